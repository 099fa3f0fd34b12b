/** What older versions left behind of rounds: a round about nothing, and answers that nobody will count. */

import type { Fields, PatchOperation } from '../domain/patches.ts';
import { BOARD, parseDocumentName } from '../protocol/documents.ts';
import { recordOf, recordsOf, type BoardRecord, type Records } from '../records/registry.ts';
import type { Round } from '../records/round.ts';
import { isCounted } from './ballots.ts';
import { referencesExist } from './references.ts';
import type { RoomRecords } from './transaction.ts';

const NOTHING: Records = new Map();

/**
 * The operations that take away every round whose target is gone, and every secret answer to a round that is not there or
 * that was counted. None for a session that this version has written: it lets nothing of that behind.
 */
export function orphanedRounds(rooms: RoomRecords): PatchOperation[] {
  const board = rooms.get(BOARD) ?? NOTHING;
  const gone = recordsOf(board, 'round').filter((round) => !referencesExist(round, board));
  const goneIds = new Set(gone.map(({ id }) => id));
  const waits = (round: Round | undefined): boolean =>
    round !== undefined && !goneIds.has(round.id) && !isCounted(round.kind, round.status);
  const answers = [...rooms]
    .filter(([name]) => parseDocumentName(name)?.kind === 'own')
    .flatMap(([name, records]) =>
      recordsOf(records, 'answer')
        .filter(({ roundId }) => !waits(recordOf(board, 'round', roundId)))
        .map((answer) => removal(name, answer)),
    );
  return [...gone.map((round) => removal(BOARD, round)), ...answers];
}

function removal(document: string, record: BoardRecord): PatchOperation {
  return { document, id: record.id, before: record as unknown as Fields, after: null };
}
