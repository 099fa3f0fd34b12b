/** The colour of a person: of the pointer on the board, the caret in a text, the mark beside a name. */

/** How many colours people share: `--person-1` to `--person-8` in `tokens.css`. */
export const PERSON_COLOURS = 8;

/** The number of the colour: the same for the same participant, in every browser. */
export function personNumber(participantId: string): number {
  let hash = 0;
  for (const character of participantId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return (hash % PERSON_COLOURS) + 1;
}

/** The colour as CSS says it; to draw with it, see `colourOfPerson`. */
export function personColour(participantId: string): string {
  return `var(--person-${personNumber(participantId)})`;
}
