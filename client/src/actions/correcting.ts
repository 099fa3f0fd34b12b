/** Correcting what a session and its organisations are called. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { recordsOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { changeOf, update } from './operations.ts';

/** What a form may ask of a session or an organisation; null takes an optional field away. */
type Wanted<Type extends 'session' | 'partner'> = Parameters<typeof update<Type>>[1];

/** The correction of a session; undefined when nothing is different. */
export function correctSession(
  session: RecordOf<'session'>,
  wanted: Wanted<'session'>,
): NewCommand | undefined {
  const changes = differences(session, wanted);
  return changes && changeOf(update(session, changes));
}

/**
 * The correction of an organisation and, where `spokesperson` is given, of who speaks for it: one of its
 * people, or null for nobody. Undefined when nothing is different.
 */
export function correctPartner(
  board: Records,
  partner: RecordOf<'partner'>,
  wanted: Wanted<'partner'>,
  spokesperson?: string | null,
): NewCommand | undefined {
  const changes = differences(partner, wanted);
  const operations = [
    ...(changes ? [update(partner, changes)] : []),
    ...(spokesperson === undefined ? [] : spokespersonIs(board, partner.id, spokesperson)),
  ];
  return operations.length > 0 ? changeOf(...operations) : undefined;
}

function spokespersonIs(board: Records, partnerId: string, id: string | null): ChangeOperation[] {
  return recordsOf(board, 'participant')
    .filter((person) => person.partnerId === partnerId)
    .filter((person) => (person.spokesperson ?? false) !== (person.id === id))
    .map((person) => update(person, { spokesperson: person.id === id ? true : null }));
}

/** The fields that are different; texts without the white space around them. */
function differences<Wished extends object>(record: object, wanted: Wished): Wished | undefined {
  const before = record as Readonly<Record<string, unknown>>;
  const changed = Object.entries(wanted)
    .map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([field, value]) => (before[field] ?? null) !== value);
  // Every value is one of the wished ones, without white space at its ends.
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as Wished);
}
