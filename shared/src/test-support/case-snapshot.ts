/** A goals snapshot to write reports of. */

import { buildGoalsSnapshot } from '../report/goals-snapshot.ts';
import type { GoalsSnapshot } from '../report/snapshot-schema.ts';
import { playedCase } from './played-case.ts';

const PLAYED = buildGoalsSnapshot({
  board: playedCase('agreements').room.board,
  snapshotId: 'snapshot-1',
  takenAt: Date.UTC(2026, 2, 12, 23, 30),
  retainUntil: Date.UTC(2028, 2, 11, 23, 30),
  padText: () => '',
});

const partnerIdAt = (index: number): string => PLAYED.partners[index]?.id ?? '';

/** A snapshot of the dementia case, with stances and decisions as they could be. */
export const CASE_SNAPSHOT: GoalsSnapshot = {
  ...PLAYED,
  stances: {
    counts: [
      { stance: 'full', count: 9 },
      { stance: 'mostly', count: 2 },
      { stance: 'notYet', count: 1 },
    ],
    reasons: [
      { text: 'Noem ook wie in een huis woont.', partnerId: partnerIdAt(11) },
      { text: 'Te veel woorden.', partnerId: null },
    ],
  },
  decisions: [
    { partnerId: partnerIdAt(0), choice: 'yes', condition: null, until: null },
    { partnerId: partnerIdAt(1), choice: 'yesIf', condition: 'er een zaal is', until: null },
    {
      partnerId: partnerIdAt(2),
      choice: 'consult',
      condition: 'met het bestuur',
      until: Date.UTC(2026, 3, 1, 12),
    },
    { partnerId: partnerIdAt(3), choice: 'no', condition: null, until: null },
  ],
  contentHash: '0123456789abcdef'.repeat(4),
};
