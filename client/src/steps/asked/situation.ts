/** In which moment of the step somebody is, and what they are in it: read from the records. Pure. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { maySort } from '@ambitiebord/shared/policy/may-sort';
import { penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import { pairOf, peopleOf, turnOf } from '@ambitiebord/shared/records/pairs';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, recordsOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { isUnderWay, roundOfStep, topicOf, type RoundTopic } from '../rounds/round-state.ts';
import type { Moment, OwnStates, Situation } from './asked-now.ts';

type Found = {
  [M in Moment]: { moment: M; own: OwnStates[M]; topic?: RoundTopic; names?: readonly string[] };
}[Moment];

const USUAL: Found = { moment: 'usual', own: 'usual' };

/** Where somebody is in a session; undefined before its board is there. `own`: what they alone have. */
export function situationOf(board: Records, own: Records, me: Actor): Situation | undefined {
  const step = sessionOf(board)?.step;
  return step && { step, role: me.role, ...momentOf(step, board, own, me) };
}

function momentOf(step: Step, board: Records, own: Records, me: Actor): Found {
  if (step === 'own-card') return writing(own, me);
  if (step === 'reveal') return sharing(board, me);
  if (step === 'why') return pairing(board, me);
  const round = roundOfStep(board);
  if (step === 'ambition' && !(round && isUnderWay(round))) {
    const pens = writingTogether(board, me);
    if (pens) return pens;
  }
  if (round) return inRound(board, round);
  return step === 'cluster' ? sorting(board, me) : USUAL;
}

function writing(own: Records, { participantId }: Actor): Found {
  const card = recordOf(own, 'partnerCard', cardIdOf(participantId));
  return { moment: 'writing', own: card?.status === 'ready' ? 'ready' : 'writing' };
}

function sharing(board: Records, { participantId, partnerId }: Actor): Found {
  const { reading, revealedAt } = sessionOf(board) ?? {};
  if (reading?.partnerId !== undefined) {
    return { moment: 'reading', own: reading.partnerId === partnerId ? 'tells' : 'listens' };
  }
  const shared = recordOf(board, 'partnerCard', cardIdOf(participantId)) !== undefined;
  const late = revealedAt !== undefined && !shared;
  return { moment: 'shared', own: late ? 'without-card' : 'shared' };
}

function pairing(board: Records, { participantId }: Actor): Found {
  if (recordsOf(board, 'pair').length === 0) return USUAL;
  const pair = pairOf(board, participantId);
  if (!pair) return { moment: 'pairs', own: 'without' };
  const people = peopleOf(board, pair);
  if (people.length < 2) return { moment: 'pairs', own: 'alone' };
  const turn = turnOf(pair);
  const [asker, owner] = [turn.asker, turn.owner].map((id) =>
    people.find((person) => person.id === id),
  );
  const names = [asker?.displayName ?? '', owner?.displayName ?? ''];
  if (turn.asker === participantId) {
    const both = owner?.writtenBy !== undefined;
    return { moment: 'pairs', own: both ? 'asks-for-both' : 'asks', names };
  }
  if (turn.owner !== participantId) return { moment: 'pairs', own: 'helps', names };
  const both = asker?.writtenBy !== undefined;
  return { moment: 'pairs', own: both ? 'answers-for-both' : 'answers', names };
}

function sorting(board: Records, me: Actor): Found {
  const silence = sessionOf(board)?.sorting;
  if (!silence) return USUAL;
  if (silence.turns === 1) return { moment: 'sorting', own: 'usual' };
  return { moment: 'turns', own: maySort(me, board) ? 'turn' : 'waits' };
}

/** Undefined while all write. */
function writingTogether(board: Records, { participantId }: Actor): Found | undefined {
  const holders = penHolders(board, recordsOf(board, 'ambition')[0]?.id ?? '');
  if (holders.length === 0) return undefined;
  const others = holders.filter(({ id }) => id !== participantId);
  const names = others.map(({ displayName }) => displayName);
  if (others.length === holders.length) return { moment: 'pens', own: 'without', names };
  return { moment: 'pens', own: others.length === 0 ? 'writes' : 'writes-with', names };
}

const SHOWN: Readonly<Record<RoundTopic, Moment & `shown-${string}`>> = {
  title: 'shown-titles',
  sentence: 'shown-proposals',
  dots: 'shown-proposals',
  stance: 'shown-stances',
  decision: 'shown-decisions',
};

function inRound(board: Records, round: Round): Found {
  const topic = topicOf(board, round);
  if (round.status === 'open') return { moment: 'asked', own: 'usual', topic };
  const moment = round.status === 'closed' ? 'closed' : SHOWN[topic];
  return { moment, own: 'usual', topic };
}
