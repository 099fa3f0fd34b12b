/** `canvas`: what a browser makes of a very full board, beside other canvases. */

import { chromium, type Page } from '@playwright/test';
import { ourPage, peerPage } from '../canvas/board-page.ts';
import { doAll, GESTURES, type Gesture } from '../canvas/gestures.ts';
import { Pointer } from '../canvas/pointer.ts';
import { cursorPath, middleOf, placeOf } from '../canvas/scene.ts';
import type { BenchRoom, CandidateName } from '../candidates/candidate.ts';
import { gather } from '../load/gather.ts';
import { pace } from '../load/pace.ts';
import {
  atMost,
  withServer,
  type Bar,
  type Effort,
  type Figures,
  type Run,
  type Scenario,
  type Summary,
} from './scenario.ts';

const SIZES: Record<Effort, { readonly notes: number; readonly durationMs: number }> = {
  full: { notes: 5_000, durationMs: 2_400 },
  quick: { notes: 5_000, durationMs: 1_500 },
  smoke: { notes: 1_000, durationMs: 100 },
};
const MANY_NOTES = 20_000;
const CURSORS = 100;
const CURSOR_HZ = 20;

const CHROMIUM = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};

async function measure(run: Run): Promise<Figures> {
  const { candidate, effort } = run;
  const notes = candidate.name === 'ambitiebord-20000' ? MANY_NOTES : SIZES[effort].notes;
  return withServer(run, async (server) => {
    const room = await server.openRoom();
    await room.board?.addNotes(notes, placeOf);
    const still =
      room.board && candidate.name !== 'ambitiebord-alone'
        ? await stir(room, notes, effort)
        : undefined;
    const browser = await chromium.launch(CHROMIUM);
    try {
      return await measurePage(await browser.newPage(), room, notes, SIZES[effort].durationMs);
    } finally {
      await browser.close();
      still?.();
    }
  });
}

/** Lets people come in and move their cursors, until what it returns is called. */
async function stir(room: BenchRoom, notes: number, effort: Effort): Promise<() => void> {
  const middle = middleOf(notes);
  const bots = await gather(room, effort === 'smoke' ? 5 : CURSORS, (bot) => ({
    cursorAt: (turn) => cursorPath(middle, bot, turn),
  }));
  let turn = 0;
  const rest = pace(bots.length, CURSOR_HZ, (bot) => bots[bot]?.sendCursor(turn++));
  return () => {
    rest();
    for (const bot of bots) bot.close();
  };
}

async function measurePage(
  page: Page,
  { page: address, board: isOurs }: BenchRoom,
  notes: number,
  duration: number,
): Promise<Figures> {
  if (address === undefined) throw new Error('there is no page to open');
  const session = await page.context().newCDPSession(page);
  const pointer = new Pointer(session);
  const board = isOurs
    ? ourPage(page, address, { notes, pointer })
    : peerPage(page, address, notes);
  const ready = await board.open();
  const frames = await doAll({ page, board, pointer, middle: middleOf(notes), duration });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const figures: Record<string, number> = { ready, heap: usedSize / 1e6 };
  for (const gesture of GESTURES) {
    figures[gesture] = frames[gesture].mean;
    figures[`${gesture}P95`] = frames[gesture].p95;
  }
  return figures;
}

const LABELS: Record<Gesture, string> = {
  pan: 'pan',
  panFar: 'pan from far',
  zoom: 'zoom',
  drag: 'drag one',
  dragFar: 'drag one from far',
  dragMany: 'drag 50',
  dragManyFar: 'drag 50 from far',
};

/** The worst of the gestures; undefined when one was not measured. */
function worst(
  { median }: Summary,
  name: CandidateName,
  { suffix, of }: { readonly suffix: '' | 'P95'; readonly of: (...values: number[]) => number },
): number | undefined {
  const figures = GESTURES.map((gesture) => median(name, `${gesture}${suffix}`));
  return figures.includes(undefined)
    ? undefined
    : of(...figures.map((value) => value ?? Number.NaN));
}

function fastEnough(label: string, name: CandidateName, least: number): Bar {
  return {
    label,
    judge: (summary) => {
      const mean = worst(summary, name, { suffix: '', of: Math.min });
      if (mean === undefined) return undefined;
      return { value: `${mean.toFixed(1)} in the slowest`, met: mean >= least };
    },
  };
}

const steady: Bar = {
  label: 'With 100 cursors, 95 of 100 frames within 20 ms in every gesture',
  judge: (summary) => {
    const wait = worst(summary, 'ambitiebord', { suffix: 'P95', of: Math.max });
    if (wait === undefined) return undefined;
    return { value: `${wait.toFixed(1)} ms in the slowest`, met: wait <= 20 };
  },
};

const fasterThan = (name: CandidateName, label: string): Bar => ({
  label: `In no gesture slower than the peer ${label}`,
  judge: ({ median }) => {
    const pairs = GESTURES.map((gesture) => [
      median('ambitiebord', gesture),
      median(name, gesture),
    ]);
    const ratios = pairs.map(([ours = Number.NaN, theirs = Number.NaN]) => ours / theirs);
    if (ratios.some(Number.isNaN)) return undefined;
    const least = Math.min(...ratios);
    // Both may draw every frame that there is: what is less than a frame apart is the same.
    return { value: `${least.toPrecision(2)} × in the closest`, met: least >= 0.98 };
  },
});

export const canvas: Scenario = {
  name: 'canvas',
  isOfBrowser: true,
  title: 'The canvas with 5,000 notes',
  description:
    'The same 5,000 notes, each with words, in Chromium on a board of 1280 × 720 pixels, without a graphics card. A real mouse (input events of the system, 125 a second) pans, zooms and drags; frames are ' +
    'counted in the page while it does. “From far” is at a zoom of 10 %, where 1,500 notes are in view. Ours is the real page of a real session, with 100 ' +
    'people who move their cursors 20 times a second, and once without; the others are alone on their board. A gesture counts only if exactly the notes that were taken have moved. “Ready” is from opening ' +
    'the page until all notes are there and drawn, the heap is that of JavaScript after everything, cleaned up.',
  candidates: [
    'ambitiebord',
    'ambitiebord-alone',
    'ambitiebord-20000',
    'tldraw-canvas',
    'excalidraw-canvas',
  ],
  columns: [
    ...GESTURES.flatMap((gesture) => [
      { key: gesture, label: `${LABELS[gesture]} (fps)`, digits: 0 },
      { key: `${gesture}P95`, label: 'p95 (ms)', digits: 0 },
    ]),
    { key: 'ready', label: 'ready (ms)', digits: 0 },
    { key: 'heap', label: 'heap (MB)', digits: 0 },
  ],
  charts: ['pan', 'panFar', 'zoom', 'drag', 'dragMany', 'ready', 'heap'],
  bars: [
    fastEnough('With 100 cursors, 58 frames a second or more in every gesture', 'ambitiebord', 58),
    steady,
    fastEnough(
      'With 20,000 notes, 50 frames a second or more in every gesture',
      'ambitiebord-20000',
      50,
    ),
    atMost('5,000 notes are there within 1.5 s', 'ready', 1_500, 'ms'),
    atMost('A heap of 60 MB or less', 'heap', 60, 'MB'),
    fasterThan('tldraw-canvas', 'tldraw'),
    fasterThan('excalidraw-canvas', 'Excalidraw'),
  ],
  measure,
};
