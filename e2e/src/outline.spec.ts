/** The board as a list: read, walked and worked on by keyboard alone, beside somebody with the picture. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { outline as texts } from '@ambitiebord/shared/i18n/nl/outline';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from './fixtures/accessible.ts';
import { nl, type Person } from './fixtures/people.ts';
import { startPlay } from './fixtures/played-case.ts';
import { RawClient } from './fixtures/raw-client.ts';
import { cluster, goal, lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const AS_LIST = { settings: { 'board-face': 'outline' } };

const tree = (page: Page): Locator => page.getByRole('tree', { name: texts.tree });
const line = (page: Page, words: string | RegExp): Locator =>
  tree(page).getByRole('treeitem', { name: words });
const faceButton = (page: Page, name: string): Locator =>
  page.getByRole('toolbar', { name: texts.faces }).getByRole('button', { name, exact: true });

/** Walks to a line. */
async function goTo(page: Page, words: string): Promise<Locator> {
  await page.keyboard.press('Home');
  const target = line(page, words).first();
  for (let tries = 0; tries < 60; tries += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return target;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no line with ${words}`);
}

/** Chooses from the menu of the line that has the focus. */
async function chooseFromMenu({ page }: Person, ...names: readonly string[]): Promise<void> {
  await page.keyboard.press('Shift+F10');
  for (const name of names) {
    const item = page.getByRole('menuitem', { name });
    await expect(item).toBeVisible();
    await item.focus();
    await page.keyboard.press('Enter');
  }
}

test('the list is a tree in reading order, and everything is done in it by keyboard', async ({
  room,
}) => {
  const hand = await room.hand();
  await room.openStep('cluster');
  await lay(hand, goal('Buren kennen elkaar', { x: 900, y: 0 }));
  await lay(
    hand,
    cluster('Ontmoeten', { x: 0, y: 0 }),
    goal('Mantelzorgers slapen', { x: 900, y: 300 }),
    note('Denk aan het café', { x: 0, y: 900 }),
  );
  const [fatma, kees] = [await room.facilitator(), await room.partner('Kees')];
  const { page } = fatma;
  await faceButton(page, texts.list).press('Enter');
  await expect(tree(page)).toBeVisible();
  await expect(fatma.board.canvas).toHaveCount(0);
  await expectAccessibleInBothThemes(page, 'the board as a list');

  // Walking.
  await tree(page).getByRole('treeitem').first().focus();
  await page.keyboard.press('End');
  await expect(line(page, 'café')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(line(page, 'café')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(line(page, 'Buren kennen elkaar')).toBeFocused();
  await page.keyboard.type('ont');
  await expect(line(page, 'Ontmoeten')).toBeFocused();

  // Putting a goal with a group.
  await goTo(page, 'Buren kennen elkaar');
  await chooseFromMenu(fatma, nl.canvas.putInCluster, 'Ontmoeten');
  const moved = line(page, 'Buren kennen elkaar');
  await expect(moved).toHaveAttribute('aria-level', '2');
  await expect(moved).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(line(page, 'Ontmoeten')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(line(page, 'Ontmoeten')).toHaveAttribute('aria-expanded', 'false');
  await expect(moved).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(moved).toBeFocused();

  // Writing in place: others see it come.
  await page.keyboard.press('Enter');
  const field = tree(page).getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type(' bij naam');
  await expect(kees.board.item('Buren kennen elkaar bij naam')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(line(page, 'bij naam')).toBeFocused();

  // A new note, another beside it, an arrow between, a lock, and all of it back.
  await page.getByRole('button', { name: nl.canvas.addNote }).press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('Vraag het de wijkagent');
  await page.keyboard.press('Control+Enter');
  await expect(line(page, 'wijkagent')).toBeFocused();
  await expect(kees.board.item('Vraag het de wijkagent')).toBeAttached();
  await chooseFromMenu(fatma, nl.canvas.connectWith, 'Ontmoeten');
  await expect(line(page, 'van “Vraag het de wijkagent” naar “Ontmoeten”')).toBeFocused();
  await goTo(page, 'Vraag het');
  await page.keyboard.press('Control+Shift+L');
  await expect(line(page, nl.leading.locked).first()).toBeFocused();
  await page.keyboard.press('Control+Shift+L');
  await goTo(page, 'café');
  await page.keyboard.press('Delete');
  await expect(line(page, 'café')).toHaveCount(0);
  await expect(kees.board.item('café')).toHaveCount(0);
  await expect(line(page, 'Briefje Vraag het de wijkagent')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(line(page, 'café')).toBeVisible();
  await expect(line(page, 'Briefje Vraag het de wijkagent')).toBeFocused();

  // Copied, cut and pasted; and what the palette finds is done to the line.
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(line(page, 'Briefje Vraag het de wijkagent')).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect(line(page, 'Briefje Vraag het de wijkagent')).toHaveCount(1);
  await goTo(page, 'Vraag het');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: nl.palette.search })).toBeFocused();
  await page.keyboard.type(nl.common.remove);
  await page.keyboard.press('Enter');
  await expect(line(page, 'Vraag het de wijkagent')).toHaveCount(0);

  // Both faces have one selection.
  await faceButton(page, texts.both).press('Enter');
  await expect(fatma.board.canvas).toBeVisible();
  await expectAccessible(page, 'the board and the list');
  await page.getByRole('button', { name: nl.canvas.fitAll }).click();
  await fatma.board.click('Mantelzorgers slapen');
  await expect(line(page, 'Mantelzorgers slapen')).toHaveAttribute('aria-selected', 'true');
  await page.reload();
  await expect(fatma.board.canvas).toBeVisible();
  await expect(tree(page)).toBeVisible();
});

test('what others do is said calmly, and takes neither the focus nor a text that is half written', async ({
  room,
}) => {
  const hand = await room.hand();
  // One after the other: as they are read.
  for (const [row, text] of ['Eerst', 'Daarna', 'Ten slotte'].entries()) {
    await lay(hand, note(text, { x: 0, y: row * 300 }));
  }
  const [fatma, kees] = [await room.facilitator(AS_LIST), await room.facilitator()];
  const { page } = fatma;
  await line(page, 'Daarna').focus();
  await kees.board.click('Daarna');
  await kees.page.keyboard.press('Delete');
  await expect(line(page, 'Ten slotte')).toBeFocused();
  const said = page.locator('output.visually-hidden');
  await expect(said.getByText(/Daarna.*Ten slotte/)).toBeAttached();
  await expect(said.getByText(texts.removed(1))).toBeAttached();

  // A half-written text of what goes is kept, and the focus goes on.
  await page.keyboard.press('Enter');
  await page.keyboard.type(' en nog iets');
  await kees.board.click('Ten slotte');
  await kees.page.keyboard.press('Delete');
  await expect(line(page, 'Eerst')).toBeFocused();
  await expect(page.locator('.kept-text')).toHaveText('Ten slotte en nog iets');

  // While one writes, what others add comes without taking the focus.
  await page.keyboard.press('Enter');
  await page.keyboard.type(' dit');
  await kees.board.writeNote({ x: 500, y: 300 }, 'Van Kees');
  await expect(line(page, 'Van Kees')).toBeAttached();
  await expect(tree(page).getByRole('textbox')).toBeFocused();
  await expect(tree(page).getByRole('textbox')).toHaveValue('Eerst dit');
  await expect(said.getByText(/Van Kees/)).toBeAttached();
});

test('dots are given and taken back at the line of the sentence, and what is left is told', async ({
  room,
}) => {
  const { dots, control } = nl.rounds;
  const play = await startPlay(room);
  const [fatmaJoined, keesJoined] = play.partners;
  if (!fatmaJoined || !keesJoined) throw new Error('the case has partners');
  await room.openStep('ambition');
  const fatma = await room.enterAs(fatmaJoined, AS_LIST);
  const joke = await room.facilitator();
  const { page } = fatma;
  const sentence = tree(page).locator('.outline-ambition');
  const targetId = await sentence.getAttribute('data-id');
  if (targetId === null) throw new Error('the sentence has an id');

  const hand = await room.hand();
  const [proposals, roundId] = [newId().slice(0, 12), newId().slice(0, 12)];
  const ask = { type: 'openRound', targetId } as const;
  await hand.send({ ...ask, kind: 'proposal', roundId: proposals });
  for (const [{ token }, text] of [
    [fatmaJoined, 'Buren kennen elkaar'],
    [keesJoined, 'Mantelzorgers slapen'],
  ] as const) {
    const someone = new RawClient(room.server.url, room.session.sessionId, token);
    const value = { kind: 'proposal', text } as const;
    expect(await someone.send({ type: 'answerRound', roundId: proposals, value })).toMatchObject({
      ok: true,
    });
    someone.close();
  }
  await hand.send({ type: 'advanceRound', roundId: proposals, status: 'revealed' });
  await expect(sentence).not.toContainText(dots.left(2));
  await hand.send({ ...ask, kind: 'dots', roundId, optionsOf: proposals });

  await expect(sentence).toContainText(dots.left(2));
  await sentence.focus();
  await chooseFromMenu(fatma, dots.giveOne, 'Mantelzorgers slapen');
  await expect(sentence).toContainText(dots.left(1));
  await expect(page.locator('output.visually-hidden').getByText(dots.left(1))).toBeAttached();
  await expect(sentence).toBeFocused();
  await chooseFromMenu(fatma, dots.giveOne, `Mantelzorgers slapen · ${dots.count(1)}`);
  await expect(sentence).toContainText(dots.left(0));
  await chooseFromMenu(fatma, dots.takeOneBack, 'Mantelzorgers slapen');
  await expect(sentence).toContainText(dots.left(1));
  await expectAccessible(page, 'giving dots in the list');
  // The palette has it too, for the line that is selected.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: nl.palette.search })).toBeFocused();
  await page.keyboard.type(dots.giveOne);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Buren');
  await page.keyboard.press('Enter');
  await expect(sentence).toContainText(dots.left(0));
  // The step beside it has the same answer, the others have only how many answered.
  await expect(fatma.panel.getByText(`${dots.count(1)}: Buren kennen elkaar`)).toBeVisible();
  await expect(joke.panel.getByText(control.partners(1, play.partners.length))).toBeVisible();
  await expect(joke.panel.getByText(dots.count(1))).toHaveCount(0);
  // Closed, nobody gives any more.
  await hand.send({ type: 'advanceRound', roundId, status: 'closed' });
  await expect(sentence).not.toContainText(dots.left(0));
  await expect(fatma.panel.getByText(nl.rounds.answering.final)).toBeVisible();
  play.close();
});

test('on a phone the list comes first; who only reads along changes nothing', async ({ room }) => {
  const play = await startPlay(room);
  await play.until('clustered');
  const [joined] = play.partners;
  if (!joined) throw new Error('the case has partners');
  const fatma = await room.enterAs(joined, PHONE);
  const { page } = fatma;
  await page.getByRole('tab', { name: nl.session.boardTab }).click();
  await expect(tree(page)).toBeVisible();
  await expect(faceButton(page, texts.both)).toHaveCount(0);
  await expectAccessible(page, 'the list on a phone');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await faceButton(page, texts.canvas).tap();
  await expect(fatma.board.canvas).toBeVisible();

  const observer = await room.observer(AS_LIST);
  const lines = tree(observer.page).getByRole('treeitem');
  const before = await lines.count();
  await lines.first().focus();
  for (const key of ['Enter', 'Delete', 'Control+d', 'Shift+F10', 'F2']) {
    await observer.page.keyboard.press(key);
  }
  await expect(tree(observer.page).getByRole('textbox')).toHaveCount(0);
  await expect(observer.page.getByRole('toolbar', { name: texts.tools })).toHaveCount(0);
  expect(await lines.count()).toBe(before);
  play.close();
});
