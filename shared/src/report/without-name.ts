/** A goals snapshot without the name of somebody who asked for that: a new version of it. */

import { shortened } from '../domain/cut-text.ts';
import type { Json } from '../domain/json.ts';
import { NAME_LENGTH } from '../domain/limits.ts';
import { renamed } from '../domain/names.ts';
import { messages } from '../i18n/messages.ts';
import type { Language } from '../records/session.ts';
import { revisionsWith } from './revisions.ts';
import { storedSnapshotSchema, type StoredSnapshot } from './snapshot-schema.ts';

/** What stands in the place of a name: `iemand van Buurthuis De Brug`. */
export function namelessOf(language: Language, organisation: string | undefined): string {
  const { privacy } = messages(language);
  const text =
    organisation === undefined ? privacy.somebodyOfFacilitation : privacy.somebodyOf(organisation);
  return shortened(text, NAME_LENGTH);
}

/**
 * The next version of a snapshot, which says that a name was removed and not which; its hash has still to be
 * taken. Undefined when the name is not in it.
 */
export function withoutName(
  snapshot: StoredSnapshot,
  participantId: string,
  madeAt: number,
): StoredSnapshot | undefined {
  const { participants, partners, language } = snapshot;
  const person = participants.find(({ id }) => id === participantId);
  if (!person) return undefined;
  const { displayName } = person;
  const nameless = namelessOf(language, partners.find(({ id }) => id === person.partnerId)?.name);
  if (displayName === nameless) return undefined;
  // With two of the same name nobody knows whom a text means.
  const isOnlyOne = participants.filter((other) => other.displayName === displayName).length === 1;
  const frozen = snapshot as unknown as Json;
  const texts = isOnlyOne ? renamed(frozen, displayName, nameless) : frozen;
  return storedSnapshotSchema.parse({
    ...(texts as object),
    participants: participants.map((each) =>
      each.id === participantId ? named(each, nameless) : each,
    ),
    revisions: revisionsWith(snapshot, madeAt, 'nameRemoved'),
  });
}

type Person = StoredSnapshot['participants'][number];

function named(person: Person, displayName: string): Person {
  return { ...person, displayName };
}
