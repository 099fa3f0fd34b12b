/** The others as the canvas shows them. */

import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';

/** The name of a participant, if the board knows one. */
export function nameOf(board: Records, participantId: string): string | undefined {
  return recordOf(board, 'participant', participantId)?.displayName;
}

/** Somebody as the policy knows them: with the role that the server says they have, if they are here. */
export function actorOf(board: Records, roster: Roster, participantId: string): Actor | undefined {
  const role = roster.people.find((person) => person.participantId === participantId)?.role;
  if (!role) return undefined;
  const partnerId = recordOf(board, 'participant', participantId)?.partnerId;
  return { participantId, role, ...(partnerId === undefined ? {} : { partnerId }) };
}
