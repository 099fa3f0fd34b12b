/** Every screen in its states against the rules of WCAG 2.2 AA, in both themes and on a phone. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { STEPS } from '@ambitiebord/shared/domain/steps';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { boards } from '@ambitiebord/shared/i18n/nl/boards';
import { privacyPage } from '@ambitiebord/shared/i18n/nl/privacy-page';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  expectAccessible,
  expectAccessibleInBothThemes,
  expectNoSidewaysScrolling,
} from './fixtures/accessible.ts';
import { expectLargeLetters } from './fixtures/far-letters.ts';
import { nl } from './fixtures/people.ts';
import { PLAYED, startPlay } from './fixtures/played-case.ts';
import { goal, lay } from './fixtures/seeds.ts';
import { test, type Room } from './fixtures/visitors.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LAPTOP = { width: 1280, height: 800 };
const ENGLISH = { settings: { language: 'en' } };

const WIDE_IN_BOTH_THEMES = { name: 'wide', options: {}, check: expectAccessibleInBothThemes };
const ON_A_PHONE = { name: 'phone', options: PHONE, check: expectAccessible };

/** Goes through all steps of the played case and checks a page in each. */
async function checkSteps(
  room: Room,
  open: (play: Awaited<ReturnType<typeof startPlay>>) => Promise<Page>,
  { texts = nl, check = expectAccessible } = {},
): Promise<void> {
  test.slow();
  const play = await startPlay(room);
  const page = await open(play);
  for (const step of STEPS) {
    const stage = PLAYED[step];
    if (stage) await play.until(stage);
    await room.openStep(step);
    await expect(page.getByText(texts.domain.steps[step]).first()).toBeVisible();
    await check(page, step);
  }
  await room.openStep('own-card');
  await expect(page.getByText(texts.domain.steps['own-card']).first()).toBeVisible();
  await check(page, 'own-card, after the reveal');
  play.close();
}

test('the start page, open for a new session, and with mistakes', async ({ room }) => {
  for (const { name, options, check } of [WIDE_IN_BOTH_THEMES, ON_A_PHONE]) {
    const page = await room.stranger(options);
    await page.goto(room.server.url);
    await check(page, `start ${name}`);
    await page.getByLabel(nl.start.codeLabel).fill('ACD');
    await page.getByRole('button', { name: nl.start.enter }).click();
    await page.getByRole('button', { name: nl.start.newSession }).click();
    await page.getByRole('button', { name: nl.start.create }).click();
    await expect(page.getByText(nl.start.titleMissing)).toBeVisible();
    await check(page, `new session ${name}`);
    await page.getByRole('link', { name: nl.common.privacyMore }).click();
    await expect(page.getByText(privacyPage.howLongTitle)).toBeVisible();
    await check(page, `privacy ${name}`);
  }
});

test('joining, with mistakes, with a return code, and where there is nothing', async ({ room }) => {
  await (await startPlay(room)).until('written');
  for (const { name, options, check } of [WIDE_IN_BOTH_THEMES, ON_A_PHONE]) {
    const page = await room.stranger(options);
    await page.goto(`${room.server.url}/${room.session.code}`);
    await expect(page.getByLabel(nl.join.nameLabel)).toBeVisible();
    await page
      .getByLabel(nl.join.organisationLabel)
      .selectOption({ label: nl.join.newOrganisation });
    await check(page, `join ${name}`);
    await page.getByRole('button', { name: nl.join.enter }).click();
    await expect(page.getByText(nl.join.nameMissing)).toBeVisible();
    await check(page, `join with mistakes ${name}`);
    await page.getByRole('button', { name: nl.join.wasHere }).click();
    await check(page, `return ${name}`);
    await page.goto(`${room.server.url}/ACDEFGHJ`);
    await check(page, `unknown code ${name}`);
    await page.goto(room.address());
    await expect(page.getByText(nl.join.noIdentity)).toBeVisible();
    await check(page, `no identity ${name}`);
    await page.goto(`${room.server.url}/s/nothing`);
    await check(page, `unknown page ${name}`);
  }
});

test('the facilitator in every step', ({ room }) =>
  checkSteps(room, async () => (await room.facilitator()).page, {
    check: expectAccessibleInBothThemes,
  }));

