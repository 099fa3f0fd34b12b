/** The ambition, written by several people at once in one field. */

import { expect } from '@playwright/test';
import { nl, type Partner } from './fixtures/people.ts';
import { TcpProxy } from './fixtures/tcp-proxy.ts';
import { test, type Room } from './fixtures/visitors.ts';

/** Fatma and Kees before the field, with a sentence in it. */
async function twoWriters(room: Room, sentence: string, urlOfKees = room.server.url) {
  await room.openStep('ambition');
  const fatma = await room.partner('Fatma');
  const kees = await room.partner('Kees', { serverUrl: urlOfKees });
  await fatma.ambition.pressSequentially(sentence);
  await expect(kees.ambition).toHaveValue(sentence);
  return { fatma, kees };
}

/** Puts the caret there, or selects up to there. */
async function goTo({ ambition }: Partner, start: number, end = start): Promise<void> {
  await ambition.focus();
  await ambition.evaluate(
    (field: HTMLTextAreaElement, [from, to]) => field.setSelectionRange(from, to),
    [start, end] as const,
  );
}

function selectionOf({ ambition }: Partner): Promise<readonly [number, number]> {
  return ambition.evaluate(
    (field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd] as const,
  );
}

/** Whose carets somebody sees, and before which letter each stands. */
function caretsFor({ panel }: Partner): Promise<{ name: string | undefined; at: number }[]> {
  return panel.locator('.pad-mirror').evaluate((mirror) => {
    let at = 0;
    return [...mirror.children].flatMap((piece) => {
      const label = piece.querySelector<HTMLElement>('[data-name]');
      if (label) return [{ name: label.dataset['name'], at }];
      at += piece.textContent.length;
      return [];
    });
  });
}

test('two people type at the same time at different places, and every letter arrives', async ({
  room,
}) => {
  const { fatma, kees } = await twoWriters(room, 'samen eten');
  await goTo(fatma, 0);
  await goTo(kees, 10);
  await Promise.all([
    fatma.ambition.pressSequentially('Wij willen dat buren ', { delay: 15 }),
    kees.ambition.pressSequentially(' en elkaar leren kennen.', { delay: 10 }),
  ]);
  const sentence = 'Wij willen dat buren samen eten en elkaar leren kennen.';
  for (const { ambition } of [fatma, kees]) await expect(ambition).toHaveValue(sentence);
});

test('at one and the same place no letter gets lost either', async ({ room }) => {
  const { fatma, kees } = await twoWriters(room, '()');
  await goTo(fatma, 1);
  await goTo(kees, 1);
  await Promise.all([
    fatma.ambition.pressSequentially('abcdefghijklm', { delay: 10 }),
    kees.ambition.pressSequentially('nopqrstuvwxyz', { delay: 10 }),
  ]);
  await expect(fatma.ambition).toHaveValue(/^\([a-z]{26}\)$/);
  const text = await fatma.ambition.inputValue();
  expect(text.replaceAll(/[(n-z)]/g, '')).toBe('abcdefghijklm');
  expect(text.replaceAll(/[(a-m)]/g, '')).toBe('nopqrstuvwxyz');
  await expect(kees.ambition).toHaveValue(text);
});

test('carets carry a name and stay at their letter; a selection stays on its word', async ({
  room,
}) => {
  const { fatma, kees } = await twoWriters(room, 'Samen eten.');
  await goTo(kees, 5);
  await expect.poll(() => caretsFor(fatma)).toEqual([{ name: 'Kees', at: 5 }]);
  await expect(fatma.panel.getByText(nl.steps.ambition.writers('Kees'))).toBeVisible();
  await goTo(fatma, 0);
  await fatma.ambition.pressSequentially('Nu ');
  await expect.poll(() => caretsFor(fatma)).toEqual([{ name: 'Kees', at: 8 }]);
  await expect.poll(() => selectionOf(kees)).toEqual([8, 8]);
  await expect.poll(() => caretsFor(kees)).toEqual([{ name: 'Fatma', at: 3 }]);

  await goTo(kees, 9, 13);
  await expect(fatma.panel.locator('.pad-selection')).toHaveText('eten');
  await goTo(fatma, 0, 3);
  await fatma.page.keyboard.press('Delete');
  await expect(kees.ambition).toHaveValue('Samen eten.');
  await expect.poll(() => selectionOf(kees)).toEqual([6, 10]);
  await expect(fatma.panel.locator('.pad-selection')).toHaveText('eten');
  await kees.page.keyboard.type('koken');
  await expect(fatma.ambition).toHaveValue('Samen koken.');
  await kees.page.getByRole('button', { name: nl.session.menu, exact: true }).focus();
  await expect.poll(() => caretsFor(fatma)).toEqual([]);
});

