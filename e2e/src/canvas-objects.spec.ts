/** Objects on the board: made, chosen, moved, written and taken away by one, read by the other. */

import { expect } from '@playwright/test';
import { nl, type Person } from './fixtures/people.ts';
import { cluster, goal, lay, note } from './fixtures/seeds.ts';
import { test, type Room } from './fixtures/visitors.ts';

/** What is read out to somebody on their own page. */
function spokenTo({ page }: Person, text: string): Promise<void> {
  return expect(page.locator('output.visually-hidden').last()).toHaveText(text);
}

/** Two partners before a board with three notes. */
async function twoPartners(room: Room) {
  await lay(
    await room.hand(),
    note('Eerste', { x: 0, y: 0 }),
    note('Tweede', { x: 300, y: 0 }),
    note('Derde', { x: 300, y: 350 }),
  );
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  for (const { board } of [fatma, kees]) await expect(board.item('Derde')).toBeAttached();
  return { fatma, kees };
}

test('a double click on empty board makes a note with text, at that place for all', async ({
  room,
}) => {
  const { fatma, kees } = await twoPartners(room);
  const place = await fatma.board.at(0.2, 0.8);
  const point = await fatma.board.underneath(place);
  await fatma.page.mouse.dblclick(place.x, place.y);
  await expect(fatma.board.editor).toBeFocused();
  await fatma.page.keyboard.type('Koffie om tien uur');
  await expect(kees.board.item('Koffie om tien uur')).toBeAttached();
  await fatma.page.keyboard.press('Escape');
  await expect(fatma.board.editor).toHaveCount(0);
  const { x, y, width, height } = await kees.board.placeOf('Koffie om tien uur');
  expect(x + width / 2).toBeCloseTo(point.x, -1);
  expect(y + height / 2).toBeCloseTo(point.y, -1);
});

test('a click chooses, Shift adds and takes away, and what is chosen moves together', async ({
  room,
}) => {
  const { fatma, kees } = await twoPartners(room);
  const { board, page } = fatma;
  await board.click('Eerste');
  await spokenTo(fatma, 'Briefje. Eerste');
  await page.keyboard.down('Shift');
  await board.click('Tweede');
  await spokenTo(fatma, nl.canvas.selectedCount(2));
  await board.click('Derde');
  await spokenTo(fatma, nl.canvas.selectedCount(3));
  await board.click('Tweede');
  await page.keyboard.up('Shift');
  await spokenTo(fatma, nl.canvas.selectedCount(2));

  const before = await kees.board.placeOf('Tweede');
  const [first, third] = [await kees.board.placeOf('Eerste'), await kees.board.placeOf('Derde')];
  await board.startDragging('Eerste', { x: 0, y: 90 });
  await board.letGo();
  // What is chosen goes along, what is not stays.
  await expect.poll(async () => (await kees.board.placeOf('Derde')).y).toBeGreaterThan(third.y);
  expect((await kees.board.placeOf('Eerste')).y).toBeGreaterThan(first.y);
  expect(await kees.board.placeOf('Tweede')).toEqual(before);
});

test('a marquee chooses what it touches', async ({ room }) => {
  const { fatma, kees } = await twoPartners(room);
  const { board, page } = fatma;
  const tweede = await board.middleOf('Tweede');
  const derde = await board.middleOf('Derde');
  await page.mouse.move(tweede.x - 110, tweede.y - 110);
  await page.mouse.down();
  await page.mouse.move(tweede.x, tweede.y, { steps: 3 });
  await page.mouse.move(derde.x, derde.y, { steps: 3 });
  await page.mouse.up();
  await spokenTo(fatma, nl.canvas.selectedCount(2));
  const before = await kees.board.placeOf('Tweede');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await kees.board.placeOf('Tweede')).x).toBe(before.x + 10);
});

test('a drag is seen while it lasts, and lies there after a reload and a restart', async ({
  room,
  server,
}) => {
  const { fatma, kees } = await twoPartners(room);
  const before = await kees.board.placeOf('Eerste');
  await fatma.board.startDragging('Eerste', { x: 0, y: 160 });
  await expect
    .poll(async () => (await kees.board.placeOf('Eerste')).y)
    .toBeGreaterThan(before.y + 100);
  await expect.poll(async () => (await kees.board.placeOf('Eerste')).x).toBe(before.x);
  await fatma.board.letGo();
  await fatma.saved();
  const after = await fatma.board.placeOf('Eerste');
  expect(after.y).toBeGreaterThan(before.y + 100);
  await expect.poll(() => kees.board.placeOf('Eerste')).toEqual(after);

  await kees.page.reload();
  expect(await kees.board.placeOf('Eerste')).toEqual(after);
  await server.kill();
  await expect(kees.connection).toHaveText(nl.session.offline);
  await server.start();
  for (const person of [fatma, kees]) {
    await person.saved();
    expect(await person.board.placeOf('Eerste')).toEqual(after);
  }
});

test('Escape in the middle of a drag puts everything back', async ({ room }) => {
  const { fatma, kees } = await twoPartners(room);
  const before = await kees.board.placeOf('Eerste');
  await fatma.board.startDragging('Eerste', { x: 0, y: 160 });
  await expect.poll(() => kees.board.placeOf('Eerste')).not.toEqual(before);
  await fatma.page.keyboard.press('Escape');
  await fatma.board.letGo();
  await expect.poll(() => kees.board.placeOf('Eerste')).toEqual(before);
  expect(await fatma.board.placeOf('Eerste')).toEqual(before);
});