test('a partner in every step, in English', ({ room }) =>
  checkSteps(
    room,
    async ({ partners: [fatma] }) => {
      if (!fatma) throw new Error('the case has no partners');
      return (await room.enterAs(fatma, ENGLISH)).page;
    },
    { texts: messages('en'), check: expectAccessibleInBothThemes },
  ));

test('a partner in every step, on a phone', ({ room }) =>
  checkSteps(room, async ({ partners: [fatma] }) => {
    if (!fatma) throw new Error('the case has no partners');
    return (await room.enterAs(fatma, PHONE)).page;
  }));

test('an observer in every step', ({ room }) =>
  checkSteps(room, async () => (await room.observer()).page));

test('the projector in every step', ({ room }) =>
  checkSteps(room, async () => (await room.display()).page));

test('the projector fits long words of twelve partners in every step, in English', async ({
  room,
}) => {
  const hand = await room.hand();
  const text = 'Neighbours who hardly know each other yet meet every week. '.repeat(4).trim();
  const fields = { type: 'quote', text, saidBy: 'a daughter who came along', mayKeep: true };
  const quote = { action: 'create', audience: 'board', id: newId(), fields } as const;
  await lay(hand, quote, goal(text, { x: 0, y: -2000 }));
  await checkSteps(
    room,
    async () => {
      const { page } = await room.display();
      await page.evaluate(() => localStorage.setItem('ambitiebord.setting.language', 'en'));
      await page.reload();
      return page;
    },
    {
      texts: messages('en'),
      check: async (page, step) => void (await expectLargeLetters(page, step)),
    },
  );
});

test('writing a card on a phone, its end, and the board with a menu and an editor', async ({
  room,
}) => {
  await room.openStep('own-card');
  const fatma = await room.partner(`Fatma`, PHONE);
  const { board, page } = fatma;
  await expectAccessibleInBothThemes(page, 'card, not begun');
  await fatma.answer('satisfiedWhen', 'Als er koffie is.');
  await fatma.nextQuestion();
  await fatma.answer('forWhom', 'Voor de buren.');
  await expectAccessibleInBothThemes(page, 'card, second question');
  await fatma.nextQuestion();
  await fatma.isReady();
  await expectAccessibleInBothThemes(page, 'card, ready');
  await page.setViewportSize(LAPTOP);
  const place = await board.at(0.5, 0.5);
  await page.mouse.dblclick(place.x, place.y);
  await page.keyboard.type('Een briefje');
  await expectAccessibleInBothThemes(page, 'board, writing');
  await page.keyboard.press('Escape');
  await board.click('Een briefje', { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'board, menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
});

test('asking why on a phone, up to the goal, and a question to a card', async ({ room }) => {
  const play = await startPlay(room);
  await play.until('revealed');
  const [joined] = play.partners;
  if (!joined) throw new Error('the case has no partners');
  const fatma = await room.enterAs(joined, PHONE);
  const { page, panel } = fatma;
  await room.openStep('reveal');
  await panel.getByRole('button', { name: nl.steps.reveal.ask }).first().click();
  await expectAccessibleInBothThemes(page, 'question');
  await room.openStep('why');
  await expect(panel.getByLabel(nl.steps.why.addLabel, { exact: true })).toBeVisible();
  await fatma.addLadder(`Wandelclub`, ['Dan praat je makkelijker.']);
  await expectAccessibleInBothThemes(page, 'ladder');
  await page.getByRole('button', { name: nl.steps.why.isGoal, exact: true }).click();
  await expect(panel.getByLabel(nl.steps.why.goalLabel)).toBeVisible();
  await expectAccessibleInBothThemes(page, 'goal, not sure');
  await page.getByRole('button', { name: nl.steps.why.confirm }).click();
  await expectAccessibleInBothThemes(page, 'goal');
  play.close();
});

test('the dialogs and menus of the facilitator, the timer and the lock', async ({ room }) => {
  test.slow();
  await room.partner('Fatma');
  const { page } = await room.facilitator();
  const dialog = page.getByRole('dialog');
  for (const button of [nl.facilitator.invite, nl.facilitator.links]) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toBeVisible();
    await expectAccessibleInBothThemes(page, button);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  await page.getByRole('button', { name: nl.session.people }).click();
  await expectAccessibleInBothThemes(page, 'people');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /start timer/i }).click();
  await page.getByRole('button', { name: nl.facilitator.lock, exact: true }).click();
  await expect(page.getByText(nl.facilitator.locked)).toBeVisible();
  await expectAccessibleInBothThemes(page, 'timer and lock');
  await page.getByRole('button', { name: nl.facilitator.unlock }).click();
  await page.getByRole('button', { name: nl.facilitator.stopTimer }).click();
});

