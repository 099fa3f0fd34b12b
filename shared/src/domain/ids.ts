/** Identifiers: random, so that two people can create records at the same time without meeting. */

import { LONGEST_ID, SHORTEST_ID } from './limits.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

/** What every id in a command, a document name or an address must look like. */
export const ID_PATTERN = new RegExp(`^[A-Za-z0-9_-]{${SHORTEST_ID},${LONGEST_ID}}$`);

/**
 * A random text over an alphabet of at most 256 characters.
 * Rejects bytes past the last whole multiple of the alphabet, so every character is equally likely.
 * Uses `crypto.getRandomValues`, which also exists in pages over plain http.
 */
export function randomText(length: number, alphabet: string): string {
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length * 2))) {
      if (byte < limit && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

/** A new record, command, participant or session id: 16 characters, 96 random bits. */
export function newId(): string {
  return randomText(16, ALPHABET);
}

/** A secret for a link or a token: 32 characters, 192 random bits. */
export function newSecret(): string {
  return randomText(32, ALPHABET);
}
