/** Several people on one board: who may do what, who points where, and what keys and menus offer. */

import { createApi } from '@ambitiebord/client/session/api';
import { presenceMessage } from '@ambitiebord/server/test-support/frames';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import { expect, type Page } from '@playwright/test';
import { nl } from './fixtures/people.ts';
import { RawClient } from './fixtures/raw-client.ts';
import { cluster, goal, lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** How opaque the layer of pointers is there, or one further down: 0 where nothing is drawn. */
function drawnAt(page: Page, board: { x: number; y: number }, below = 0): Promise<number> {
  return page.getByTestId('board-canvas').evaluate(
    (element, { depth, ...point }) => {
      const layer = [...element.querySelectorAll('canvas')].at(-1 - depth);
      const { x, y, zoom } = element.dataset;
      const ratio = (layer?.width ?? 0) / (layer?.clientWidth ?? 1);
      const [across, down] = [
        (point.x - Number(x)) * Number(zoom) + 3,
        (point.y - Number(y)) * Number(zoom) + 6,
      ];
      const pixel = layer?.getContext('2d')?.getImageData(across * ratio, down * ratio, 1, 1);
      return pixel?.data[3] ?? -1;
    },
    { ...board, depth: below },
  );
}

test('the pointer of another is shown with the name, moves along and goes with its owner', async ({
  room,
}) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  await expect(kees.board.canvas).toHaveAttribute('data-pointers', '');
  for (const [across, down] of [
    [0.4, 0.5],
    [0.6, 0.7],
  ] as const) {
    const place = await fatma.board.at(across, down);
    await fatma.page.mouse.move(place.x, place.y, { steps: 3 });
    const point = await fatma.board.underneath(place);
    await expect(kees.board.canvas).toHaveAttribute('data-pointers', 'Fatma');
    await expect.poll(() => drawnAt(kees.page, point)).toBe(255);
    expect(await drawnAt(kees.page, { x: point.x - 100, y: point.y - 100 })).toBe(0);
  }
  // Beside the board it points at nothing.
  await fatma.page.mouse.move(20, 20);
  await expect(kees.board.canvas).toHaveAttribute('data-pointers', '');
  const back = await fatma.board.at(0.5, 0.5);
  await fatma.page.mouse.move(back.x, back.y);
  await expect(kees.board.canvas).toHaveAttribute('data-pointers', 'Fatma');
  await fatma.page.close();
  await expect(kees.board.canvas).toHaveAttribute('data-pointers', '');
});

test('an observer looks and chooses, and changes nothing', async ({ room }) => {
  const hand = await room.hand();
  await lay(hand, note('Blijft', { x: 0, y: 0 }), note('Ligt', { x: 0, y: 300 }));
  const [observer, kees] = [await room.observer(), await room.partner('Kees')];
  const before = await kees.board.contents();
  const { board, page } = observer;
  await expect(page.getByRole('toolbar', { name: nl.canvas.tools })).toHaveCount(0);
  await board.startDragging('Blijft', { x: 120, y: 60 });
  await board.letGo();
  await board.doubleClick('Blijft');
  await expect(board.editor).toHaveCount(0);
  const empty = await board.at(0.1, 0.9);
  await page.mouse.dblclick(empty.x, empty.y);
  await expect(board.editor).toHaveCount(0);
  await board.click('Blijft');
  for (const key of ['Delete', 'Backspace', 'ArrowRight', 'Enter', 'n', 'Control+d', 'Control+z']) {
    await page.keyboard.press(key);
  }
  await page.mouse.click(empty.x, empty.y);
  await board.click('Blijft', { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.getByRole('menuitem', { name: nl.common.remove })).toHaveCount(0);
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
  // An observer does not point either.
  await expect(kees.board.canvas).toHaveAttribute('data-pointers', '');
  // What happens after it all has come: so nothing of it is still on its way.
  await lay(hand, note('Daarna', { x: 300, y: 0 }));
  for (const each of [kees, observer]) await expect(each.board.item('Daarna')).toBeAttached();
  const after = await kees.board.contents();
  expect(after.filter(({ text }) => !text.includes('Daarna'))).toEqual(before);
});

test("a partner moves another's note, but neither rewords nor removes it, and hears that calmly", async ({
  room,
}) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  await kees.board.writeNote({ x: 300, y: 300 }, 'Idee van Kees');
  await expect(fatma.board.item('Idee van Kees')).toBeAttached();
  await fatma.page.keyboard.press('Shift+Digit1');
  await fatma.board.click('Idee van Kees');
  await fatma.page.keyboard.press('Delete');
  await expect(fatma.page.getByText(nl.canvas.cannotDelete)).toBeVisible();
  await fatma.board.doubleClick('Idee van Kees');
  await expect(fatma.page.getByText(nl.canvas.notYours(nl.domain.note, 'Kees'))).toBeVisible();
  await expect(fatma.board.editor).toHaveCount(0);
  const before = await kees.board.placeOf('Idee van Kees');
  await fatma.board.startDragging('Idee van Kees', { x: 60, y: 0 });
  await fatma.board.letGo();
  await expect.poll(async () => (await kees.board.placeOf('Idee van Kees')).x).not.toBe(before.x);
  await expect(kees.board.item('Idee van Kees')).toHaveCount(1);
});

