/** What stands in for react-konva in the built pages makes of a scene what react-konva makes of it. */

import { expect, type Page } from '@playwright/test';
import {
  builtScene,
  type Scene,
  type ScenePage,
  type Seen,
} from '@ambitiebord/client/light/test-support/built-scene';
import { test } from './fixtures/visitors.ts';

/** One after the other: what comes, goes, comes back in between and changes, alone and together. */
const SCENES: readonly Scene[] = [
  { width: 100, layers: [['red'], ['blue', undefined, 'green']] },
  { width: 100, layers: [['red'], ['blue', 'black', 'green']] },
  {
    width: 100,
    layers: [
      ['red', 'teal', 'navy', 'lime'],
      ['blue', 'black', 'green'],
    ],
  },
  {
    width: 100,
    layers: [
      [undefined, 'teal', undefined, 'lime'],
      ['gold', 'black', 'green'],
    ],
  },
  { width: 160, layers: [['red', 'teal', 'navy', 'lime'], undefined, ['gold']] },
  { width: 160, layers: [undefined, ['blue', 'black', undefined, 'green'], ['gold', 'red']] },
  { width: 160, layers: [['teal'], ['blue', 'black', undefined, 'green'], ['gold', 'red']] },
  { width: 160, layers: [['teal'], [], ['red', 'gold']], isWaiting: true },
  { width: 120, layers: [['teal', 'red'], ['blue'], ['red', 'gold', undefined, 'lime']] },
  { width: 120, layers: [] },
  { width: 80, layers: [undefined, undefined, [undefined, 'gold']] },
];

test('the same scenes, by react-konva and by what stands in for it', async ({ room }) => {
  const theirs = await playedBy(await room.stranger(), 'whole');
  const ours = await playedBy(await room.stranger(), 'light');
  for (const [at, seen] of theirs.seen.entries()) {
    // While the page waits neither is shown; what is on a canvas that nobody sees is each one's own matter.
    if (SCENES[at]?.isWaiting)
      expect([seen.isShown, ours.seen[at]?.isShown]).toEqual([false, false]);
    else expect(ours.seen[at], `scene ${at}`).toEqual(seen);
  }
  expect(theirs.seen[2]?.layers[0]?.shapes).toHaveLength(4);
  expect(new Set(theirs.seen.map((seen) => JSON.stringify(seen))).size).toBe(SCENES.length);
  expect([theirs.left, ours.left]).toEqual([0, 0]);
  expect(ours.bytes).toBeLessThan(theirs.bytes - 100_000);
});

interface Played {
  readonly seen: readonly Seen[];
  /** Canvases when the stage has gone. */
  readonly left: number;
  /** What the browser fetched. */
  readonly bytes: number;
}

/** Builds the page with the scene, and shows all scenes in it. */
async function playedBy(page: Page, library: 'whole' | 'light'): Promise<Played> {
  const code = await builtScene(library);
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: code, type: 'module' });
  await page.waitForFunction(() => 'scenePage' in globalThis);
  const seen: Seen[] = [];
  for (const scene of SCENES)
    seen.push(await page.evaluate((asked) => scenePage.show(asked), scene));
  const left = await page.evaluate(() => scenePage.end());
  return { seen, left, bytes: code.length };
}

declare const scenePage: ScenePage;
