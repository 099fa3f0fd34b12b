/** Giving dots to proposals by name, and taking them back: what the panel of that step does with a form of its own. */

import { alsoSpokenFor, isAsked } from '@ambitiebord/shared/policy/speaks-for';
import { answerIdOf } from '@ambitiebord/shared/records/answer';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import { WRITERS, type Action, type ActionContext, type Choice } from './action.ts';

type Voting = Pick<ActionContext, 'session' | 'state'>;

/** The dots of a partner in a round that is open. */
interface Dots {
  readonly round: Round;
  /** The partner without a device for which they are given; absent: the own one. */
  readonly forPartner: { readonly id: string; readonly name: string } | undefined;
  /** The options that got a dot, one for each dot. */
  readonly given: readonly string[];
  readonly left: number;
}

/** What went to the server and has not come back, over the answer that stood there. */
interface Sent {
  readonly over: unknown;
  readonly given: readonly string[];
}

const underWay = new WeakMap<Voting['session'], Map<string, Sent>>();

/** All dots that somebody gives now: the own ones, and those of partners for whom they write. */
function dotsNow(voting: Voting): Dots[] {
  const { board, me } = voting.state;
  const asked = (id: string | undefined): boolean => isAsked(board, 'dots', id);
  const voters = [
    ...(me.role === 'partner' && asked(me.partnerId) ? [undefined] : []),
    ...alsoSpokenFor(me, board).filter(({ id }) => asked(id)),
  ];
  return recordsOf(board, 'round')
    .filter(({ kind, status }) => kind === 'dots' && status === 'open')
    .flatMap((round) => voters.map((forPartner) => dotsOf(voting, round, forPartner)));
}

function dotsOf({ session, state }: Voting, round: Round, forPartner: Dots['forPartner']): Dots {
  const id = answerIdOf(round.id, forPartner?.id);
  const answer = recordOf(state.own, 'answer', id);
  const sent = underWay.get(session)?.get(id);
  const stands = answer?.value.kind === 'dots' ? answer.value.optionIds : [];
  // A refusal leaves nothing pending either: then what the server has counts.
  const given = sent && state.pending > 0 && sent.over === answer ? sent.given : stands;
  return { round, forPartner, given, left: (round.budget ?? 0) - given.length };
}

function castDots({ session, state }: Voting, dots: Dots, given: readonly string[]): void {
  const { round, forPartner } = dots;
  const id = answerIdOf(round.id, forPartner?.id);
  const sent = underWay.get(session) ?? new Map<string, Sent>();
  underWay.set(session, sent.set(id, { over: recordOf(state.own, 'answer', id), given }));
  session.send({
    type: 'answerRound',
    roundId: round.id,
    value: { kind: 'dots', optionIds: [...given] },
    ...(forPartner ? { forPartnerId: forPartner.id } : {}),
  });
}

/** The own dots that are left to give; undefined when the own partner gives none now. */
export function ownDotsLeft(voting: Voting): number | undefined {
  return dotsNow(voting).find(({ forPartner }) => forPartner === undefined)?.left;
}

/** Nothing else is selected than the sentence, which the proposals are for. */
function isAboutSentence({ state, selection, readOnly }: ActionContext): boolean {
  return !readOnly && selection.every((id) => recordOf(state.board, 'ambition', id) !== undefined);
}

const choiceId = ({ round, forPartner }: Dots, optionId: string): string =>
  [round.id, optionId, forPartner?.id ?? ''].join(' ');

/** A choice for each proposal that can be meant, with the dots that lie on it already. */
function choicesFrom(
  dots: readonly Dots[],
  isOffered: (dots: Dots, count: number) => boolean,
  { rounds }: FrameMessages,
): Choice[] {
  return dots.flatMap((each) =>
    (each.round.options ?? []).flatMap(({ id, text }) => {
      const count = each.given.filter((given) => given === id).length;
      if (!isOffered(each, count)) return [];
      const who = each.forPartner ? [rounds.answering.onBehalf(each.forPartner.name)] : [];
      const lies = count > 0 ? [rounds.dots.count(count)] : [];
      return [{ id: choiceId(each, id), label: [...who, text, ...lies].join(' · ') }];
    }),
  );
}

/** The dots that a choice is about, and the proposal. */
function chosen(
  voting: Voting,
  choice: string | undefined,
): { readonly dots: Dots; readonly optionId: string } | undefined {
  for (const dots of dotsNow(voting)) {
    const option = dots.round.options?.find(({ id }) => choiceId(dots, id) === choice);
    if (option) return { dots, optionId: option.id };
  }
  return undefined;
}

/** Says how many dots are left after a choice. */
const told: Action['told'] = (context, { rounds }, choice) => {
  const found = chosen(context, choice);
  return found && rounds.dots.left(found.dots.left);
};

const giveDot: Action = {
  id: 'give-dot',
  roles: WRITERS,
  label: ({ rounds }) => rounds.dots.giveOne,
  menu: 'objects',
  choices: (context, messages) => choicesFrom(dotsNow(context), ({ left }) => left > 0, messages),
  may: (context) => isAboutSentence(context) && dotsNow(context).some(({ left }) => left > 0),
  perform: (context, choice) => {
    const found = chosen(context, choice);
    if (!found || found.dots.left <= 0) return;
    castDots(context, found.dots, [...found.dots.given, found.optionId]);
  },
  told,
};

const takeDotBack: Action = {
  id: 'take-dot-back',
  roles: WRITERS,
  label: ({ rounds }) => rounds.dots.takeOneBack,
  menu: 'objects',
  choices: (context, messages) => choicesFrom(dotsNow(context), (_, count) => count > 0, messages),
  may: (context) =>
    isAboutSentence(context) && dotsNow(context).some(({ given }) => given.length > 0),
  perform: (context, choice) => {
    const found = chosen(context, choice);
    const last = found?.dots.given.lastIndexOf(found.optionId) ?? -1;
    if (found && last >= 0) castDots(context, found.dots, found.dots.given.toSpliced(last, 1));
  },
  told,
};

/** In the order in which a menu shows them. They have no keys, so they come with the menu. */
export const VOTING_ACTIONS: readonly Action[] = [giveDot, takeDotBack];