test('who shows to drag, pull or write what they may not change is not believed', async ({
  room,
}) => {
  const hand = await room.hand();
  const [open, shut] = [note('Open', { x: 0, y: 0 }), note('Op slot', { x: 400, y: 0 })];
  await lay(hand, open, { ...shut, fields: { ...shut.fields, locked: true } });
  const kees = await room.partner('Kees');
  const before = await kees.board.placeOf('Op slot');
  const { token } = await createApi(room.server.url).join(room.session.sessionId, {
    code: room.session.code,
    displayName: 'Mo',
    partner: { name: 'Organisatie van Mo', sector: 'care' },
  });
  const client = new RawClient(room.server.url, room.session.sessionId, token);
  const { socket } = client.openDocument(BOARD);
  await new Promise((resolve) => socket.on('open', resolve));
  // Who has no command socket is not among the people.
  expect(await client.send({ type: 'setLock', locked: true })).toMatchObject({ ok: false });
  const show = (clock: number, presence: Presence): void => {
    const state = new TextEncoder().encode(JSON.stringify(presence));
    socket.send(presenceMessage([{ clientId: 7, clock, state }]));
  };

  show(1, {
    drag: [open, shut].map(({ id }) => ({ id, position: { x: 100, y: 300 } })),
    resize: { id: open.id, position: { x: 0, y: 0 }, size: { width: 900, height: 900 } },
    typing: { id: open.id, text: 'Dit staat er niet' },
  });
  // What everybody may move moves, so all of it has come.
  await expect.poll(async () => (await kees.board.placeOf('Open')).y).toBe(300);
  expect((await kees.board.placeOf('Open')).width).toBe(before.width);
  expect(await kees.board.placeOf('Op slot')).toEqual(before);
  // Nothing is drawn around it in the colour of who writes.
  expect(await drawnAt(kees.page, { x: 120, y: 280 }, 1)).toBe(0);
  client.close();
  await expect.poll(async () => (await kees.board.placeOf('Open')).y).toBe(0);
});

test('arrow keys move what is chosen by 1 and with Shift by 10, as one step to undo', async ({
  room,
}) => {
  await lay(await room.hand(), note('Schuif mij', { x: 0, y: 0 }));
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  await fatma.board.click('Schuif mij');
  const before = await kees.board.placeOf('Schuif mij');
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'ArrowUp', 'ArrowLeft']) {
    await fatma.page.keyboard.press(key);
  }
  const moved = { ...before, x: before.x + 1, y: before.y + 9 };
  await expect.poll(() => kees.board.placeOf('Schuif mij')).toEqual(moved);
  await fatma.saved();
  await expect.poll(() => fatma.board.placeOf('Schuif mij')).toEqual(moved);
  await fatma.page.keyboard.press('Control+z');
  await expect.poll(() => kees.board.placeOf('Schuif mij')).toEqual(before);
});

