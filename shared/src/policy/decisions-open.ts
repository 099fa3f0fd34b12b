/** When a partner can say by itself whether it takes part. */

import { recordsOf, sessionOf, type Records } from '../records/registry.ts';

/**
 * Once all decisions were shown together; and at the end of a session in which nobody was asked, so that
 * each partner can still answer afterwards. Never while they are being asked in secret.
 */
export function areDecisionsOpen(board: Records): boolean {
  const rounds = recordsOf(board, 'round').filter(({ kind }) => kind === 'decision');
  if (rounds.length === 0) return sessionOf(board)?.step === 'snapshot';
  return rounds.some(({ status }) => status === 'revealed');
}
