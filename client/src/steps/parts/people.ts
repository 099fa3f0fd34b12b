/** Who is who on the board, and who is connected. */

import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { useSessionState } from '../../session/hooks.ts';

/** The partners (people, not organisations) among the participants of a board, by name. */
export function partnerPeople(board: Records): RecordOf<'participant'>[] {
  return takingPart(board)
    .filter(({ role }) => role === 'partner')
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName) || a.createdAt - b.createdAt);
}

export interface Organisation {
  readonly partner: RecordOf<'partner'>;
  readonly people: readonly RecordOf<'participant'>[];
}

/** The organisations that have people in the session, by name. */
export function organisations(board: Records): Organisation[] {
  const people = groupBy(partnerPeople(board), ({ partnerId }) => partnerId);
  return recordsOf(board, 'partner')
    .map((partner) => ({ partner, people: people.get(partner.id) ?? [] }))
    .filter((organisation) => organisation.people.length > 0)
    .toSorted((a, b) => a.partner.name.localeCompare(b.partner.name));
}

/** The participants with a connected device. */
export function useConnected(): ReadonlySet<string> {
  return useSessionState(
    ({ roster }) => new Set(roster.people.map(({ participantId }) => participantId)),
  );
}
