/** The hands of the facilitator on what everybody sees: look here, come along, control, the projector. */

import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl, Person } from './fixtures/people.ts';
import { goal, lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name }).first().click();

/** The middle of the board that somebody sees, in whole hundreds. */
async function middleOf({ board }: Person): Promise<string> {
  const { x, y } = await board.underneath(await board.at(0.5, 0.5));
  return `${Math.round(x / 100)} ${Math.round(y / 100)}`;
}

/** The smallest letters on a page, in pixels. */
function smallestLetters(page: Page): Promise<number> {
  return page.getByRole('main').evaluate((main) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const sizes: number[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      if (element?.checkVisibility() !== true || element.closest('svg')) continue;
      sizes.push(Number.parseFloat(getComputedStyle(element).fontSize));
    }
    return Math.min(...sizes);
  });
}

const { leading } = nl;
/** The name of who comes by the secret link, after the one who laid the board out. */
const FACILITATOR = 'Begeleider 2';

test('everybody comes along when asked, is moved when steered, and follows whom they choose', async ({
  room,
}) => {
  await lay(
    await room.hand(),
    note('Ver weg', { x: 4_000, y: 3_000 }),
    goal('Dichtbij', { x: 0, y: 0 }),
  );
  const joke = await room.facilitator();
  const [fatma, observer] = [await room.partner('Fatma'), await room.observer()];
  const big = new Person((await room.display()).page);
  const before = await middleOf(fatma);
  await joke.board.canvas.focus();
  for (const key of ['Tab', 'Tab', 'Shift+2']) await joke.page.keyboard.press(key);
  const far = await middleOf(joke);
  expect(far).not.toBe(before);

  await joke.page.getByText(leading.more).click();
  // Asked: nobody is moved without saying yes.
  await press(joke.page, leading.invite);
  await expect(fatma.page.getByRole('button', { name: leading.accept })).toBeVisible();
  expect(await middleOf(fatma)).toBe(before);
  await fatma.board.canvas.focus();
  // With keys of one sign switched off nothing happens; the list of keys is in the menu as well.
  await fatma.page.keyboard.press('?');
  const keys = fatma.page.getByRole('dialog', { name: nl.keys.title });
  await expect(keys.getByText(nl.keys.page.accept)).toBeVisible();
  await keys.getByRole('checkbox', { name: nl.keys.single }).uncheck();
  await expectAccessible(fatma.page, 'the list of keys');
  await fatma.page.keyboard.press('Escape');
  await fatma.board.canvas.focus();
  for (const key of ['g', '?']) await fatma.page.keyboard.press(key);
  await expect(keys).toHaveCount(0);
  expect(await middleOf(fatma)).toBe(before);
  await press(fatma.page, nl.session.menu);
  await fatma.page.getByRole('menuitem', { name: nl.keys.title }).click();
  await keys.getByRole('checkbox', { name: nl.keys.single }).check();
  await fatma.page.keyboard.press('Escape');
  await fatma.board.canvas.focus();
  await fatma.page.keyboard.press('g');
  await expect.poll(() => middleOf(fatma)).toBe(far);
  expect(await middleOf(observer)).toBe(before);

  // Steered: everybody is, sees that it is so, and cannot look away until it is released.
  await press(joke.page, leading.control);
  for (const person of [observer, big]) await expect.poll(() => middleOf(person)).toBe(far);
  for (const { page } of [fatma, observer]) {
    await expect(page.getByText(leading.controlled(FACILITATOR))).toBeVisible();
  }
  await joke.board.canvas.focus();
  await joke.page.keyboard.press('Shift+1');
  const all = await middleOf(joke);
  await expect.poll(() => middleOf(fatma)).toBe(all);
  await fatma.board.canvas.focus();
  await fatma.page.keyboard.press('Escape');
  await fatma.page.keyboard.press('ArrowLeft');
  await expect.poll(() => middleOf(fatma)).toBe(all);
  await press(joke.page, leading.release);
  await expect(fatma.page.locator('.lead-bar')).toHaveCount(0);
  await expect(big.board.canvas).toHaveCount(0);

  // Followed by clicking a name, until one looks around.
  await press(joke.page, leading.follow('Fatma'));
  await fatma.board.canvas.focus();
  for (let count = 0; count < 8; count++) await fatma.page.keyboard.press('ArrowRight');
  const panned = await middleOf(fatma);
  expect(panned).not.toBe(all);
  await expect.poll(() => middleOf(joke)).toBe(panned);
  await joke.board.canvas.focus();
  await joke.page.keyboard.press('Escape');
  await joke.page.keyboard.press('ArrowUp');
  await expect(joke.page.getByText(leading.following('Fatma'))).toHaveCount(0);
});

test('a facilitator points, blanks and turns pages from a phone; the projector has keys of its own', async ({
  room,
}) => {
  const hand = await room.hand();
  const shown = goal('Niemand eet alleen', { x: 0, y: 0 });
  await lay(hand, shown);
  const joke = await room.facilitator({ viewport: { width: 360, height: 740 } });
  const [kees, display] = [await room.partner('Kees'), await room.display()];
  const { page } = display;

  expect(await hand.send({ type: 'setSpotlight', targetId: shown.id })).toMatchObject({ ok: true });
  await display.shows('Niemand eet alleen');
  expect(await smallestLetters(page)).toBeGreaterThanOrEqual(28);
  await expect(kees.page.getByText(`${nl.domain.goal}: Niemand eet alleen`)).toBeVisible();
  await press(joke.page, leading.done);
  await expect(page.getByText('Niemand eet alleen')).toHaveCount(0);
  await expect(kees.page.locator('.lead-bar')).toHaveCount(0);

  await joke.page.getByRole('tab', { name: nl.facilitator.agenda }).click();
  await joke.page.getByText(leading.more).click();
  const black = page.getByText(nl.display.black);
  await press(joke.page, leading.blank);
  await expect(black).toBeAttached();
  await page.keyboard.press('b');
  await expect(black).toHaveCount(0);
  await page.keyboard.press('.');
  await expect(black).toBeAttached();
  await press(joke.page, leading.show);
  await expect(black).toHaveCount(0);

  const goals = Array.from({ length: 30 }, (_, index) =>
    goal(`Doel ${index}`, { x: index * 300, y: 400 }),
  );
  await lay(hand, ...goals);
  await room.openStep('cluster');
  const number = page.locator('.display-page');
  await expect(number).toHaveText(/^1 /);
  await press(joke.page, leading.nextPage);
  await expect(number).toHaveText(/^2 /);
  await page.keyboard.press('ArrowLeft');
  await expect(number).toHaveText(/^1 /);
  await press(joke.page, leading.previousPage);
  await expect(number).not.toHaveText(/^1 /);

  // Whoever had read on to the end of the panel sees what the next step asks.
  const asked = kees.panel.locator('.step-task');
  await kees.panel.locator('..').evaluate((side) => side.scrollTo(0, side.scrollHeight));
  await expect(asked).not.toBeInViewport();
  await room.openStep('ambition');
  await kees.sees('ambition');
  await expect(asked).toBeInViewport();
});
