/** The board, dialogs and menus by keyboard alone; at 400 %, with room between the letters, with other colours: what a program of rules cannot judge. */

import { STEPS } from '@ambitiebord/shared/domain/steps';
import { expect, type Page } from '@playwright/test';
import {
  expectNoSidewaysScrolling,
  expectNothingCut,
  expectSeenIcons,
  expectStill,
} from './fixtures/accessible.ts';
import { expectVisibleFocus, tabTo } from './fixtures/keyboard.ts';
import { nl, type Person } from './fixtures/people.ts';
import { PLAYED, startPlay } from './fixtures/played-case.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** A page of 1280 by 1024 pixels, enlarged to 400 %. */
const ENLARGED = { viewport: { width: 320, height: 256 } };

test('the board is walked, written on and left by keyboard alone', async ({ room }) => {
  await room.openStep('why');
  await lay(await room.hand(), note('Van een ander', { x: 0, y: 0 }));
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { board, page } = fatma;
  const { keyboard } = page;
  await tabTo(page, board.canvas);
  await keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  // The first has the focus; a letter goes to the next that begins with it, and round again.
  for (const name of [
    nl.canvas.addText,
    nl.canvas.addFrame,
    nl.canvas.addImage,
    nl.canvas.addNote,
  ]) {
    await keyboard.type(nl.canvas.addNote.slice(0, 1));
    await expect(page.getByRole('menuitem', { name })).toBeFocused();
  }
  await keyboard.press('Enter');
  await expect(board.editor).toBeFocused();
  await keyboard.type('Zonder muis');
  await keyboard.press('Escape');
  await expect(kees.board.item('Zonder muis')).toBeAttached();
  const before = await kees.board.placeOf('Zonder muis');
  await keyboard.press('Shift+ArrowLeft');
  await expect
    .poll(() => kees.board.placeOf('Zonder muis'))
    .toEqual({ ...before, x: before.x - 10 });
  await keyboard.press('Enter');
  await expect(board.editor).toBeFocused();
  await keyboard.type(' erbij');
  await keyboard.press('Control+Enter');
  await expect(kees.board.item('Zonder muis erbij')).toBeAttached();
  // Nobody is kept on the board.
  await tabTo(page, page.getByRole('button', { name: nl.canvas.fitAll }));
});

test('dialogs and menus keep the focus and give it back', async ({ room }) => {
  const { page } = await room.facilitator();
  const { keyboard } = page;
  const invite = page.getByRole('button', { name: nl.facilitator.invite });
  await tabTo(page, invite);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (let stop = 0; stop < 8; stop++) {
    await keyboard.press('Tab');
    const outside = await page.evaluate(
      () =>
        document.activeElement !== document.body &&
        document.activeElement?.closest('dialog') === null,
    );
    expect(outside).toBe(false);
  }
  await keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(invite).toBeFocused();
  const menu = page.getByRole('button', { name: nl.session.menu, exact: true });
  await menu.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(menu).toBeFocused();
});

/** Codes are drawn at random: the widest that there is takes the place of the one that was. */
const showWidestCode = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const code of document.querySelectorAll('.way-in-code strong, .keep-code strong'))
      code.textContent = code.textContent.replaceAll(/[^-]/g, 'W');
  });

/** All words are there, and nothing has to be scrolled sideways. */
async function expectFits(page: Page, what: string): Promise<void> {
  await showWidestCode(page);
  await expectNothingCut(page, what);
  await expectNoSidewaysScrolling(page, what);
}

test('at 400 % nothing has to be scrolled sideways', async ({ room }) => {
  const play = await startPlay(room);
  const [joined] = play.partners;
  if (!joined) throw new Error('the case has no partners');
  const stranger = await room.stranger(ENLARGED);
  await stranger.goto(room.server.url);
  await expectFits(stranger, 'start');
  await stranger.getByRole('button', { name: nl.start.newSession }).click();
  await stranger.getByRole('button', { name: nl.start.create }).click();
  await expectFits(stranger, 'new session');
  await stranger.goto(`${room.server.url}/${room.session.code}`);
  await stranger.getByRole('button', { name: nl.join.enter }).click();
  await expect(stranger.getByText(nl.join.nameMissing)).toBeVisible();
  await expectFits(stranger, 'join');

  const fatma = await room.enterAs(joined, ENLARGED);
  const facilitator = await room.facilitator(ENLARGED);
  for (const step of STEPS) {
    const stage = PLAYED[step];
    if (stage) await play.until(stage);
    await room.openStep(step);
    for (const { page, panel } of [fatma, facilitator]) {
      await expect(panel.locator('.step-title')).toHaveText(nl.domain.steps[step]);
      await expectFits(page, step);
    }
    if (step === 'ambition') await seeWhoIsInTheSentence(fatma);
  }
  await facilitator.page.getByRole('tab', { name: nl.facilitator.agenda }).click();
  await expectFits(facilitator.page, nl.facilitator.agenda);
  const path = await facilitator.takeSnapshot();
  await facilitator.page.goto(room.server.url + path);
  await expect(facilitator.page.locator('.report')).toBeVisible();
  await expectFits(facilitator.page, 'snapshot');
  // There is room left to read and write in.
  const panel = await fatma.page.getByRole('tabpanel').first().boundingBox();
  expect(panel?.height).toBeGreaterThan(100);
  play.close();
});

