/** The others as the canvas shows them. */

import { recordOf, type Records } from '@ambitiebord/shared/records/registry';

/** The name of a participant, if the board knows one. */
export function nameOf(board: Records, participantId: string): string | undefined {
  return recordOf(board, 'participant', participantId)?.displayName;
}
