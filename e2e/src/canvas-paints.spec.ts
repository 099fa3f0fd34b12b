/** What moving the board has the browser paint: only Chromium tells. */

import { expect, type Page } from '@playwright/test';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** How often the page painted the element of the board, instead of only laying its canvas over the page. */
async function boardPaintsDuring(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('this page has no browser to ask');
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await work();
  const trace = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as {
    traceEvents: { name: string; args: { data?: { nodeName?: string } } }[];
  };
  return traceEvents.filter(
    ({ name, args }) => name === 'Paint' && args.data?.nodeName?.includes('board-canvas'),
  ).length;
}

test('the ring around the board does not have it painted again in each frame', async ({ room }) => {
  await lay(await room.hand(), note('Links', { x: 0, y: 0 }), note('Rechts', { x: 400, y: 300 }));
  const { page, board } = await room.partner('Fatma');
  await expect(board.item('Rechts')).toBeAttached();
  const { y, zoom } = await board.shown();
  const middle = await board.at(0.5, 0.5);
  await page.mouse.move(middle.x, middle.y);
  await board.canvas.focus();
  const steps = 12;
  const paints = await boardPaintsDuring(page, async () => {
    for (let step = 1; step <= steps; step++) {
      await page.mouse.wheel(0, 12);
      await expect.poll(async () => (await board.shown()).y).toBeCloseTo(y + (12 * step) / zoom, 1);
    }
  });
  // Once, perhaps, for the ring itself.
  expect(paints).toBeLessThan(steps / 2);
});
