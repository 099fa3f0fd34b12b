/** Rounds that begin, for the commands that open one. */

import type { RoundKind } from '../domain/round-kinds.ts';
import type { Round } from '../records/round.ts';
import type { CommandContext } from './command.ts';

/**
 * A round that is open and that nobody has answered. The author is told apart: who opens one by answering
 * is a secret.
 */
export function newRound(
  kind: RoundKind,
  authorId: string,
  { now, newId }: Pick<CommandContext, 'now' | 'newId'>,
  about: Partial<Pick<Round, 'id' | 'targetId' | 'sentence' | 'options' | 'budget'>>,
): Round {
  return {
    type: 'round',
    id: newId(),
    createdAt: now,
    updatedAt: now,
    authorId,
    kind,
    ...about,
    status: 'open',
    answered: 0,
  };
}

/** Whether this round asks this already, and has not shown what came out of it. */
export function isUnderWay(round: Round, kind: RoundKind, targetId: string | undefined): boolean {
  return (
    round.kind === kind &&
    round.targetId === targetId &&
    (round.status === 'open' || round.status === 'closed')
  );
}