test('Tab walks over the board in reading order and goes on to the page', async ({ room }) => {
  await lay(
    await room.hand(),
    note('Los briefje', { x: 0, y: -400 }),
    cluster('Een groep', { x: 0, y: 0 }),
    goal('Een doel', { x: 0, y: 400 }),
  );
  const { board, page } = await room.partner('Fatma');
  const spoken = page.locator('output.visually-hidden').last();
  await board.canvas.focus();
  for (const text of ['Een doel', 'Een groep', 'Los briefje']) {
    await page.keyboard.press('Tab');
    await expect(spoken).toContainText(text);
    await expect(board.canvas).toBeFocused();
  }
  await page.keyboard.press('Shift+Tab');
  await expect(spoken).toContainText('Een groep');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(board.canvas).not.toBeFocused();
});

test('single keys choose a tool, and are letters while somebody types', async ({ room }) => {
  await lay(await room.hand(), note('Ligt er al', { x: 0, y: 0 }));
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { board, page } = fatma;
  const mode = (name: string) => expect(board.canvas).toHaveAttribute('data-mode', name);
  await board.canvas.focus();
  await page.keyboard.press('h');
  await mode('hand');
  const { x } = await board.shown();
  await board.startDragging('Ligt er al', { x: 60, y: 0 });
  await board.letGo();
  await expect.poll(async () => (await board.shown()).x).not.toBe(x);
  await page.keyboard.press('n');
  await mode('note');
  await page.keyboard.press('v');
  await mode('select');

  await page.keyboard.press('n');
  const empty = await board.at(0.2, 0.8);
  await page.mouse.click(empty.x, empty.y);
  await expect(board.editor).toBeFocused();
  await page.keyboard.type('vhn VHN');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('!');
  await expect(kees.board.item('vhn VH!')).toBeAttached();
  await mode('select');
  await page.keyboard.press('Escape');
  // A field of the panel has the focus: the chosen note stays.
  await room.openStep('why');
  await board.click('vhn VH!');
  const field = fatma.panel.getByRole('textbox').first();
  await field.fill('n');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('h');
  await mode('select');
  await expect(field).toHaveValue('h');
  await expect(board.item('vhn VH!')).toBeAttached();
});

test('the menu by right click and by keyboard puts a goal with a group', async ({ room }) => {
  await room.openStep('cluster');
  await lay(
    await room.hand(),
    cluster('Wij willen samen eten', { x: 0, y: 0 }),
    goal('Niemand eet alleen', { x: 0, y: 400 }),
  );
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { board, page } = fatma;
  const group = kees.panel.getByRole('region', { name: 'Wij willen samen eten' });
  await board.click('Niemand eet alleen', { button: 'right' });
  await page.getByRole('menuitem', { name: nl.canvas.putInCluster }).click();
  await page.getByRole('menuitem', { name: 'Wij willen samen eten' }).click();
  await expect(group.getByText('Niemand eet alleen')).toBeVisible();

  await expect(board.canvas).toBeFocused();
  await page.keyboard.press('Shift+F10');
  const out = page.getByRole('menuitem', { name: nl.canvas.takeOutOfCluster });
  await expect(out).toBeVisible();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('h');
  await expect(out).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(group.getByText('Niemand eet alleen')).toHaveCount(0);

  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('z');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu', { name: nl.canvas.putInCluster })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(group.getByText('Niemand eet alleen')).toBeVisible();
  await page.keyboard.press('ContextMenu');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(board.canvas).toBeFocused();
});

for (const [reducedMotion, duration] of [
  ['reduce', '0s'],
  ['no-preference', '0.24s'],
] as const) {
  test(`a message comes in ${duration} with the wish ${reducedMotion} for motion`, async ({
    room,
  }) => {
    await lay(await room.hand(), note('Van een ander', { x: 0, y: 0 }));
    const { board, page } = await room.partner('Kees', { reducedMotion });
    await board.click('Van een ander');
    await page.keyboard.press('Delete');
    const message = page.locator('.toast').filter({ hasText: nl.canvas.cannotDelete });
    await expect(message).toHaveCSS('animation-duration', duration);
  });
}
