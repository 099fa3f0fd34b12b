/** The board under fingers: one that taps, taps twice, moves or rests, and two that move and zoom. */

import { expect, type Locator } from '@playwright/test';
import { Fingers } from './fixtures/fingers.ts';
import { nl, type Partner } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test, type Room } from './fixtures/visitors.ts';

const beside = ({ x, y }: { x: number; y: number }, right: number, down = 0) => ({
  x: x + right,
  y: y + down,
});

/** What a button stands on. */
function ground(button: Locator): Promise<string> {
  return button.evaluate((element) => getComputedStyle(element).backgroundColor);
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A partner with a screen to touch, before a board with two notes; and another who sees what becomes of it. */
async function atBoard(room: Room): Promise<{ fatma: Partner; kees: Partner; fingers: Fingers }> {
  await lay(await room.hand(), note('Links', { x: 0, y: 0 }), note('Rechts', { x: 400, y: 300 }));
  const fatma = await room.partner('Fatma', { hasTouch: true });
  const kees = await room.partner('Kees');
  for (const { board } of [fatma, kees]) await expect(board.item('Rechts')).toBeAttached();
  return { fatma, kees, fingers: await Fingers.on(fatma.page) };
}

test('two fingers zoom the board about the place between them, and move it', async ({ room }) => {
  const { fatma, fingers } = await atBoard(room);
  const { board } = fatma;
  const middle = await board.at(0.5, 0.5);
  const before = await board.underneath(middle);
  const { zoom } = await board.shown();
  await fingers.down(0, beside(middle, -50));
  await fingers.down(1, beside(middle, 50));
  await fingers.move({ 0: beside(middle, -100), 1: beside(middle, 100) });
  await expect.poll(async () => (await board.shown()).zoom).toBeCloseTo(zoom * 2, 1);
  const after = await board.underneath(middle);
  expect(after.x).toBeCloseTo(before.x, 0);
  expect(after.y).toBeCloseTo(before.y, 0);
  // As far apart as they were, they take the board along.
  await fingers.move({ 0: beside(middle, -60, 30), 1: beside(middle, 140, 30) });
  await expect
    .poll(async () => Math.round((await board.underneath(beside(middle, 40, 30))).x))
    .toBe(Math.round(before.x));
  expect((await board.shown()).zoom).toBeCloseTo(zoom * 2, 1);
  await fingers.liftAll();
  expect((await board.placeOf('Links')).x).toBe(0);
});

test('one finger moves the board, and a note for all who see it', async ({ room }) => {
  const { fatma, kees, fingers } = await atBoard(room);
  const { board } = fatma;
  const empty = await board.at(0.08, 0.9);
  const before = await board.underneath(empty);
  await fingers.down(0, empty);
  await fingers.move({ 0: beside(empty, 60, -60) });
  await fingers.liftAll();
  await expect
    .poll(async () => Math.round((await board.underneath(beside(empty, 60, -60))).x))
    .toBe(Math.round(before.x));
  const { zoom } = await board.shown();
  const held = await board.middleOf('Links');
  await fingers.down(0, held);
  await fingers.move({ 0: beside(held, 120, 0) }, 8);
  await fingers.liftAll();
  await expect
    .poll(async () => Math.abs((await kees.board.placeOf('Links')).x - 120 / zoom))
    .toBeLessThan(16 / zoom);
});

test('two taps on nothing make a note, two taps on it write in it, one chooses it', async ({
  room,
}) => {
  const { fatma, kees, fingers } = await atBoard(room);
  const { page, board } = fatma;
  const empty = await board.at(0.08, 0.9);
  await fingers.tapTwice(await board.at(0.5, 0.2));
  await expect(board.editor).toBeFocused();
  await page.keyboard.type('Nieuw');
  await page.keyboard.press('Escape');
  await expect(kees.board.item('Nieuw')).toBeAttached();
  const middle = await board.middleOf('Nieuw');
  // A finger never comes down at quite the same place.
  await fingers.tapTwice(middle, beside(middle, 9, -6));
  await expect(board.editor).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' briefje');
  await page.keyboard.press('Escape');
  await expect(kees.board.item('Nieuw briefje')).toBeAttached();

  // A tap beside it lets go, so nothing is deleted; a tap on it chooses it again.
  await fingers.tap(empty);
  await page.keyboard.press('Delete');
  await fingers.tap(await board.middleOf('Links'));
  await expect(page.locator('output.visually-hidden').last()).toHaveText('Briefje. Links');
  await expect(kees.board.item('Nieuw briefje')).toBeAttached();
  await fingers.tap(middle);
  await page.keyboard.press('Delete');
  await expect(kees.board.item('Nieuw briefje')).toHaveCount(0);
});

test('a finger that rests on a note asks what to do with it, and does nothing of it when it is lifted', async ({
  room,
}) => {
  const { fatma, fingers } = await atBoard(room);
  const { page, board } = fatma;
  const menu = page.getByRole('menu');
  await fingers.down(0, await board.middleOf('Rechts'));
  await expect(menu).toBeVisible();
  await fingers.liftAll();
  await page.getByRole('menuitem', { name: nl.canvas.duplicate }).tap();
  await expect(board.item('Rechts')).toHaveCount(2);
});

