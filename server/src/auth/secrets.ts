/** Secrets (keys, tokens, return codes) are stored and compared as their SHA-256 only. */

import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256, hexadecimal. Secrets have at least 57 random bits, so no slower hash is needed. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether two hashes are equal, in a time that does not tell where they differ. */
export function equalHashes(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
}
