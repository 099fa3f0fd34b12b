/** What the facilitator does, read by the others: agenda, timer, lock, who is ready, observers. */

import { STEPS } from '@ambitiebord/shared/domain/steps';
import { expect, type Page } from '@playwright/test';
import { introduce, nl, openBrowser, Partner } from './fixtures/people.ts';
import { ANK, join, KEES, observe, startSession } from './fixtures/start-session.ts';
import { ServerProcess } from './fixtures/server-process.ts';
import { test } from './fixtures/test.ts';

test.describe.configure({ mode: 'default' });

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.remove());

test('the agenda goes in any order, for everybody', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const display = await facilitator.openDisplay();
  const agenda = facilitator.page.getByRole('navigation', { name: nl.facilitator.agenda });
  await expect(agenda.getByRole('button')).toHaveCount(STEPS.length);
  for (const step of ['ambition', 'own-card', 'snapshot', 'why', 'welcome'] as const) {
    await facilitator.openStep(step);
    await ank.sees(step);
    const heading = display.page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText(nl.domain.steps[step]);
    await expect(agenda.locator('[aria-current="step"]')).toContainText(nl.domain.steps[step]);
  }
  await expect(agenda.getByRole('button', { name: nl.facilitator.opened })).toHaveCount(4);
});

test('the timer counts down for everybody, and says when the time is up', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const display = await facilitator.openDisplay();
  const press = (name: string): Promise<void> =>
    facilitator.page.getByRole('button', { name, exact: true }).click();
  await facilitator.openStep('snapshot');
  await press(nl.facilitator.startTimer(2));
  const pages = [ank.page, display.page, facilitator.page];
  for (const page of pages) {
    await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(120);
    const before = await secondsLeft(page);
    expect(before).toBeGreaterThan(60);
    await expect.poll(() => secondsLeft(page)).toBeLessThan(before);
  }
  await press(nl.facilitator.oneMore);
  for (const page of pages) await expect.poll(() => secondsLeft(page)).toBeGreaterThan(120);
  await press(nl.facilitator.oneLess);
  for (const page of pages) await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(120);
  await press(nl.facilitator.oneLess);
  for (const page of pages) await expect.poll(() => secondsLeft(page)).toBeLessThanOrEqual(60);
  await press(nl.facilitator.oneLess);
  const mark = ank.page.getByRole('banner').getByText(nl.session.timeUp);
  await expect(mark).toBeVisible();
  await display.shows(nl.display.timeUp);
  await press(nl.facilitator.oneMore);
  for (const page of pages) await expect.poll(() => secondsLeft(page)).toBeGreaterThan(0);
  await expect(mark).toBeHidden();
  await press(nl.facilitator.stopTimer);
  for (const page of pages) await expect(page.getByRole('timer')).toHaveCount(0);
});

test('the lock keeps newcomers out and nobody else', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const address = `${server.url}/${facilitator.code}`;
  const kees = await openBrowser(browser);
  await kees.goto(address);
  await expect(kees.getByLabel(nl.join.nameLabel)).toBeVisible();

  await facilitator.page.getByRole('button', { name: nl.facilitator.lock }).click();
  await expect(facilitator.page.getByText(nl.facilitator.locked)).toBeVisible();
  await introduce(kees, KEES);
  await expect(kees.getByText(nl.errors.refusals.locked)).toBeVisible();
  const fatma = await openBrowser(browser);
  await fatma.goto(address);
  await expect(fatma.getByText(nl.join.locked)).toBeVisible();
  await expect(fatma.getByLabel(nl.join.nameLabel)).toHaveCount(0);
  await ank.page.reload();
  await ank.sees('welcome');
  await ank.saved();

  await facilitator.page.getByRole('button', { name: nl.facilitator.unlock }).click();
  await expect(facilitator.page.getByText(nl.facilitator.locked)).toBeHidden();
  await kees.getByRole('button', { name: nl.join.enter }).click();
  await new Partner(kees).sees('welcome');
  await fatma.getByRole('button', { name: nl.common.tryAgain }).click();
  await Partner.introduce(fatma, { name: 'Fatma', organisation: ANK.organisation });
  await expect(facilitator.people).toHaveCount(4);
});

