/** Bots come into a room a few at a time, so that coming in is not what is measured. */

import type { BenchRoom, Bot, BotOptions } from '../candidates/candidate.ts';

/** Bots that connect at the same moment. */
const AT_ONCE = 25;

/** Connects so many bots; resolves once each has the board. */
export async function gather(
  room: BenchRoom,
  count: number,
  optionsOf: (index: number) => BotOptions = () => ({}),
): Promise<Bot[]> {
  await room.admit(count);
  const bots: Bot[] = [];
  while (bots.length < count) {
    const first = bots.length;
    const joining = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) =>
      room.connect(first + at, optionsOf(first + at)),
    );
    bots.push(...(await Promise.all(joining)));
  }
  await Promise.all(bots.map(({ synchronised }) => synchronised));
  return bots;
}
