/** Sealing what a goals snapshot says: with a salt and the hash by which anybody sees that a copy is unchanged. */

import { hash } from 'node:crypto';
import { newId } from '@ambitiebord/shared/domain/ids';
import { SNAPSHOT_SCHEMA_PATH } from '@ambitiebord/shared/report/snapshot-provenance';
import canonicalize from 'canonicalize';

/** The content of a version, with the name of its form, a salt of its own and its hash. */
export function sealed<Content extends object>(content: Content) {
  const salted = { $schema: SNAPSHOT_SCHEMA_PATH, ...content, salt: newId() } as const;
  return { ...salted, contentHash: contentHashOf(salted) };
}

/** SHA-256, hexadecimal, of the canonical JSON (RFC 8785) of a snapshot without its hash. */
export function contentHashOf(content: object): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('a snapshot is always JSON');
  return hash('sha256', canonical, 'hex');
}
