/** `echo`: clients that send every presence back, as the stock provider of y-websocket does. */

import { cursorStorm } from '../measure/cursor-storm.ts';
import { findKnee } from '../measure/knee.ts';
import { DEMANDS, never, withServer, type Effort, type Scenario } from './scenario.ts';

interface Size {
  readonly steps: readonly number[];
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** Milliseconds of a storm in a small room, in which a limit on messages has time to strike. */
  readonly smallRoomMs: number;
}

const STEPS = [25, 40, 55, 65, 80, 100, 125, 150, 200, 250, 300, 400, 500];
const WARM = { warmUpMs: 2_000, measureMs: 5_000 };

const SIZES: Record<Effort, Size> = {
  full: { steps: STEPS, ...WARM, smallRoomMs: 20_000 },
  quick: { steps: STEPS, warmUpMs: 1_000, measureMs: 2_000, smallRoomMs: 20_000 },
  smoke: { steps: [4], warmUpMs: 50, measureMs: 200, smallRoomMs: 200 },
};

const SMALL_ROOM = 10;

const botOptions = () => ({ echoes: true });

export const echo: Scenario = {
  name: 'echo',
  title: 'Clients that echo',
  description:
    'The stock provider of y-websocket sends every presence that it receives back to the server. The same storm of ' +
    'cursors, with clients that do so; and ten of them for 20 seconds, to see whether a limit throws them out.',
  candidates: ['ambitiebord', 'hocuspocus', 'y-websocket'],
  columns: [
    { key: 'people', label: 'people', digits: 0 },
    { key: 'p99', label: 'p99 there (ms)', digits: 0 },
    { key: 'hertz', label: 'states seen per sender and second', digits: 1 },
    { key: 'superseded', label: 'superseded (%)', digits: 0 },
    { key: 'frames', label: 'frames per client and second', digits: 0 },
    { key: 'generatorCpu', label: 'bots there (% CPU)', digits: 0 },
    { key: 'boundedByBots', label: 'bounded by the bots (1: yes)', digits: 0 },
    { key: 'thrownOut', label: 'thrown out of a room of ten', digits: 0 },
  ],
  charts: ['people'],
  bars: [
    {
      label: '300 people with clients that echo',
      judge: ({ median }) => {
        const people = median('ambitiebord', 'people');
        return people === undefined ? undefined : { value: `${people}`, met: people >= 300 };
      },
    },
    never('Nobody is thrown out of a small room', 'thrownOut', 'people'),
  ],
  measure: async (run) => {
    const { steps, warmUpMs, measureMs, smallRoomMs } = SIZES[run.effort];
    const small = { bots: SMALL_ROOM, warmUpMs, measureMs: smallRoomMs, botOptions };
    const { closed } = await withServer(run, (server) => cursorStorm(server, small));
    const knee = await findKnee(
      steps,
      (bots) =>
        withServer(run, (server) => cursorStorm(server, { bots, warmUpMs, measureMs, botOptions })),
      DEMANDS[run.effort],
    );
    return { ...knee, thrownOut: closed };
  },
};