/** What stands in a menu and opens no dialog. A new line of a menu is named here, or opens one that is checked. */
const WITHOUT_DIALOG: ReadonlySet<string> = new Set([
  nl.session.hidePanel,
  nl.agenda.shorten,
  nl.agenda.script,
]);

/** Opens every dialog that stands in a menu, and looks at it in both themes. */
async function checkDialogsOf(page: Page, menu: string): Promise<void> {
  const button = page.getByRole('button', { name: menu, exact: true });
  const items = page.getByRole('menuitem');
  await button.click();
  await expectAccessibleInBothThemes(page, menu);
  const names = (await items.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
  await page.keyboard.press('Escape');
  const opening = names.filter((name) => !WITHOUT_DIALOG.has(name));
  expect(opening.length).toBeGreaterThan(0);
  for (const name of opening) {
    await button.click();
    await checkDialog(items.filter({ hasText: name }), name);
  }
}

test('every dialog that stands in a menu, of who leads and of who takes part', async ({ room }) => {
  test.slow();
  const { page } = await room.partner('Fatma');
  const facilitator = await room.facilitator();
  await checkDialogsOf(page, nl.session.menu);
  for (const menu of [nl.session.menu, nl.agenda.menu, nl.people.more('Fatma')]) {
    await checkDialogsOf(facilitator.page, menu);
  }
});

/** Opens the dialog of a button, looks at it in both themes, and closes it. */
async function checkDialog(button: Locator, what: string): Promise<void> {
  const page = button.page();
  const dialog = page.getByRole('dialog');
  await button.click();
  await expect(dialog, what).toBeVisible();
  await expectAccessibleInBothThemes(page, what);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('the dialogs that stand on a page', async ({ room }) => {
  test.slow();
  const play = await startPlay(room);
  await play.until('written');
  const { page, panel } = await room.facilitator();
  const named = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await checkDialog(named(nl.people.announce), 'a message to everybody');
  await checkDialog(named(nl.details.partner('Thuiszorg De Linde')).first(), 'an organisation');
  await room.openStep('own-card');
  await panel.getByText(nl.cards.others.heading).click();
  await checkDialog(named(nl.cards.others.add), 'writing for somebody');
  await room.openStep('reveal');
  await checkDialog(named(nl.steps.reveal.button), 'asking before the reveal');
  await room.openStep('ambition');
  await named(nl.rounds.start.sentence).click();
  await checkDialog(named(nl.rounds.control.remove), 'taking a round away');
  await play.until('revealed');
  await room.openStep('why');
  const late = await room.partner('Wie later komt');
  await checkDialog(late.page.getByRole('button', { name: nl.cards.catchUp.card }), 'a late card');
  play.close();
});

test('a snapshot and its message, and the way out of a session', async ({ room }) => {
  const play = await startPlay(room);
  await play.until('ambition');
  const facilitator = await room.facilitator();
  const { page } = facilitator;
  const path = await facilitator.takeSnapshot();
  await expectAccessibleInBothThemes(page, 'snapshot taken');
  await page.goto(room.server.url + path);
  await expect(page.locator('.report')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'snapshot');
  await page.setViewportSize(PHONE.viewport);
  await expectAccessibleInBothThemes(page, 'snapshot on a phone');
  await page.goto(room.server.url);
  await expect(page.getByText(nl.start.continueTitle)).toBeVisible();
  await expectAccessibleInBothThemes(page, 'start with known sessions');

  await page.getByRole('link', { name: nl.start.allBoards }).click();
  await expect(page.getByRole('link', { name: /^Momentopname van/ })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'all boards');
  await expectNoSidewaysScrolling(page, 'all boards');
  const title = await page.getByRole('heading', { level: 3 }).innerText();
  const data = page.getByRole('button', { name: boards.dataOf(title) });
  const forget = page.getByRole('button', { name: boards.forgetOf(title) });
  await checkDialog(data, 'taking a board along and erasing it');
  await checkDialog(forget, 'taking a board off the list');
  await forget.click();
  await page.getByRole('button', { name: boards.forgetConfirm }).click();
  await expect(page.getByText(boards.none)).toBeVisible();
  play.close();
});
