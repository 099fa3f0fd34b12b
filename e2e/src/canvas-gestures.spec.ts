/** What hands do on the board, with real keys, pointers and the clipboard of the browser; two people see it. */

import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** What listens to the clipboard comes when the page is at rest. */
async function clipboardListens(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(({ name }) => /\/board-extras-[^/]+\.js$/.test(name)),
  );
}

test('notes are copied, cut and pasted with keys, and lines of text become notes', async ({
  room,
}) => {
  await lay(await room.hand(), note('Eerste', { x: 0, y: 0 }), note('Tweede', { x: 300, y: 0 }));
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { board, page } = fatma;
  await expect(board.item('Tweede')).toBeAttached();

  await clipboardListens(page);

  await board.click('Eerste');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(kees.board.item('Eerste')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(kees.board.item('Eerste')).toHaveCount(1);

  // The copy is one's own, and what is pasted is selected.
  await page.keyboard.press('Control+v');
  await expect(kees.board.item('Eerste')).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect(kees.board.item('Eerste')).toHaveCount(1);
  await page.keyboard.press('Control+v');
  await expect(kees.board.item('Eerste')).toHaveCount(2);

  // Words from another program: a field has them as such.
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = 'Brood\nKaas';
    field.select();
  });
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.querySelector('body > textarea')?.remove());
  await board.canvas.focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('button', { name: nl.clipboard.oneNote })).toBeVisible();
  await expectAccessible(page, 'pasting lines');
  await page.getByRole('button', { name: nl.clipboard.notePerLine(2) }).press('Enter');
  await expect(kees.board.item('Brood')).toBeAttached();
  await expect(kees.board.item('Kaas')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(kees.board.item('Kaas')).toHaveCount(0);
  await expect(kees.board.item('Brood')).toHaveCount(0);
});

test('notes with an arrow between them are copied, cut, pasted and deleted together', async ({
  room,
}) => {
  await lay(await room.hand(), note('Eerste', { x: 0, y: 0 }), note('Tweede', { x: 300, y: 0 }));
  const [fatma, kees] = [await room.facilitator(), await room.partner('Kees')];
  const { board, page } = fatma;
  await clipboardListens(page);
  await board.click('Eerste');
  await page.keyboard.press('a');
  const [first, second] = [await board.middleOf('Eerste'), await board.middleOf('Tweede')];
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move(second.x, second.y, { steps: 4 });
  await page.mouse.up();
  const between = nl.canvas.fromTo('“Eerste”', '“Tweede”');
  const arrows = kees.board.item(between);
  await expect(arrows).toHaveCount(1);

  const press = async (key: string, count: number): Promise<void> => {
    await page.keyboard.press(key);
    await expect(arrows).toHaveCount(count);
    await expect(kees.board.item(`${nl.domain.note}. `)).toHaveCount(2 * count);
  };
  await page.keyboard.press('Control+a');
  await press('Control+c', 1);
  await press('Control+v', 2);
  await press('Control+x', 1);
  await press('Control+v', 2);
  await page.keyboard.press('Control+a');
  await press('Delete', 0);
  await press('Control+z', 2);
});

test('a note goes elsewhere without dragging: chosen from the menu, and a click where it should go', async ({
  room,
}) => {
  await lay(
    await room.hand(),
    note('Verhuist', { x: 0, y: 0 }),
    note('Blijft', { x: 400, y: 300 }),
  );
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  await expect(kees.board.item('Blijft')).toBeAttached();
  const { page, board } = fatma;
  const ask = async (): Promise<void> => {
    await board.click('Verhuist', { button: 'right' });
    await page.getByRole('menuitem', { name: nl.canvas.moveTo }).click();
    await expect(page.getByText(nl.canvas.moveToHint)).toBeVisible();
    await expect(board.canvas).toHaveAttribute('data-mode', 'place');
  };
  await ask();
  await page.keyboard.press('Escape');
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
  await ask();
  const place = await board.at(0.2, 0.8);
  const { x, y } = await board.underneath(place);
  await page.mouse.click(place.x, place.y);
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
  // In whole board units, as everything lies.
  await expect
    .poll(async () => {
      const at = await kees.board.placeOf('Verhuist');
      return Math.hypot(at.x + at.width / 2 - x, at.y + at.height / 2 - y);
    })
    .toBeLessThan(1.5);
  expect((await kees.board.placeOf('Blijft')).x).toBe(400);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await kees.board.placeOf('Verhuist')).x).toBe(0);
});

test('a note is pulled larger, and by the menu; notes are put in line and over each other', async ({
  room,
}) => {
  const fatma = await room.partner('Fatma');
  const kees = await room.partner('Kees');
  const { board, page } = fatma;
  await board.writeNote({ x: 120, y: 140 }, 'Eerste');
  await board.writeNote({ x: 420, y: 240 }, 'Tweede');

  const sizeOf = async (text: string) => {
    const { width, height } = await kees.board.placeOf(text);
    return { width, height };
  };
  await board.click('Eerste');
  const before = await board.placeOf('Eerste');
  const corner = await board.onScreen({
    x: before.x + before.width,
    y: before.y + before.height,
  });
  const { zoom } = await board.shown();
  await page.mouse.move(corner.x, corner.y);
  await expect(board.canvas).toHaveCSS('cursor', 'nwse-resize');
  await page.mouse.down();
  await page.mouse.move(corner.x + 90 * zoom, corner.y + 70 * zoom, { steps: 3 });
  // The other sees it grow, and shrink back when it is called off.
  const live = { width: before.width + 90, height: before.height + 70 };
  await expect.poll(() => sizeOf('Eerste')).toEqual(live);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => sizeOf('Eerste')).toEqual({ width: before.width, height: before.height });
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 60 * zoom, corner.y + 40 * zoom, { steps: 5 });
  await page.mouse.up();
  const larger = { width: before.width + 60, height: before.height + 40 };
  await expect.poll(() => sizeOf('Eerste')).toEqual(larger);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: nl.canvas.resize }).press('Enter');
  await page.getByRole('menuitem', { name: nl.canvas.resizeWays.narrower, exact: true }).click();
  await expect.poll(() => sizeOf('Eerste')).toEqual({ ...larger, width: larger.width - 40 });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => sizeOf('Eerste')).toEqual({ width: before.width, height: before.height });

  // Nearly in line is in line, with Ctrl it is where it was put.
  const tops = async () =>
    (await kees.board.placeOf('Tweede')).y - (await kees.board.placeOf('Eerste')).y;
  await board.startDragging('Tweede', { x: 30, y: -97 });
  await board.letGo();
  await expect.poll(tops).toBe(0);
  await page.keyboard.down('Control');
  await board.startDragging('Tweede', { x: 30, y: 3 });
  await board.letGo();
  await page.keyboard.up('Control');
  await expect.poll(tops).toBe(3);

  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: nl.canvas.lineUp }).press('Enter');
  await page.getByRole('menuitem', { name: nl.canvas.lines.top, exact: true }).click();
  await expect.poll(tops).toBe(0);
});
