/** Secrets (keys, tokens, return codes) are stored and compared as their SHA-256 only. */

import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { SessionKeys } from '@ambitiebord/shared/protocol/http';

/** SHA-256, hexadecimal. Secrets have at least 57 random bits, so no slower hash is needed. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function equalHashes(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Characters of a derived key: 192 bits. */
const KEY_LENGTH = 32;

/**
 * The keys of a session; the others follow from the facilitator's key (HMAC-SHA-256, RFC 2104): whoever has that one gets
 * the others on any device, though none of them is stored. The way back is closed.
 */
export function keysOf(facilitatorKey: string): SessionKeys {
  const derive = (purpose: string): string =>
    createHmac('sha256', facilitatorKey).update(purpose).digest('base64url').slice(0, KEY_LENGTH);
  return { facilitatorKey, displayKey: derive('display'), readKey: derive('read') };
}
