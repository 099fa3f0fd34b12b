/** Texts, frames, arrows and strokes of the pen: drawn by one with the pointer, seen by the other. */

import { expect } from '@playwright/test';
import { nl, type Person } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** How opaque the layer of what only lasts is there, in somebody's browser: 0 where nothing is drawn. */
function drawnAt({ board }: Person, point: { x: number; y: number }): Promise<number> {
  return board.canvas.evaluate((element, { x, y }) => {
    const layer = [...element.querySelectorAll('canvas')].at(-1);
    const zoom =
      (Number(element.dataset['zoom']) * (layer?.width ?? 0)) / (layer?.clientWidth ?? 1);
    const across = (x - Number(element.dataset['x'])) * zoom;
    const down = (y - Number(element.dataset['y'])) * zoom;
    return layer?.getContext('2d')?.getImageData(across, down, 1, 1).data[3] ?? -1;
  }, point);
}

test('a text, a frame that carries and an arrow that follows are drawn by one and seen by all', async ({
  room,
}) => {
  await lay(
    await room.hand(),
    note('Eerste', { x: 500, y: 300 }),
    note('Tweede', { x: 1_000, y: 300 }),
    note('Onder', { x: 0, y: 800 }),
  );
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  for (const { board } of [fatma, kees]) await expect(board.item('Onder')).toBeAttached();
  const { page, board } = fatma;
  await board.click('Eerste');
  await page.keyboard.press('a');
  const [first, second] = [await board.middleOf('Eerste'), await board.middleOf('Tweede')];
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(second.x, second.y, { steps: 4 });
  await page.mouse.up();
  const arrow = `${nl.domain.connector}. ${nl.canvas.fromTo('“Eerste”', '“Tweede”')}`;
  await expect(kees.board.item(arrow)).toBeAttached();

  // Its end goes to another object; Escape leaves it, and it comes back in one step.
  const place = await board.placeOf(arrow);
  const end = await board.onScreen({ x: place.x + place.width, y: place.y + place.height / 2 });
  const below = await board.middleOf('Onder');
  for (const isCalledOff of [true, false]) {
    await page.mouse.move(end.x, end.y);
    await page.mouse.down();
    await page.mouse.move(below.x, below.y, { steps: 4 });
    if (isCalledOff) await page.keyboard.press('Escape');
    await page.mouse.up();
    if (isCalledOff) await expect(board.item(arrow)).toBeAttached();
  }
  const turned = `${nl.domain.connector}. ${nl.canvas.fromTo('“Eerste”', '“Onder”')}`;
  await expect(kees.board.item(turned)).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(kees.board.item(arrow)).toBeAttached();

  await page.keyboard.press('f');
  const side = (second.x - first.x) * 0.28;
  await page.mouse.move(first.x - side, first.y - side);
  await page.mouse.down();
  await page.mouse.move(first.x + side, first.y + side, { steps: 4 });
  await page.mouse.up();
  await expect(board.editor).toBeFocused();
  await page.keyboard.type('Samen');
  await page.keyboard.press('Escape');
  await expect(kees.board.item('Samen')).toBeAttached();

  const [before, line] = [await kees.board.placeOf('Eerste'), await kees.board.placeOf(arrow)];
  const still = await kees.board.placeOf('Onder');
  const frame = await board.placeOf('Kader. Samen');
  const edge = await board.onScreen({
    x: frame.x + frame.width,
    y: frame.y + frame.height * 0.75,
  });
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x, edge.y + 120, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await kees.board.placeOf('Eerste')).y).toBeGreaterThan(before.y);
  await expect
    .poll(async () => (await kees.board.placeOf(arrow)).height)
    .toBeGreaterThan(line.height);
  expect(await kees.board.placeOf('Onder')).toEqual(still);

  await page.keyboard.press('t');
  const spot = await board.at(0.5, 0.85);
  await page.mouse.click(spot.x, spot.y);
  await expect(board.editor).toBeFocused();
  await page.keyboard.type('Zo staat het er nu voor');
  await page.keyboard.press('Escape');
  await expect(kees.board.item('Zo staat het er nu voor')).toBeAttached();

  // The pen goes on until another tool is taken up; a stroke is an object like any other.
  await page.keyboard.press('p');
  for (const down of [0.62, 0.68]) {
    const [from, to] = [await board.at(0.3, down), await board.at(0.45, down + 0.04)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, from.y, { steps: 4 });
    // The line is seen while it grows, over the board and not on it.
    const seen = await board.underneath({ x: (from.x + to.x) / 2, y: from.y });
    await expect.poll(() => drawnAt(kees, seen)).toBe(255);
    expect(await drawnAt(kees, { x: seen.x, y: seen.y + 30 })).toBe(0);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => drawnAt(kees, seen)).toBe(0);
  }
  await expect(kees.board.item(nl.domain.drawing)).toHaveCount(2);
  // Called off it is gone.
  const [from, to] = [await board.at(0.3, 0.75), await board.at(0.45, 0.75)];
  const seen = await board.underneath({ x: (from.x + to.x) / 2, y: from.y });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect.poll(() => drawnAt(kees, seen)).toBe(255);
  await page.keyboard.press('Escape');
  await expect.poll(() => drawnAt(kees, seen)).toBe(0);
  await page.mouse.up();
  await page.keyboard.press('v');
  const along = await board.at(0.36, 0.62);
  await page.mouse.click(along.x, along.y);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: nl.canvas.thickness }).press('Enter');
  await page.getByRole('menuitem', { name: nl.canvas.thicknesses.thick, exact: true }).click();
  await page.keyboard.press('Delete');
  await expect(kees.board.item(nl.domain.drawing)).toHaveCount(1);
});
