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

test('a laser leaves a trail that others see fade, moves nothing and is gone when it is let go', async ({
  room,
}) => {
  await lay(await room.hand(), note('Blijft liggen', { x: 0, y: 0 }));
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
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
  await page.mouse.move(from.x + 120, from.y, { steps: 12 });
  const end = await board.underneath({ x: from.x + 120, y: from.y });
  // Left of the end the arrow of the pointer draws nothing; the point and the trail do.
  const point = { x: end.x - 4, y: end.y };
  for (const person of [fatma, kees]) {
    await expect.poll(() => drawnAt(person.page, point)).toBeGreaterThan(0);
  }
  await page.mouse.up();
  for (const person of [fatma, kees]) {
    await expect.poll(() => drawnAt(person.page, point)).toBe(0);
  }
  await expect(kees.board.canvas).toHaveAttribute('data-pointers', 'Fatma');
  expect(await kees.board.placeOf('Blijft liggen')).toEqual(before);

  await page.keyboard.press('Escape');
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
});
