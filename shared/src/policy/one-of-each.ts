/** What a board has once: an organisation of a name, and one spokesperson of an organisation. */

import { nameKey } from '../domain/name-key.ts';
import type { Patch } from '../domain/patches.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordOf, recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { takingPart } from '../records/taking-part.ts';

/** The organisation that goes by this name, or one that looks the same; undefined when none does. */
export function partnerNamed(board: Records, name: string): RecordOf<'partner'> | undefined {
  const wanted = nameKey(name);
  return recordsOf(board, 'partner').find((partner) => nameKey(partner.name) === wanted);
}

/** Whether another organisation goes by this name already. */
export function isNameTaken(board: Records, partnerId: string, name: string): boolean {
  const wanted = nameKey(name);
  return recordsOf(board, 'partner').some(
    (partner) => partner.id !== partnerId && nameKey(partner.name) === wanted,
  );
}

/**
 * Judges a whole command at its end, since one person takes over from another in two operations. `patch`: what
 * it changed so far; what it left alone is not judged. Returns the code of the refusal.
 */
export function secondOfOne(
  patch: Patch,
  board: Records,
): 'name-taken' | 'one-spokesperson' | undefined {
  for (const { document, id, after } of patch) {
    if (document !== BOARD || after === null) continue;
    if ('name' in after) {
      const partner = recordOf(board, 'partner', id);
      if (partner && isNameTaken(board, id, partner.name)) return 'name-taken';
    }
    if ('spokesperson' in after && hasSecondSpokesperson(board, id)) return 'one-spokesperson';
  }
  return undefined;
}

function hasSecondSpokesperson(board: Records, participantId: string): boolean {
  const person = recordOf(board, 'participant', participantId);
  if (person?.spokesperson !== true) return false;
  return takingPart(board).some(
    ({ id, partnerId, spokesperson }) =>
      id !== participantId && partnerId === person.partnerId && spokesperson === true,
  );
}
