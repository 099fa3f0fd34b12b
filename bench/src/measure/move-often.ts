/** Gives a board a history: notes that were moved again and again. */

import type { BenchRoom } from '../candidates/candidate.ts';
import { gather } from '../load/gather.ts';
import { pause } from '../load/pace.ts';

/** So many that nobody comes near the rate that a server allows one person. */
const PEOPLE = 25;

/** Moves that one person makes in a second. */
const PER_SECOND = 20;

/**
 * Moves notes in turn, as fast as people may; resolves with where each note lies once all is acknowledged. A note
 * belongs to one bot, so that the order of its moves is known: the number of notes must divide by PEOPLE.
 */
export async function moveOften(
  room: BenchRoom,
  notes: number,
  moves: number,
): Promise<Map<number, number>> {
  const bots = await gather(room, PEOPLE);
  const expected = new Map<number, number>();
  const move = async (bot: number): Promise<void> => {
    for (let number = 1 + bot; number <= moves; number += PEOPLE) {
      const note = (number - 1) % notes;
      const next = performance.now() + 1000 / PER_SECOND;
      await bots[bot]?.moveNote(note, number);
      expected.set(note, number);
      await pause(Math.max(0, next - performance.now()));
    }
  };
  await Promise.all(bots.map((_, bot) => move(bot)));
  // What is not acknowledged may still be on its way.
  await pause(500);
  for (const bot of bots) bot.close();
  return expected;
}
