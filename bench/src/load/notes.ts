/** The words on the notes: of different lengths, as people write them. */

const WORDS =
  'samen buurt zaal vrijwilligers ouderen wandelen eten contact sport luisteren vervoer avond';

/** A text of 20 to 120 characters that is always the same for the same note. */
export function noteText(note: number): string {
  const words = WORDS.split(' ');
  const length = 3 + ((note * 7) % 14);
  return Array.from({ length }, (_, at) => words[(note + at * 5) % words.length]).join(' ');
}
