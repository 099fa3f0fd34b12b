/** The colour of a person: of the pointer on the board, the caret in a text, the mark beside a name. */

/** Each at least 4.5:1 with white letters on it. */
const COLOURS = [
  '#1d4ed8',
  '#b3261e',
  '#0b6b50',
  '#7e22ce',
  '#9a4a00',
  '#0e6a80',
  '#a3195b',
  '#4a5d0a',
] as const;

/** The same colour for the same participant, in every browser. */
export function personColour(participantId: string): string {
  let hash = 0;
  for (const character of participantId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return COLOURS[hash % COLOURS.length] ?? COLOURS[0];
}
