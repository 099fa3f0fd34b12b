/** What has happened so far, for somebody who comes in late: from what is on the board, in numbers. */

import { recordsOf, sessionOf, type Records } from '../records/registry.ts';
import { ladders } from './ladders.ts';

export interface SoFar {
  readonly revealed: boolean;
  readonly cards: number;
  /** The partners of whom there are cards. */
  readonly partners: number;
  readonly activities: number;
  readonly goals: number;
  /** The goals in which more than one activity ends. */
  readonly meets: number;
  readonly clusters: number;
  /** Empty as long as nobody wrote it. */
  readonly ambition: string;
  readonly agreements: number;
}

/** What there is so far; undefined as long as there is nothing to catch up with. */
export function soFar(board: Records): SoFar | undefined {
  const session = sessionOf(board);
  const wrote = session?.openedSteps.some((step) => step !== 'welcome' && step !== 'own-card');
  if (!session || (session.revealedAt === undefined && !wrote)) return undefined;
  const cards = recordsOf(board, 'partnerCard');
  const endsIn = new Map<string, number>();
  for (const { goal } of ladders(board)) {
    if (goal) endsIn.set(goal.id, (endsIn.get(goal.id) ?? 0) + 1);
  }
  return {
    revealed: session.revealedAt !== undefined,
    cards: cards.length,
    partners: new Set(cards.map(({ partnerId }) => partnerId)).size,
    activities: recordsOf(board, 'activity').length,
    goals: recordsOf(board, 'goal').length,
    meets: [...endsIn.values()].filter((count) => count > 1).length,
    clusters: recordsOf(board, 'cluster').length,
    ambition: recordsOf(board, 'ambition')[0]?.text.trim() ?? '',
    agreements: recordsOf(board, 'agreement').length,
  };
}
