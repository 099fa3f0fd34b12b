/** The end of a case as what people do: who brings what, and what they agree on. */

import type { ChangeOperation } from '../commands/change.ts';
import type { NewCommand } from '../commands/registry.ts';
import { daysLater } from '../domain/days.ts';
import type { RoundStatus } from '../domain/round-kinds.ts';
import type { AnswerValue } from '../records/answer.ts';
import { changeOf, create, step, update, type Turn } from './turns.ts';
import type { CaseClosing } from './dementia-closing.ts';

interface ClosingOptions {
  readonly closing: CaseClosing;
  /** The partner of each person, in the order of the case. */
  readonly partnerIds: readonly string[];
  /** The activity of each partner, in the order of the case. */
  readonly activityIds: readonly string[];
  readonly newId: () => string;
  /** The day of the session: a moment in it, in milliseconds since 1970 UTC. */
  readonly now: number;
}

function at(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new Error(`the case has no partner ${index}`);
  return id;
}

/** Each partner says what it brings and what its activity does; the facilitator marks the first one. */
export function contribute({ closing, newId, ...options }: ClosingOptions): Turn[] {
  const { activityIds, partnerIds, now } = options;
  const { assumption, tension } = closing;
  const spoken = closing.partners.map(
    ({ who, brings, gains, tags, status, togetherWith }): Turn => {
      const partnerId = at(partnerIds, who);
      const together =
        togetherWith === undefined ? {} : { togetherWithId: at(activityIds, togetherWith) };
      return {
        who,
        commands: [
          changeOf(
            create(`brings-${partnerId}`, { type: 'contribution', partnerId, brings, gains, tags }),
          ),
          changeOf(update(at(activityIds, who), { status, ...together })),
        ],
      };
    },
  );
  const { text, testBy, testIn } = assumption;
  const assumed = create(newId(), {
    type: 'assumption',
    text,
    testBy,
    testOn: daysLater(now, testIn),
    targetId: at(activityIds, assumption.who),
    state: 'believed',
  });
  const differing = create(newId(), {
    type: 'tension',
    positions: [...tension.positions],
    state: 'open',
  });
  return [
    step('contributions'),
    ...spoken,
    {
      who: 'facilitator',
      commands: [changeOf(update(at(activityIds, closing.tryFirst), { tryFirst: true }))],
    },
    { who: assumption.who, commands: [changeOf(assumed)] },
    { who: tension.who, commands: [changeOf(differing)] },
  ];
}

/** The facilitator writes the agreements down; whoever should do them accepts them. */
export function agree({ closing, newId, partnerIds, now }: ClosingOptions): Turn[] {
  const { lead, tasks, review, outside, missing } = closing;
  const accepted: Turn[] = [];
  const agreement = (
    fields: Omit<Parameters<typeof create>[1], 'type'>,
    who?: number,
    accepts = false,
  ): ChangeOperation => {
    const id = newId();
    if (who !== undefined && accepts) {
      const accept: NewCommand = { type: 'acceptAgreement', agreementId: id, accepted: true };
      accepted.push({ who, commands: [accept] });
    }
    const person = who === undefined ? {} : { responsibleId: at(partnerIds, who) };
    return create(id, { type: 'agreement', ...fields, ...person, status: 'open' });
  };
  const { who: leader, ...leading } = lead;
  // A turn for each: the oldest task is the first step, and what is made at one moment has no order.
  const written = [
    agreement({ kind: 'leadPartner', ...leading }, leader, true),
    ...tasks.map(({ kind, text, who, dueIn, accepted: accepts }) => {
      const due = dueIn === undefined ? {} : { due: daysLater(now, dueIn) };
      return agreement({ kind, text, ...due }, who, accepts);
    }),
    agreement({ kind: 'review', text: review.text, due: daysLater(now, review.dueIn) }),
    agreement({ kind: 'scopeOut', text: outside }),
    ...missing.map(({ dueIn, ...party }) =>
      create(newId(), { type: 'missingParty', ...party, due: daysLater(now, dueIn) }),
    ),
  ];
  return [
    step('agreements'),
    ...written.map((operation): Turn => ({ who: 'facilitator', commands: [changeOf(operation)] })),
    ...accepted,
  ];
}

/** All partners say in secret how they stand behind the sentence; then counts, and then reasons, are shown. */
export function stand({ closing, newId }: ClosingOptions): Turn[] {
  const answers = closing.stances.map(({ who, ...stance }): [number, AnswerValue] => [
    who,
    { kind: 'stance', ...stance },
  ]);
  return asked(newId(), 'stance', answers, ['revealed', 'explained']);
}

/** All partners decide in secret, and what they decided is shown together. */
export function decide({ closing, newId, now }: ClosingOptions): Turn[] {
  const answers = closing.decisions.map(({ who, untilIn, ...decided }): [number, AnswerValue] => {
    const until = untilIn === undefined ? {} : { until: daysLater(now, untilIn) };
    return [who, { kind: 'decision', ...decided, ...until }];
  });
  return [step('decision'), ...asked(newId(), 'decision', answers, ['revealed'])];
}

function asked(
  roundId: string,
  kind: 'stance' | 'decision',
  answers: readonly (readonly [number, AnswerValue])[],
  statuses: readonly RoundStatus[],
): Turn[] {
  const shown = statuses.map((status): NewCommand => ({ type: 'advanceRound', roundId, status }));
  return [
    { who: 'facilitator', commands: [{ type: 'openRound', kind, roundId }] },
    ...answers.map(
      ([who, value]): Turn => ({ who, commands: [{ type: 'answerRound', roundId, value }] }),
    ),
    { who: 'facilitator', commands: shown },
  ];
}