test('only the facilitator sees who is here and who is ready; all see when most are', async ({
  browser,
}) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const kees = await join(browser, server.url, facilitator, KEES);
  const observer = await observe(browser, facilitator);
  const display = await facilitator.openDisplay();
  await facilitator.openStep('own-card');
  const lineOf = (name: string) => facilitator.people.filter({ hasText: name });
  await expect(lineOf('Ank')).toContainText(nl.session.here);
  await ank.answer('satisfiedWhen', 'Als de deur open is.');
  await ank.nextQuestion();
  await ank.nextQuestion();
  await ank.isReady();
  await expect(lineOf('Ank')).toContainText(nl.facilitator.ready);
  await expect(lineOf('Kees')).not.toContainText(nl.facilitator.ready);
  const all = [facilitator, ank, kees, observer, display];
  // What the facilitator sees has also reached the others, as far as it is meant for them.
  for (const { page } of all) {
    await expect(page.getByText(nl.facilitator.mostReady)).toHaveCount(0);
  }

  await kees.answer('satisfiedWhen', 'Als er muziek is.');
  await kees.nextQuestion();
  await kees.nextQuestion();
  await kees.isReady();
  for (const { page } of all) {
    await expect(page.getByText(nl.facilitator.mostReady).first()).toBeVisible();
  }
  await kees.page.getByRole('button', { name: nl.session.people }).click();
  const list = kees.page.getByRole('dialog');
  await expect(list.getByText('Ank')).toBeVisible();
  await expect(list.getByText(nl.facilitator.ready, { exact: true })).toHaveCount(0);

  await ank.page.close();
  await expect(lineOf('Ank')).toContainText(nl.session.away);
});

test('an observer reads everything and changes nothing', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const observer = await observe(browser, facilitator);
  await facilitator.openStep('own-card');
  await ank.answer('satisfiedWhen', 'Als de deur open is.');
  await ank.answered();
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  await facilitator.openStep('why');
  await ank.addLadder('Koffieochtend', ['Dan zien we elkaar.']);
  await ank.endInNewGoal('Niemand is alleen.');
  for (const step of STEPS) {
    await facilitator.openStep(step);
    await observer.sees(step);
    await expect(observer.panel.getByText(nl.tasks.observer[step])).toBeVisible();
    await expect(observer.page.getByRole('textbox')).toHaveCount(0);
    for (const asked of [
      nl.contributions.beside(0),
      nl.steps.why.choose,
      nl.steps.decision.ambition,
    ])
      await expect(observer.panel.getByText(asked)).toHaveCount(0);
  }
  await expect(observer.board.item('Niemand is alleen.')).toBeAttached();
  await expect(observer.page.getByRole('toolbar', { name: nl.canvas.tools })).toHaveCount(0);
  await expect(ank.page.getByRole('toolbar', { name: nl.canvas.tools })).toBeVisible();

  const before = await ank.board.placeOf('Niemand is alleen.');
  await observer.board.startDragging('Niemand is alleen.', { x: 80, y: 60 });
  await observer.board.letGo();
  await observer.board.canvas.dblclick({ position: { x: 30, y: 200 } });
  await observer.page.keyboard.type('Dit mag niet.');
  await observer.page.keyboard.press('Escape');
  await observer.page.keyboard.press('Control+a');
  await observer.page.keyboard.press('Delete');
  await ank.board.writeNote({ x: 30, y: 200 }, 'Dit mag wel.');
  await expect(observer.board.item('Dit mag wel.')).toBeAttached();
  for (const { board } of [observer, ank, facilitator]) {
    await expect(board.item('Dit mag niet.')).toHaveCount(0);
    expect(await board.placeOf('Niemand is alleen.')).toEqual(before);
  }
});

/** The seconds that a page shows, or NaN without a running timer. */
async function secondsLeft(page: Page): Promise<number> {
  const text = await page.getByRole('timer').first().innerText();
  const { minutes, seconds } = /(?<minutes>\d+):(?<seconds>\d\d)/.exec(text)?.groups ?? {};
  return Number(minutes) * 60 + Number(seconds);
}

test('the facilitator reads that the disk of the server is almost full, others do not', async ({
  browser,
}) => {
  const full = await ServerProcess.start({ environment: { DISK_WARNING_MB: '1000000' } });
  try {
    const facilitator = await startSession(browser, full.url);
    const ank = await join(browser, full.url, facilitator, ANK);
    const words = nl.facilitator.notices['disk-low'];
    await expect(facilitator.page.getByRole('alert').filter({ hasText: words })).toBeVisible();
    await expect(ank.page.getByText(words)).toHaveCount(0);
    expect(full.output).toContain('the disk is almost full');
  } finally {
    await full.remove();
  }
});
