/** Looking around on the board: wheel, pointers, buttons and keys. */

import { expect, type Page } from '@playwright/test';
import type { BoardPage, OnScreen, ShownPart } from './fixtures/board.ts';
import { nl, type Partner } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test, type Room } from './fixtures/visitors.ts';

/** A partner before a board with two notes, all of it in view. */
async function partnerAtBoard(room: Room): Promise<Partner> {
  await lay(await room.hand(), note('Links', { x: 0, y: 0 }), note('Rechts', { x: 400, y: 300 }));
  const fatma = await room.partner('Fatma');
  await expect(fatma.board.item('Rechts')).toBeAttached();
  return fatma;
}

/** Coarser than the sums of floating point, finer than a pixel. */
const rounded = (part: ShownPart): ShownPart => ({
  x: Math.round(part.x * 10) / 10,
  y: Math.round(part.y * 10) / 10,
  zoom: Math.round(part.zoom * 1_000) / 1_000,
});

async function expectShown(board: BoardPage, part: ShownPart): Promise<void> {
  await expect.poll(async () => rounded(await board.shown())).toEqual(rounded(part));
}

async function dragPointer(page: Page, from: OnScreen, by: OnScreen): Promise<void> {
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
}

test('the wheel moves the board, with Shift sideways, and never the page', async ({ room }) => {
  const { page, board } = await partnerAtBoard(room);
  const { x, y, zoom } = await board.shown();
  const middle = await board.at(0.5, 0.5);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, 120);
  await expectShown(board, { x, y: y + 120 / zoom, zoom });
  await page.mouse.wheel(-80, 0);
  await expectShown(board, { x: x - 80 / zoom, y: y + 120 / zoom, zoom });
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, 80);
  await page.keyboard.up('Shift');
  await expectShown(board, { x, y: y + 120 / zoom, zoom });
  expect(await page.evaluate(() => scrollX + scrollY)).toBe(0);
});

test('Ctrl and the wheel zoom at the pointer, and not the page', async ({ room }) => {
  const { page, board } = await partnerAtBoard(room);
  const place = await board.at(0.25, 0.6);
  const before = await board.underneath(place);
  const { zoom } = await board.shown();
  await page.mouse.move(place.x, place.y);
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 3; notch++) await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await board.shown()).zoom).toBeGreaterThan(zoom * 1.2);
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  const after = await board.underneath(place);
  expect(after.x).toBeCloseTo(before.x, 0);
  expect(after.y).toBeCloseTo(before.y, 0);
  expect(await page.evaluate(() => [devicePixelRatio, visualViewport?.scale])).toEqual([1, 1]);
});

test('the zoom has an end at both sides', async ({ room }) => {
  const { page, board } = await partnerAtBoard(room);
  const place = await board.at(0.5, 0.5);
  await page.mouse.move(place.x, place.y);
  await page.keyboard.down('Control');
  for (let notch = 0; notch < 30; notch++) await page.mouse.wheel(0, 400);
  await expect.poll(async () => (await board.shown()).zoom).toBe(0.1);
  for (let notch = 0; notch < 30; notch++) await page.mouse.wheel(0, -400);
  await expect.poll(async () => (await board.shown()).zoom).toBe(10);
});

test('space and the middle button take hold of the board, over objects too', async ({ room }) => {
  const { page, board } = await partnerAtBoard(room);
  const { x, y, zoom } = await board.shown();
  const note1 = await board.placeOf('Links');
  const from = await board.middleOf('Links');
  await board.canvas.focus();
  await page.mouse.move(from.x, from.y);
  await page.keyboard.down('Space');
  await page.mouse.down();
  await dragPointer(page, from, { x: 90, y: -60 });
  await page.mouse.up();
  await page.keyboard.up('Space');
  await expectShown(board, { x: x - 90 / zoom, y: y + 60 / zoom, zoom });

  const again = await board.middleOf('Links');
  await page.mouse.move(again.x, again.y);
  await page.mouse.down({ button: 'middle' });
  await dragPointer(page, again, { x: -90, y: 60 });
  await page.mouse.up({ button: 'middle' });
  await expectShown(board, { x, y, zoom });
  expect(await board.placeOf('Links')).toEqual(note1);
});

test('buttons and keys zoom around the middle, and show all', async ({ room }) => {
  const { page, board } = await partnerAtBoard(room);
  const fitted = await board.shown();
  const middle = await board.at(0.5, 0.5);
  const fixed = await board.underneath(middle);
  const view = page.getByRole('toolbar', { name: nl.canvas.view });
  const zoomIs = (zoom: number) =>
    expect.poll(async () => (await board.shown()).zoom).toBeCloseTo(zoom, 5);

  await view.getByRole('button', { name: nl.canvas.zoomIn }).click();
  await zoomIs(fitted.zoom * 1.25);
  await view.getByRole('button', { name: nl.canvas.zoomOut }).click();
  await view.getByRole('button', { name: nl.canvas.zoomOut }).click();
  await zoomIs(fitted.zoom / 1.25);
  await board.canvas.focus();
  await page.keyboard.press('Control+Equal');
  await page.keyboard.press('Control+Equal');
  await zoomIs(fitted.zoom * 1.25);
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+Minus');
  await page.keyboard.press('Control+0');
  await zoomIs(1);
  const after = await board.underneath(middle);
  expect(after.x).toBeCloseTo(fixed.x, 0);
  expect(after.y).toBeCloseTo(fixed.y, 0);

  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(900, 900);
  await expect.poll(async () => (await board.shown()).x).not.toBe(fitted.x);
  await page.keyboard.press('Shift+Digit1');
  await expectShown(board, fitted);
  await page.mouse.wheel(0, 500);
  await view.getByRole('button', { name: nl.canvas.fitAll }).click();
  await expectShown(board, fitted);
});

test('a reload looks at the same part of the board', async ({ room }) => {
  const fatma = await partnerAtBoard(room);
  const { page, board } = fatma;
  const place = await board.at(0.5, 0.5);
  await page.mouse.move(place.x, place.y);
  const before = await board.shown();
  await page.mouse.wheel(130, 70);
  await expect.poll(async () => (await board.shown()).x).not.toBe(before.x);
  const shown = await board.shown();
  await page.reload();
  await fatma.saved();
  await expectShown(board, shown);
});
