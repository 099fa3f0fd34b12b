/** How much is kept for one person to take back: a bound, so that nobody fills the disk with what they undo. */

import { UNDO_BYTES_PER_SEAT } from '@ambitiebord/shared/domain/limits';
import type { Statements } from './statements.ts';
import type { StoredAnswer } from './store.ts';

/** Seats remembered at most; of the others it is added up again when they come. */
const REMEMBERED = 10_000;

/** Counts the patches of each seat, in UTF-16 code units of their JSON. */
export class KeptPatches {
  readonly #statements: Statements;
  readonly #bytes = new Map<string, number>();

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Makes room for the patch of an answer that is about to be stored: all earlier ones of the seat go when it is full. */
  makeRoom(sessionId: string, { participantId, patch }: StoredAnswer): void {
    if (patch === null) return;
    const seat = `${sessionId} ${participantId}`;
    const before = this.#bytes.get(seat) ?? this.#stored(sessionId, participantId);
    const isFull = before + patch.length > UNDO_BYTES_PER_SEAT;
    if (isFull) this.#statements.forgetPatchesOfSeat.run(sessionId, participantId);
    if (this.#bytes.size >= REMEMBERED) this.#bytes.clear();
    this.#bytes.set(seat, (isFull ? 0 : before) + patch.length);
  }

  #stored(sessionId: string, participantId: string): number {
    return this.#statements.patchesOfSeat.get(sessionId, participantId)?.bytes ?? 0;
  }
}