test('undo in the field takes back own letters only', async ({ room }) => {
  const { fatma, kees } = await twoWriters(room, '');
  await fatma.ambition.pressSequentially('een ');
  await expect(kees.ambition).toHaveValue('een ');
  await goTo(kees, 4);
  await kees.ambition.pressSequentially('twee ');
  await expect(fatma.ambition).toHaveValue('een twee ');
  await goTo(fatma, 9);
  await fatma.ambition.pressSequentially('drie');
  await expect(kees.ambition).toHaveValue('een twee drie');
  for (let step = 0; step < 4; step++) await fatma.page.keyboard.press('Control+z');
  await expect(kees.ambition).toHaveValue('twee ');
  await expect(fatma.ambition).toHaveValue('twee ');
  for (let step = 0; step < 4; step++) await fatma.page.keyboard.press('Control+Shift+z');
  await expect(kees.ambition).toHaveValue('een twee drie');
  await kees.page.keyboard.press('Control+z');
  await expect(fatma.ambition).toHaveValue('een drie');
});

test('what is typed without a connection survives a reload and arrives once', async ({ room }) => {
  const proxy = await TcpProxy.start(room.server.port);
  const { fatma, kees } = await twoWriters(room, 'Begin.', `http://127.0.0.1:${proxy.port}`);
  proxy.cut();
  await expect(kees.connection).toHaveText(nl.session.offline);
  await goTo(kees, 6);
  await kees.ambition.pressSequentially(' Zonder netwerk.');
  await goTo(fatma, 0);
  await fatma.ambition.pressSequentially('Het ');
  await expect(kees.page.reload()).rejects.toThrow();
  await kees.page.waitForURL(/^chrome-error:/);
  proxy.restore();
  await kees.page.goto(room.address('', `http://127.0.0.1:${proxy.port}`));
  for (const { ambition } of [fatma, kees]) {
    await expect(ambition).toHaveValue('Het Begin. Zonder netwerk.');
  }
  // And not again when the page is loaded again.
  await kees.page.reload();
  await expect(kees.ambition).toHaveValue('Het Begin. Zonder netwerk.');
  await goTo(kees, 0);
  await kees.ambition.pressSequentially('Ja. ');
  await expect(fatma.ambition).toHaveValue('Ja. Het Begin. Zonder netwerk.');
  await proxy.close();
});

test('without a connection writing goes on, and merges when it is back', async ({ room }) => {
  const proxy = await TcpProxy.start(room.server.port);
  const { fatma, kees } = await twoWriters(room, 'Samen.', `http://127.0.0.1:${proxy.port}`);
  proxy.cut();
  await goTo(kees, 6);
  await kees.ambition.pressSequentially(' Hier.');
  await goTo(fatma, 0);
  await fatma.ambition.pressSequentially('Daar. ');
  proxy.restore();
  for (const { ambition } of [fatma, kees]) {
    await expect(ambition).toHaveValue('Daar. Samen. Hier.', { timeout: 20_000 });
  }
  await proxy.close();
});

test('the facilitator leaves the step while somebody types: nothing typed is lost', async ({
  room,
}) => {
  const proxy = await TcpProxy.start(room.server.port);
  const { fatma, kees } = await twoWriters(room, 'Af.', `http://127.0.0.1:${proxy.port}`);
  proxy.cut();
  await goTo(kees, 3);
  await kees.ambition.pressSequentially(' Net te laat.');
  await room.openStep('snapshot');
  await fatma.sees('snapshot');
  await expect(fatma.panel.locator('.ambition-still')).toHaveText('Af.');
  proxy.restore();
  await kees.sees('snapshot');
  await expect(kees.ambition).toHaveCount(0);
  await expect(kees.panel.getByText(nl.steps.ambition.refused)).toBeVisible();
  await expect(kees.panel.getByText('Net te laat.')).toBeVisible();
  // It is still there after a reload, and can be put in when the step is open again.
  await kees.page.reload();
  await expect(kees.panel.getByText('Net te laat.')).toBeVisible();
  await room.openStep('ambition');
  await expect(kees.ambition).toHaveValue('Af.');
  await kees.page.getByRole('button', { name: nl.steps.ambition.putBack }).click();
  await expect(fatma.ambition).toHaveValue('Af. Net te laat.');
  await expect(kees.panel.getByText(nl.steps.ambition.refused)).toHaveCount(0);
  await kees.page.reload();
  await expect(kees.ambition).toHaveValue('Af. Net te laat.');
  await expect(kees.panel.getByText(nl.steps.ambition.refused)).toHaveCount(0);
  await proxy.close();
});

