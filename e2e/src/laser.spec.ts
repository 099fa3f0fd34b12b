/** The laser: what somebody points at is seen by the others while it lasts. */

import { expect, type Page } from '@playwright/test';
import { nl } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** How opaque the moving layer is at a point of the board: 0 where nothing is drawn. */
function drawnAt(page: Page, point: { x: number; y: number }): Promise<number> {
  return page.getByTestId('board-canvas').evaluate((element, { x, y }) => {
    const layer = [...element.querySelectorAll('canvas')].at(-1);
    const ratio = (layer?.width ?? 0) / (layer?.clientWidth ?? 1);
    const zoom = Number(element.dataset['zoom']) * ratio;
    const [across, down] = [
      (x - Number(element.dataset['x'])) * zoom,
      (y - Number(element.dataset['y'])) * zoom,
    ];
    return layer?.getContext('2d')?.getImageData(across, down, 1, 1).data[3] ?? -1;
  }, point);
}

test('others see what a laser points at, it moves nothing and is gone when it is let go', async ({
  room,
}) => {
  await lay(await room.hand(), note('Blijft liggen', { x: 0, y: 0 }));
  const fatma = await room.partner('Fatma');
  const calm = await room.partner('Kees');
  const moving = await room.partner('Mia', { reducedMotion: 'no-preference' });
  const { board, page } = fatma;
  const before = await board.placeOf('Blijft liggen');
  const from = await board.middleOf('Blijft liggen');
  await board.canvas.focus();
  await page.keyboard.press('l');
  await expect(board.canvas).toHaveAttribute('data-mode', 'laser');
  await expect(page.getByRole('button', { name: nl.canvas.laserTool })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const middle = await board.underneath({ x: from.x + 60, y: from.y });
  const end = await board.underneath({ x: from.x + 120, y: from.y });
  // The trail lasts shorter than looking may take: the pointer goes on until it was seen.
  await expect(async () => {
    await page.mouse.move(from.x, from.y, { steps: 4 });
    await page.mouse.move(from.x + 120, from.y, { steps: 4 });
    expect(await drawnAt(moving.page, middle)).toBeGreaterThan(0);
  }).toPass();
  // Left of the end the arrow of the pointer draws nothing; the point does.
  const point = { x: end.x - 4, y: end.y };
  for (const { page: its } of [fatma, calm, moving]) {
    await expect.poll(() => drawnAt(its, point)).toBeGreaterThan(0);
  }
  expect(await drawnAt(calm.page, middle)).toBe(0);
  await expect.poll(() => drawnAt(moving.page, middle)).toBe(0);
  await page.mouse.up();
  for (const { page: its } of [fatma, calm, moving]) {
    await expect.poll(() => drawnAt(its, point)).toBe(0);
  }
  expect(await calm.board.placeOf('Blijft liggen')).toEqual(before);

  await page.keyboard.press('Escape');
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
});
