/** Codes that people read aloud and type: the room code and the personal return code. */

import { randomText } from './ids.ts';

/** 28 characters without lookalikes (no 0/O, 1/I/L, 5, B, Z). */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRSTUVWXY2346789';

const CODE_LENGTH = 8;
const RETURN_CODE_LENGTH = 12;

/** What people type although it is not in the alphabet, and what they must have read. */
const LOOKALIKES: Readonly<Record<string, string>> = { '5': 'S', B: '8', Z: '2', O: 'Q', '0': 'Q' };

export const CODE_PATTERN = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);
export const RETURN_CODE_PATTERN = new RegExp(`^[${CODE_ALPHABET}]{${RETURN_CODE_LENGTH}}$`);

/** A new room code: 8 characters, 38 bits; it is replaceable and failed attempts are counted. */
export function newRoomCode(): string {
  return randomText(CODE_LENGTH, CODE_ALPHABET);
}

/** A new personal return code: 12 characters, 57 bits. */
export function newReturnCode(): string {
  return randomText(RETURN_CODE_LENGTH, CODE_ALPHABET);
}

/**
 * What somebody typed or pasted, as a code: upper case, without spaces and dashes, the last part of
 * a pasted link, lookalikes read as what was meant. The result may still be no code: test it with
 * `CODE_PATTERN`.
 */
export function normaliseCode(typed: string): string {
  const lastPart =
    typed
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  return lastPart
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll(/./g, (character) => LOOKALIKES[character] ?? character);
}

/** A code in groups of four, as it is shown: `ACDE-FGHJ`. */
export function showCode(code: string): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}