test('letters on their way when the step is left stand in the sentence or are kept', async ({
  room,
}) => {
  const { fatma, kees } = await twoWriters(room, '>');
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  await goTo(kees, 1);
  await kees.ambition.evaluate((field: HTMLTextAreaElement) => {
    field.addEventListener('input', () => (document.title = field.value));
  });
  const typing = kees.page.keyboard.type(letters, { delay: 40 });
  await expect(fatma.ambition).toHaveValue(/^>abcdef/);
  await room.openStep('snapshot');
  await typing;
  await kees.sees('snapshot');
  const typed = await kees.page.title();
  expect(typed.length).toBeGreaterThan(6);
  const shown = fatma.panel.locator('.ambition-sentence');
  const kept = kees.panel.locator('.refused-text-words');
  await expect
    .poll(async () => (await shown.innerText()) + (await kept.allInnerTexts()).join(''))
    .toBe(typed);
});

test('keys that come after the field has gone do nothing on the board', async ({ room }) => {
  const { fatma, kees } = await twoWriters(room, 'Af.');
  await kees.board.writeNote({ x: 150, y: 300 }, 'Van Kees');
  await expect(fatma.board.item('Van Kees')).toBeAttached();
  await goTo(kees, 3);
  await room.openStep('snapshot');
  await kees.sees('snapshot');
  await expect(kees.ambition).toHaveCount(0);
  for (const key of ['Backspace', 'n', 'Delete', 'Enter']) await kees.page.keyboard.press(key);
  await expect(kees.board.canvas).toHaveAttribute('data-mode', 'select');
  await expect(kees.board.editor).toHaveCount(0);
  await expect(kees.board.item('Van Kees')).toBeAttached();
  // On the board they do again.
  await kees.board.click('Van Kees');
  await kees.page.keyboard.press('Backspace');
  await expect(fatma.board.item('Van Kees')).toHaveCount(0);
});

test('emoji and writing from right to left stay whole', async ({ room }) => {
  const { fatma, kees } = await twoWriters(room, 'a👩‍👩‍👧b');
  await goTo(fatma, 1);
  await fatma.page.keyboard.insertText('😀');
  await expect(kees.ambition).toHaveValue('a😀👩‍👩‍👧b');
  // Another emoji with the same first half: only half of what is stored differs.
  await goTo(kees, 1, 3);
  await kees.page.keyboard.insertText('😁');
  await expect(fatma.ambition).toHaveValue('a😁👩‍👩‍👧b');
  await goTo(kees, 12);
  await kees.page.keyboard.insertText(' مرحبا بكم');
  await goTo(fatma, 0);
  await fatma.page.keyboard.insertText('שלום ');
  const both = 'שלום a😁👩‍👩‍👧b مرحبا بكم';
  for (const { ambition } of [fatma, kees]) await expect(ambition).toHaveValue(both);
  await kees.page.keyboard.press('Backspace');
  await expect(fatma.ambition).toHaveValue(both.slice(0, -1));
});

test('the projector follows letter by letter, and all is there after a restart', async ({
  room,
  server,
}) => {
  const { fatma, kees } = await twoWriters(room, 'Wij wil');
  const display = await room.display();
  await display.shows('Wij wil');
  await fatma.ambition.pressSequentially('len dat');
  await display.shows('Wij willen dat');
  await expect(display.page.locator('[data-name="Fatma"]')).toBeAttached();
  await server.kill();
  await expect(fatma.connection).toHaveText(nl.session.offline);
  await fatma.ambition.pressSequentially(' iedereen');
  await server.start();
  await expect(kees.ambition).toHaveValue('Wij willen dat iedereen', { timeout: 20_000 });
  await display.shows('Wij willen dat iedereen');
  const latecomer = await room.partner('Ank');
  await expect(latecomer.ambition).toHaveValue('Wij willen dat iedereen');
  await room.openStep('snapshot');
  await expect(latecomer.panel.locator('.ambition-still')).toHaveText('Wij willen dat iedereen');
});
