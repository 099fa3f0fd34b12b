/** The facilitator's programme: a file of their own, real times, skipping, shortening, the script; and the timer's sound. */

import { createApi } from '@ambitiebord/client/session/api';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from './fixtures/accessible.ts';
import { nl, openBrowser, type Facilitator } from './fixtures/people.ts';
import { RawClient } from './fixtures/raw-client.ts';
import { ANK, join, startSession } from './fixtures/start-session.ts';
import { ServerProcess } from './fixtures/server-process.ts';
import { test } from './fixtures/test.ts';

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.remove());

const { agenda, domain } = nl;
const TEMPLATE = {
  format: 'ambitiebord-template',
  version: 2,
  title: 'Avond in het buurthuis',
  steps: [
    { step: 'welcome', minutes: 15, notes: 'Eerst koffie.' },
    { step: 'reveal', title: 'Vertel eens', minutes: 20 },
    { step: 'why', minutes: 40 },
    { step: 'snapshot', minutes: 5 },
  ],
  cardFields: ['need'],
};

async function chooseFile(page: Page, content: object): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: agenda.openFile }).click();
  const buffer = Buffer.from(JSON.stringify(content));
  await (await chooser).setFiles({ name: 'mijn.json', mimeType: 'application/json', buffer });
}

test('a programme from a file starts a session, which skips, shortens and prints', async ({
  browser,
}) => {
  const page = await openBrowser(browser);
  await page.goto(server.url);
  await page.getByRole('button', { name: nl.start.newSession }).click();
  await page.getByLabel(nl.start.titleLabel).fill('De Lindewijk');
  await page.getByLabel(nl.start.templateLabel).selectOption('own');
  await chooseFile(page, { ...TEMPLATE, steps: [{ step: 'why', minutes: 999 }] });
  await expect(page.getByText(agenda.problemAt('stap 1, minuten'))).toBeVisible();
  await chooseFile(page, TEMPLATE);
  await expect(page.getByText(agenda.chosenFile(TEMPLATE.title, '80 minuten'))).toBeVisible();
  await page.getByRole('button', { name: nl.start.create }).click();
  await page.getByRole('dialog').getByRole('button', { name: nl.start.toSession }).click();

  await expect(page.getByText('Eerst koffie.')).toBeVisible();
  await expect(page.getByText('Samen 80 minuten.')).toBeVisible();
  await page.getByRole('button', { name: nl.facilitator.startTimer(15) }).click();
  await expect(page.getByText(agenda.onTime)).toBeVisible();
  await page.getByRole('button', { name: agenda.skipStep('Vertel eens') }).click();
  await expect(page.getByText(agenda.earlier('20 minuten'))).toBeVisible();
  const next = page.getByRole('button', { name: `${nl.facilitator.goOn} ${domain.steps.why}` });
  await expect(next).toBeVisible();
  await page.getByRole('button', { name: agenda.menu }).click();
  await page.getByRole('menuitem', { name: agenda.shorten }).click();
  await expect(page.getByText(agenda.earlier('41 minuten'))).toBeVisible();

  await page.getByRole('button', { name: agenda.menu }).click();
  await page.getByRole('menuitem', { name: agenda.ownTemplate }).click();
  await expect(page.getByLabel(agenda.minutesOf(domain.steps.why))).toHaveValue('40');
  await page.getByRole('button', { name: agenda.moveDown(domain.steps.welcome) }).click();
  await page.getByRole('button', { name: agenda.moveDown(domain.steps.welcome) }).click();
  const wrong = agenda.orderWrong(domain.steps.reveal, domain.steps.welcome);
  await expect(page.getByText(wrong)).toBeVisible();
  await page.getByRole('button', { name: agenda.usePlan }).click();
  await expect(page.getByText(agenda.planIncomplete)).toBeVisible();
  await expectAccessible(page, 'the own programme');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: agenda.menu }).click();
  await page.getByRole('menuitem', { name: agenda.script }).click();
  await page.getByLabel('Begin').fill('19:30');
  const why = page.getByRole('heading', { name: '19:45–20:07 Waarom?' });
  await expect(why).toBeVisible();
  await expect(page.getByText('Eerst koffie.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Vertel eens' })).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, 'the script');
  await expectNoSidewaysScrolling(page, 'the script on a phone');
});