test('a second finger calls a drag and a stroke off, and zooms', async ({ room }) => {
  const { fatma, kees, fingers } = await atBoard(room);
  const { page, board } = fatma;
  const { zoom } = await board.shown();
  const held = await board.middleOf('Links');
  await fingers.down(0, held);
  await fingers.move({ 0: beside(held, 60, 40) });
  await fingers.down(1, beside(held, 160, 40));
  await fingers.move({ 0: beside(held, 10, 40), 1: beside(held, 210, 40) });
  await fingers.liftAll();
  await expect.poll(async () => (await board.shown()).zoom).toBeCloseTo(zoom * 2, 1);
  for (const { board: its } of [fatma, kees]) expect((await its.placeOf('Links')).x).toBe(0);

  await page.getByRole('button', { name: nl.canvas.penTool }).tap();
  const objects = await board.canvas.getAttribute('data-objects');
  const from = await board.at(0.1, 0.85);
  await fingers.down(0, from);
  await fingers.move({ 0: beside(from, 40, 10) });
  await fingers.down(1, beside(from, 140, 10));
  await fingers.move({ 0: beside(from, 65, 10), 1: beside(from, 115, 10) });
  await fingers.liftAll();
  await expect.poll(async () => (await board.shown()).zoom).toBeCloseTo(zoom, 1);
  await expect(board.canvas).toHaveAttribute('data-objects', objects ?? '');
  // Alone it draws.
  await fingers.down(0, from);
  await fingers.move({ 0: beside(from, 80, 10) });
  await fingers.liftAll();
  await expect(kees.board.item(nl.domain.drawing)).toBeAttached();
});

test('a second finger calls off the pulling of a corner, and zooms', async ({ room }) => {
  const { kees } = await atBoard(room);
  const { page, board } = await room.facilitator({ hasTouch: true });
  const fingers = await Fingers.on(page);
  const { x, y, width, height } = await board.placeOf('Links');
  await fingers.tap(await board.middleOf('Links'));
  await expect(page.locator('output.visually-hidden').last()).toHaveText('Briefje. Links');
  const { zoom } = await board.shown();
  const corner = await board.onScreen({ x: x + width, y: y + height });
  await fingers.down(0, corner);
  await fingers.move({ 0: beside(corner, 40, 40) });
  await fingers.down(1, beside(corner, 140, 40));
  await fingers.move({ 0: beside(corner, -10, 40), 1: beside(corner, 190, 40) });
  await fingers.liftAll();
  await expect.poll(async () => (await board.shown()).zoom).toBeCloseTo(zoom * 2, 1);
  for (const its of [board, kees.board]) {
    expect(await its.placeOf('Links')).toEqual({ x, y, width, height });
  }
});

test('on a phone, what two taps open stays open, and like the menu within the screen', async ({
  room,
}) => {
  // So far apart that the phone shows them small, and one of them in a corner.
  await lay(await room.hand(), note('Links', { x: 0, y: 0 }), note('Rechts', { x: 500, y: 700 }));
  const { page, board } = await room.facilitator({
    ...PHONE,
    settings: { 'board-face': 'canvas' },
  });
  const fingers = await Fingers.on(page);
  await page.getByRole('tab', { name: nl.session.boardTab }).tap();
  const showAll = page.getByRole('button', { name: nl.canvas.fitAll });
  await showAll.tap();
  await expect.poll(async () => (await board.shown()).zoom).toBeLessThan(0.6);
  // A finger that was lifted leaves no button lit.
  const untouched = page.getByRole('button', { name: nl.canvas.zoomIn, exact: true });
  expect(await ground(showAll)).toBe(await ground(untouched));

  // The view comes closer, so the note is not under the finger any more.
  await fingers.tapTwice(await board.middleOf('Links'));
  await expect.poll(async () => (await board.shown()).zoom).toBe(1);
  await expect(board.editor).toBeFocused();
  await page.keyboard.type(' af');
  await expect(board.editor).toHaveValue('Links af');
  await page.keyboard.press('Escape');
  await expect(board.item('Links af')).toBeAttached();

  // Moved with the board to the lower edge, where what is said below the field would be cut off.
  const held = await board.at(0.1, 0.6);
  const top = (await board.shown()).y;
  await fingers.down(0, held);
  await fingers.move({ 0: beside(held, 0, 225) });
  await fingers.liftAll();
  await expect.poll(async () => (await board.shown()).y).toBeCloseTo(top - 225, 0);
  await fingers.tapTwice(await board.middleOf('Links af'));
  await expect(board.editor).toBeFocused();
  await expect(board.canvas.getByText(nl.people.noNames)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  await showAll.tap();
  await expect.poll(async () => (await board.shown()).zoom).toBeLessThan(0.6);
  const frame = await board.canvas.boundingBox();
  await fingers.down(0, await board.middleOf('Rechts'));
  const menu = page.getByRole('menu', { name: nl.canvas.menu });
  await expect(menu).toBeVisible();
  await fingers.liftAll();
  await expect(menu).toBeInViewport({ ratio: 1 });
  expect(await board.canvas.boundingBox()).toEqual(frame);
  // Without keys there is nothing to say about keys.
  await expect(menu.getByText('Ctrl+D')).toBeHidden();
  await expect(menu.getByRole('menuitem', { name: nl.canvas.duplicate })).toBeVisible();
});