test('Alt and a drag puts a copy down', async ({ room }) => {
  const { fatma, kees } = await twoPartners(room);
  const before = await kees.board.placeOf('Eerste');
  await fatma.page.keyboard.down('Alt');
  await fatma.board.startDragging('Eerste', { x: 0, y: 220 });
  await fatma.board.letGo();
  await fatma.page.keyboard.up('Alt');
  await expect(kees.board.item('Eerste')).toHaveCount(2);
  expect(await kees.board.placeOf('Eerste')).toEqual(before);
});

test('a text is opened by double click and by Enter, and closed by Escape and Ctrl+Enter', async ({
  room,
}) => {
  await room.openStep('why');
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const place = await fatma.board.at(0.5, 0.5);
  await fatma.page.mouse.dblclick(place.x, place.y);
  await fatma.page.keyboard.type('Samen eten');
  await fatma.page.keyboard.press('Control+Enter');
  await expect(fatma.board.editor).toHaveCount(0);
  await expect(kees.board.item('Samen eten')).toBeAttached();

  await fatma.board.doubleClick('Samen eten');
  await fatma.page.keyboard.type(' op vrijdag');
  await fatma.page.keyboard.press('Escape');
  await expect(kees.board.item('Samen eten op vrijdag')).toBeAttached();
  await expect(fatma.board.canvas).toBeFocused();

  await fatma.page.keyboard.press('Enter');
  await fatma.board.editor.fill('Samen koken');
  // A click beside it ends the writing too.
  await fatma.page.mouse.click(place.x - 200, place.y + 200);
  await expect(fatma.board.editor).toHaveCount(0);
  await expect(kees.board.item('Samen koken')).toBeAttached();
});

test('Delete takes away, undo brings back, redo takes away again', async ({ room }) => {
  const fatma = await room.partner('Fatma');
  const kees = await room.partner('Kees');
  await fatma.board.writeNote({ x: 300, y: 300 }, 'Even hier');
  await expect(kees.board.item('Even hier')).toBeAttached();
  const before = await kees.board.placeOf('Even hier');
  await fatma.page.keyboard.press('Delete');
  await expect(kees.board.item('Even hier')).toHaveCount(0);
  await fatma.page.keyboard.press('Control+z');
  await expect(kees.board.item('Even hier')).toBeAttached();
  expect(await kees.board.placeOf('Even hier')).toEqual(before);
  await fatma.page.keyboard.press('Control+Shift+z');
  await expect(kees.board.item('Even hier')).toHaveCount(0);
});

test('undo takes back own changes only, whoever came last', async ({ room }) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  await fatma.board.writeNote({ x: 250, y: 200 }, 'Van Fatma');
  await fatma.saved();
  await expect(kees.board.item('Van Fatma')).toBeAttached();
  await kees.board.writeNote({ x: 250, y: 480 }, 'Van Kees');
  await kees.saved();
  await expect(fatma.board.item('Van Kees')).toBeAttached();

  // Until nothing is left to take back.
  const undo = fatma.page.getByRole('button', { name: nl.common.undo });
  while (await undo.isEnabled()) {
    await undo.click();
    await fatma.saved();
  }
  await expect(kees.board.item('Van Fatma')).toHaveCount(0);
  await expect(fatma.board.item('Van Kees')).toBeAttached();
  await expect(kees.board.item('Van Kees')).toBeAttached();
  await kees.page.keyboard.press('Control+z');
  await expect(fatma.board.item('Van Kees')).toHaveCount(0);
});

test('a note that somebody else moved is not undone, and that is said', async ({ room }) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  await fatma.board.writeNote({ x: 250, y: 250 }, 'Mijn plan');
  await fatma.saved();
  const before = await kees.board.placeOf('Mijn plan');
  await kees.page.keyboard.press('Shift+Digit1');
  await kees.board.startDragging('Mijn plan', { x: 90, y: 0 });
  await kees.board.letGo();
  await expect.poll(() => fatma.board.placeOf('Mijn plan')).not.toEqual(before);
  await fatma.page.keyboard.press('Control+z');
  await expect(fatma.page.getByText(nl.errors.refusals['changed-by-others']).first()).toBeVisible();
  await expect(kees.board.item('Mijn plan')).toBeAttached();
});

test('a goal dropped on a group lies in it for all, and comes out again', async ({ room }) => {
  await room.openStep('cluster');
  await lay(
    await room.hand(),
    cluster('Wij willen samen eten', { x: 0, y: 0 }),
    goal('Niemand eet alleen', { x: 0, y: 400 }),
  );
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const group = kees.panel.getByRole('region', { name: 'Wij willen samen eten' });
  const loose = kees.panel.getByRole('region', { name: nl.steps.cluster.loose });
  await expect(loose.getByText('Niemand eet alleen')).toBeVisible();
  const from = await fatma.board.middleOf('Niemand eet alleen');
  const to = await fatma.board.middleOf('Wij willen samen eten');
  await fatma.board.startDragging('Niemand eet alleen', { x: to.x - from.x, y: to.y - from.y });
  await fatma.board.letGo();
  await expect(group.getByText('Niemand eet alleen')).toBeVisible();
  await expect(kees.board.item('Wij willen samen eten')).toContainText(nl.canvas.goals(1));

  const there = await fatma.board.middleOf('Niemand eet alleen');
  await fatma.board.startDragging('Niemand eet alleen', {
    x: from.x - there.x,
    y: from.y - there.y,
  });
  await fatma.board.letGo();
  await expect(loose.getByText('Niemand eet alleen')).toBeVisible();
  await expect(group.getByText('Niemand eet alleen')).toHaveCount(0);
  await fatma.page.keyboard.press('Control+z');
  await expect(group.getByText('Niemand eet alleen')).toBeVisible();
});
