/** What a report says of who confirmed its snapshot. */

import { showDay } from '../domain/days.ts';
import { TRUST } from '../i18n/trust.ts';
import type { SignOff } from '../records/sign-off.ts';
import { facts, paragraph, type Block } from './blocks.ts';
import { versionOf } from './snapshot-provenance.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

/** Who confirmed it, when, and who did not yet. Without any there is nothing to say. */
export function signOffBlocks(
  { contentHash, language, partners, participants, revisions }: GoalsSnapshot,
  signOffs: readonly SignOff[],
): Block[] {
  const words = TRUST[language].report;
  const given = new Map(signOffs.map((each) => [each.partnerId, each]));
  const signed = partners.flatMap(({ id, name }) => {
    const signOff = given.get(id);
    if (!signOff) return [];
    const person = participants.find((each) => each.id === signOff.participantId);
    const day = showDay(signOff.signedAt, language);
    const who = person ? words.signedBy(person.displayName, day) : words.signedOn(day);
    const earlier = words.signedEarlier(signOff.version, versionOf({ revisions }));
    return [{ label: name, text: signOff.contentHash === contentHash ? who : `${who} ${earlier}` }];
  });
  if (signed.length === 0) return [];
  const missing = partners.filter(({ id }) => !given.has(id)).map(({ name }) => name);
  return [
    ...facts(signed),
    ...(missing.length > 0 ? [paragraph(words.notSigned(missing.join(', ')))] : []),
  ];
}
