/** `kill`: the server is killed in the middle of work, again and again. */

import { newId } from '@ambitiebord/shared/domain/ids';
import * as Y from 'yjs';
import type { BenchRoom, Bot, RunningServer } from '../candidates/candidate.ts';
import { gather } from '../load/gather.ts';
import { pace, pause } from '../load/pace.ts';
import { seededRandom } from '../load/random.ts';
import { boardOf, look, wrongIn, type View } from '../measure/look.ts';
import {
  never,
  withFolder,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
} from './scenario.ts';

interface Size {
  readonly kills: number;
  /** Each moves a note of their own. */
  readonly people: number;
}

const SIZES: Record<Effort, Size> = {
  full: { kills: 20, people: 30 },
  quick: { kills: 3, people: 30 },
  smoke: { kills: 1, people: 4 },
};

const MOVES_PER_SECOND = 10;

/** Milliseconds of work before the server is killed, at least and at most. */
const WORK_MS: Record<Effort, readonly [number, number]> = {
  full: [300, 15_000],
  quick: [300, 15_000],
  smoke: [300, 500],
};

/** People who keep a copy of the board and so see what others do. */
const SEEING = 2;

const SEED = 20_260_102;

/** A place that no move of the storm leads to. */
const ELSEWHERE = 50_000;

/** What is known of the moves of one note. They are numbered from 1, and only its owner makes them. */
interface History {
  sent: number;
  acknowledged: number;
  seen: number;
  /** The ids of the commands, by the number of the move. */
  readonly ids: string[];
}

/** Lets people work until the server is killed; returns what was done to each note. */
async function workUntilKilled(
  server: RunningServer,
  room: BenchRoom,
  people: number,
  workMs: number,
): Promise<History[]> {
  const board = boardOf(room);
  await board.addNotes(people);
  const histories = Array.from(
    { length: people },
    (): History => ({ sent: 0, acknowledged: 0, seen: 0, ids: [] }),
  );
  const bots = await gather(room, people, (index) => {
    if (index >= SEEING) return {};
    const replica = new Y.Doc();
    board.onMoves(replica, (note, place) => {
      const history = histories[note];
      if (history) history.seen = Math.max(history.seen, place);
    });
    return { replica };
  });
  const stop = pace(people, MOVES_PER_SECOND, (note) => {
    const [bot, history] = [bots[note], histories[note]];
    if (!bot || !history) return;
    const number = ++history.sent;
    const id = newId();
    history.ids[number] = id;
    void bot.moveNote(note, number, id).then(() => {
      history.acknowledged = Math.max(history.acknowledged, number);
      return undefined;
    });
  });
  await pause(workMs);
  await server.kill();
  stop();
  for (const bot of bots) bot.close();
  return histories;
}

/** Up to which move a note must be kept: the last that was acknowledged, or seen by somebody else. */
const promisedIn = ({ acknowledged, seen }: History): number => Math.max(acknowledged, seen);

const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);

/** How many moves are missing of those that must be kept. */
function lostIn(positions: View['positions'], histories: readonly History[]): number {
  return sumOf(
    histories.map((history, note) => Math.max(0, promisedIn(history) - (positions.get(note) ?? 0))),
  );
}

/**
 * Somebody else moves every note away; then its owner, back again, sends anew what the server had taken in before the
 * crash. Counts the notes that this moved.
 */
async function countTwice(
  room: BenchRoom,
  port: number,
  histories: readonly History[],
  found: ReadonlyMap<number, number>,
): Promise<number> {
  const owners = await Promise.all(histories.map((_, note) => room.connect(note, { port })));
  const [somebody] = owners;
  const guest = (note: number): Bot | undefined => (note === 0 ? owners.at(-1) : somebody);
  for (const [note, { ids, acknowledged }] of histories.entries()) {
    await guest(note)?.moveNote(note, ELSEWHERE);
    // The last that was answered, and what was not, as far as it had been done.
    for (let number = Math.max(1, acknowledged); number <= (found.get(note) ?? 0); number++) {
      await owners[note]?.moveNote(note, number, ids[number]);
    }
  }
  const expected = new Map(histories.map((_, note) => [note, ELSEWHERE]));
  const { positions } = await look(room, (seen) => wrongIn(seen, expected) === 0, port);
  for (const bot of owners) bot.close();
  return wrongIn(positions, expected);
}

async function measure(run: Run): Promise<Figures> {
  const { kills, people } = SIZES[run.effort];
  const [least, most] = WORK_MS[run.effort];
  const { candidate, core } = run;
  const random = seededRandom(SEED);
  return withFolder(async (dataFolder) => {
    let [changes, lost, twice, slowest] = [0, 0, 0, 0];
    let server = await candidate.start({ core, dataFolder });
    try {
      for (let kill = 0; kill < kills; kill++) {
        const room = await server.openRoom();
        const workMs = least + random() * (most - least);
        const histories = await workUntilKilled(server, room, people, workMs);
        const startedAt = performance.now();
        server = await candidate.start({ core, dataFolder });
        const { port } = server;
        const isKept = (seen: View['positions']): boolean => lostIn(seen, histories) === 0;
        const { positions: found, at } = await look(room, isKept, port);
        slowest = Math.max(slowest, at - startedAt);
        changes += sumOf(histories.map(promisedIn));
        lost += lostIn(found, histories);
        if (candidate.name === 'ambitiebord') {
          twice += await countTwice(room, port, histories, found);
        }
      }
    } finally {
      await server.stop();
    }
    const known = candidate.name === 'ambitiebord' ? { twice } : {};
    return { kills, changes, lost, ...known, seconds: slowest / 1000 };
  });
}

export const kill: Scenario = {
  name: 'kill',
  title: 'Killed in the middle of work',
  description:
    '30 people each move a note of their own ten times a second, and after 0.3 to 15 s the server gets kill -9. It is ' +
    'started anew, and somebody new comes in, as after all browsers were closed. Hocuspocus stores a document, as it ' +
    'comes, 2 s after the last change and at least every 10 s; y-websocket writes each update to its database. A change is lost when it was ' +
    'acknowledged, or seen by somebody else, and is not there. Then commands that had been done are sent again, after ' +
    'somebody else moved the note; a note that moves back was moved twice. (This shows what a crash of the program ' +
    'costs, not what a power cut does.)',
  candidates: ['ambitiebord', 'hocuspocus', 'y-websocket'],
  columns: [
    { key: 'kills', label: 'kills', digits: 0 },
    { key: 'changes', label: 'changes acknowledged or seen', digits: 0 },
    { key: 'lost', label: 'lost', digits: 0 },
    { key: 'twice', label: 'applied twice', digits: 0 },
    { key: 'seconds', label: 'slowest start until the board is read (s)', digits: 1 },
  ],
  charts: ['lost'],
  bars: [
    never('Nothing that was acknowledged or seen is lost', 'lost', 'changes'),
    never('Nothing is applied twice', 'twice', 'changes'),
  ],
  repetitions: 1,
  measure,
};