test('the timer rings where a session is steered and shown, unless that is off', async ({
  browser,
}) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const display = await facilitator.openDisplay();
  const pages = [facilitator.page, display.page, ank.page];
  await Promise.all(pages.map(countRings));
  const press = (name: string): Promise<void> =>
    facilitator.page.getByRole('button', { name, exact: true }).click();
  // A step of two minutes.
  await facilitator.openStep('snapshot');
  const runOut = async (): Promise<void> => {
    await press(nl.facilitator.startTimer(2));
    await press(nl.facilitator.oneLess);
    await press(nl.facilitator.oneLess);
    for (const page of [ank.page, facilitator.page]) {
      await expect(page.getByRole('banner').getByText(nl.session.timeUp)).toBeVisible();
    }
    await display.shows(nl.display.timeUp);
    await press(nl.facilitator.stopTimer);
  };
  await runOut();
  await expect.poll(() => Promise.all(pages.map(rings))).toEqual([1, 1, 0]);
  await press(agenda.sound);
  await expect(facilitator.page.getByRole('button', { name: agenda.sound })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await runOut();
  expect(await Promise.all(pages.map(rings))).toEqual([1, 1, 0]);

  // The end of a step is heard under the clock of a story.
  await press(agenda.sound);
  await facilitator.openStep('welcome');
  await press(nl.closing.story.startTimer);
  await expect(
    facilitator.page.getByRole('banner').getByText(nl.session.clocks.story),
  ).toBeVisible();
  await startClock(facilitator, 2);
  await expect.poll(() => Promise.all(pages.map(rings))).toEqual([2, 2, 0]);

  // What is paused says so on every screen, and is silent until it goes on.
  await press(nl.leading.pauseTimer);
  await press(nl.facilitator.oneLess);
  for (const page of [ank.page, facilitator.page]) {
    await expect(page.getByRole('banner').getByText(nl.session.paused)).toBeVisible();
  }
  await display.shows(nl.session.paused);
  await press(nl.facilitator.oneLess);
  await display.shows(nl.session.clocksUp.story);
  expect(await Promise.all(pages.map(rings))).toEqual([2, 2, 0]);
  await press(nl.leading.resumeTimer);
  await expect.poll(() => Promise.all(pages.map(rings))).toEqual([3, 3, 0]);

  // The break has its clock in the middle of the big screen.
  await facilitator.openStep('break');
  await press(nl.facilitator.startTimer(10));
  await display.shows(nl.display.break);
  await display.shows(/^(10:00|9:\d\d)$/);
});

/** Starts the clock of the step with so many seconds, which no button does under that of a story. */
async function startClock({ secretLink }: Facilitator, seconds: number): Promise<void> {
  const [, sessionId = '', key = ''] = /\/s\/([^/#]+).*=(.+)$/.exec(secretLink) ?? [];
  const { token } = await createApi(server.url).join(sessionId, { key });
  const client = new RawClient(server.url, sessionId, token);
  const timer = { action: 'start', seconds };
  expect(await client.send({ type: 'setTimer', timer })).toMatchObject({ ok: true });
  client.close();
}

/** Counts how often a page begins to make a sound. */
function countRings(page: Page): Promise<void> {
  return page.evaluate(() => {
    const counter = { rings: 0 };
    const Sound = AudioContext;
    Object.assign(globalThis, {
      counter,
      AudioContext: class extends Sound {
        constructor() {
          super();
          counter.rings += 1;
        }
      },
    });
  });
}

function rings(page: Page): Promise<number> {
  return page.evaluate(
    () => (globalThis as unknown as { counter: { rings: number } }).counter.rings,
  );
}