/** Writes the sentence and looks who is in it, on the board too; by keyboard, and back to the step. */
async function seeWhoIsInTheSentence({ page, panel }: Person): Promise<void> {
  const { coverage } = nl.closing;
  const { keyboard } = page;
  await panel.getByRole('textbox', { name: nl.steps.ambition.label }).fill('Niemand is alleen.');
  await tabTo(page, panel.locator('summary', { hasText: coverage.heading }));
  await keyboard.press('Enter');
  await expect(panel.getByText(coverage.by('Dementiecafé', 'Thuiszorg De Linde'))).toBeVisible();
  await expectNoSidewaysScrolling(page, coverage.heading);
  await tabTo(page, panel.getByRole('button', { name: coverage.look }));
  await keyboard.press('Enter');
  const chosen = page.getByRole('treeitem', { selected: true });
  await expect(chosen).toBeFocused();
  await expect(chosen).toContainText('Niemand is alleen.');
  await page.getByRole('tab', { name: nl.session.stepTab }).click();
}

test('with forced colours, buttons, tabs and choices still show what they are', async ({
  room,
}) => {
  await room.openStep('own-card');
  const { page } = await room.partner('Fatma', { forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const unframed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.button, input, textarea, .choice-option')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter((element) => !element.classList.contains('button-quiet'))
      .filter((element) => element.getAttribute('type') !== 'radio')
      .filter((element) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
        return borderTopStyle === 'none' || borderTopWidth === '0px';
      })
      .map(({ tagName, className }) => `${tagName}.${className}`),
  );
  expect(unframed).toEqual([]);
  // A pressed tool differs from the others by more than a colour of ours.
  const tools = page.getByRole('toolbar', { name: nl.canvas.tools });
  const chosen = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.backgroundColor = 'Highlight';
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  });
  await expect(tools.getByRole('button', { pressed: true })).toHaveCSS('background-color', chosen);
  await expect(tools.getByRole('button', { pressed: false }).first()).not.toHaveCSS(
    'background-color',
    chosen,
  );
  await page.keyboard.press('Tab');
  await expectVisibleFocus(page);
});

test('with forced colours icons are seen on every screen, and the board is drawn in those colours', async ({
  room,
}) => {
  const play = await startPlay(room);
  await play.until('ambition');
  const forced = { forcedColors: 'active' } as const;
  const stranger = await room.stranger(forced);
  await stranger.goto(room.server.url);
  await expectSeenIcons(stranger, 'start');
  const facilitator = await room.facilitator(forced);
  const [joined] = play.partners;
  if (!joined) throw new Error('the case has no partners');
  const fatma = await room.enterAs(joined, forced);
  for (const step of ['reveal', 'why', 'cluster', 'ambition', 'snapshot'] as const) {
    await facilitator.openStep(step);
    await fatma.sees(step);
    for (const { page } of [facilitator, fatma]) await expectSeenIcons(page, step);
  }
  // Nothing on the board but the two colours, and what lies between them at the edge of a letter.
  const colours = await facilitator.board.canvas.evaluate((element) => {
    const probe = document.createElement('span');
    probe.style.cssText = 'color: CanvasText; background-color: Canvas';
    document.body.append(probe);
    const { color, backgroundColor } = getComputedStyle(probe);
    const number = /\d+/g;
    const numbers = (colour: string): number[] => (colour.match(number) ?? []).map(Number);
    const allowed = [numbers(color), numbers(backgroundColor)];
    probe.remove();
    let [known, other] = [0, 0];
    for (const canvas of element.querySelectorAll('canvas')) {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at + 3] ?? 0) < 255) continue;
        const isKnown = allowed.some((one) =>
          one.every((value, part) => data[at + part] === value),
        );
        if (isKnown) known++;
        else if (new Set([data[at], data[at + 1], data[at + 2]]).size > 1) other++;
      }
    }
    return { known, other };
  });
  expect(colours.known).toBeGreaterThan(1_000);
  expect(colours.other).toBe(0);
  play.close();
});

