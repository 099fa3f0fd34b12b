import type { Role } from '@ambitiebord/shared/domain/roles';
import type { RoundMessages } from '@ambitiebord/shared/i18n/nl/rounds';
import type { Records } from '@ambitiebord/shared/records/registry';
import { roundOfStep, topicOf } from './round-state.ts';

/** What a round asks of people now, in one sentence; undefined when the step itself says it. */
export function askedInRound(
  board: Records,
  role: Role,
  rounds: RoundMessages,
): string | undefined {
  const round = roundOfStep(board);
  if (!round) return undefined;
  const topic = topicOf(board, round);
  if (round.status === 'open') {
    const question = rounds.question[topic];
    if (role === 'partner') return question;
    return role === 'facilitator' ? rounds.steering[topic] : rounds.observing(question);
  }
  if (round.status === 'closed') {
    return role === 'facilitator' ? rounds.closedSteering : rounds.closedForAll;
  }
  if (topic === 'title') return role === 'facilitator' ? rounds.chooseTitle : rounds.readTitles;
  if (topic === 'stance') return rounds.readStances;
  if (topic !== 'decision') return rounds.readProposals;
  return role === 'partner' ? rounds.readDecisions : rounds.decision.all;
}