/** What people may set themselves, as WCAG 1.4.12 has it: more room between lines, letters, words and paragraphs. */
const ROOMY = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Gives every text on a page more room, whatever comes on it later. */
const makeRoomy = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    const style = new CSSStyleSheet();
    style.replaceSync(css);
    document.adoptedStyleSheets.push(style);
  }, ROOMY);

test('with more room between letters and lines nothing is cut, and with less motion nothing moves', async ({
  room,
}) => {
  test.slow();
  const play = await startPlay(room);
  const [joined] = play.partners;
  if (!joined) throw new Error('the case has no partners');
  const stranger = await room.stranger();
  await stranger.goto(room.server.url);
  await stranger.getByRole('button', { name: nl.start.newSession }).click();
  await makeRoomy(stranger);
  await expectRoomy(stranger, 'start');
  await stranger.goto(`${room.server.url}/${room.session.code}`);
  await stranger.getByRole('button', { name: nl.join.enter }).click();
  await expect(stranger.getByText(nl.join.nameMissing)).toBeVisible();
  await makeRoomy(stranger);
  await expectRoomy(stranger, 'join');

  const facilitator = await room.facilitator();
  const people = [
    facilitator,
    await room.enterAs(joined),
    await room.enterAs(joined, { viewport: { width: 390, height: 844 } }),
  ];
  for (const { page } of people) await makeRoomy(page);
  for (const step of STEPS) {
    const stage = PLAYED[step];
    if (stage) await play.until(stage);
    await room.openStep(step);
    for (const [index, { page, panel }] of people.entries()) {
      await expect(panel.locator('.step-title')).toHaveText(nl.domain.steps[step]);
      await expectRoomy(page, `${step} ${index}`);
    }
  }
  const path = await facilitator.takeSnapshot();
  await facilitator.page.goto(room.server.url + path);
  await expect(facilitator.page.locator('.report')).toBeVisible();
  await makeRoomy(facilitator.page);
  await expectRoomy(facilitator.page, 'snapshot');
  play.close();
});

/** From where to where letters stand in the row of a note, in board units from its left side; its ink is dark. */
function inkOf({ board }: Person, place: { x: number; y: number; width: number; height: number }) {
  return board.canvas.evaluate((element, { x, y, width, height }) => {
    const [layer] = element.querySelectorAll('canvas');
    if (!layer) throw new Error('there is no picture of the board');
    const zoom = (Number(element.dataset['zoom']) * layer.width) / layer.clientWidth;
    const left = Math.round((x - 40 - Number(element.dataset['x'])) * zoom);
    const top = Math.round((y + 14 - Number(element.dataset['y'])) * zoom);
    const [across, down] = [Math.round((width + 160) * zoom), Math.round((height - 50) * zoom)];
    const data = layer.getContext('2d')?.getImageData(left, top, across, down).data ?? [];
    let [from, to] = [Infinity, -Infinity];
    for (let at = 0; at < data.length; at += 4) {
      const isInk = (data[at + 3] ?? 0) > 200 && (data[at] ?? 255) < 70;
      const spot = ((at / 4) % across) / zoom - 40;
      if (isInk) [from, to] = [Math.min(from, spot), Math.max(to, spot)];
    }
    return { from, to };
  }, place);
}

test('words on the board take the room between letters that somebody asked for, and stay on their cards', async ({
  room,
}) => {
  const words =
    'Samen eten, samen bewegen en samen naar buiten in onze eigen wijk, elke week weer, met iedereen die daar woont of werkt en ook wie niet zo vaak meer buiten komt of bij ons aan tafel zit';
  await lay(await room.hand(), note('Hoi', { x: 0, y: 0 }), note(words, { x: 400, y: 0 }));
  const kees = await room.partner('Kees');
  const [short, long] = [await kees.board.placeOf('Hoi'), await kees.board.placeOf(words)];
  await expect.poll(async () => (await inkOf(kees, short)).to).toBeGreaterThan(30);
  const before = await inkOf(kees, short);
  await makeRoomy(kees.page);
  // Each letter of at least 16 gets 0.12 of its size more.
  await expect
    .poll(async () => (await inkOf(kees, short)).to)
    .toBeGreaterThan(before.to + 'Ho'.length * 16 * 0.12);
  const { from, to } = await inkOf(kees, long);
  expect(from).toBeGreaterThan(8);
  expect(to).toBeLessThan(long.width - 8);
});

async function expectRoomy(page: Page, what: string): Promise<void> {
  await expectFits(page, what);
  await expectStill(page, what);
}
