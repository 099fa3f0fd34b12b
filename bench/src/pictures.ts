/**
 * `npm run pictures`: plays the dementia case on a real server and takes the pictures of the documents.
 * With `PICTURES_DIR` it takes one of every screen for everybody, for looking at one's own work.
 */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { displayLink, facilitatorLink, joinLink } from '@ambitiebord/client/ui/addresses';
import { showCode } from '@ambitiebord/shared/domain/codes';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { playOf, STAGES, type Stage } from '@ambitiebord/shared/demo/play';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { messages } from '@ambitiebord/shared/i18n/messages';
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { assembleCast, dismiss, playTurns, type Cast } from './bots.ts';
import { startServer } from './server-process.ts';

const ELSEWHERE = process.env['PICTURES_DIR'];
const FOLDER = ELSEWHERE ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));

const LAPTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SCREEN = { viewport: { width: 1920, height: 1080 } };

const nl = messages('nl');

const SENTENCE =
  'Wij willen dat mensen met dementie en hun mantelzorgers in de Lindewijk niet alleen staan.';

/** The pictures that the documents show; the others are for looking at one's own work. */
const IN_DOCUMENTS: ReadonlySet<string> = new Set([
  'start-laptop',
  'own-card-phone',
  'reveal-partner',
  'why-display',
  'why-dark',
  'cluster-facilitator',
  'ambition-partner',
  'report',
]);

/** The step that each stage of the play leaves the room in. */
const STEP_OF: Record<Stage, Step> = {
  written: 'own-card',
  revealed: 'reveal',
  why: 'why',
  clustered: 'cluster',
  ambition: 'ambition',
  stances: 'ambition',
  contributions: 'contributions',
  agreements: 'agreements',
  decisions: 'decision',
};

const SEATS = ['facilitator', 'partner', 'phone', 'dark', 'display'] as const;
type Seats = Readonly<Record<(typeof SEATS)[number], Page>>;

async function shoot(page: Page, name: string): Promise<void> {
  if (ELSEWHERE === undefined && !IN_DOCUMENTS.has(name)) return;
  // Fonts and the first drawing of the board come after the page.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

async function openPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  return context.newPage();
}

/** Comes in as a partner through the pages, and takes their pictures where they have a name. */
async function comeIn(
  page: Page,
  cast: Cast,
  url: string,
  who: string,
  name?: string,
): Promise<void> {
  await page.goto(url);
  await page.getByLabel(nl.start.codeLabel).fill(showCode(cast.session.code));
  if (name !== undefined) await shoot(page, `start-${name}`);
  await page.getByRole('button', { name: nl.start.enter }).click();
  await page.getByLabel(nl.join.nameLabel).fill(who);
  await page.getByLabel(nl.join.organisationLabel).selectOption({ index: 1 });
  if (name !== undefined) await shoot(page, `join-${name}`);
  await page.getByRole('button', { name: nl.join.enter }).click();
  await page.getByRole('button', { name: nl.session.returnCodeDone }).click();
}

async function takeSeats(browser: Browser, cast: Cast, url: string): Promise<Seats> {
  const { sessionId, facilitatorKey, displayKey } = cast.session;
  const facilitator = await openPage(browser, LAPTOP);
  await facilitator.goto(facilitatorLink(sessionId, facilitatorKey, url));
  const display = await openPage(browser, SCREEN);
  await display.goto(displayLink(sessionId, displayKey, url));
  const partner = await openPage(browser, LAPTOP);
  await comeIn(partner, cast, url, 'Ineke', 'laptop');
  const phone = await openPage(browser, PHONE);
  await comeIn(phone, cast, url, 'Omar', 'phone');
  const dark = await openPage(browser, { ...LAPTOP, colorScheme: 'dark' });
  await dark.goto(joinLink(cast.session.code, url));
  await dark.getByLabel(nl.join.nameLabel).fill('Yvonne');
  await dark.getByLabel(nl.join.organisationLabel).selectOption({ index: 2 });
  await dark.getByRole('button', { name: nl.join.enter }).click();
  return { facilitator, display, partner, phone, dark };
}

async function shootAll(seats: Seats, step: Step): Promise<void> {
  for (const seat of SEATS) {
    const page = seats[seat];
    if (seat !== 'display') {
      await page.getByText(nl.session.now(nl.domain.steps[step])).first().waitFor();
    }
    await shoot(page, `${step}-${seat}`);
  }
}

function sentenceField(page: Page): Locator {
  return page.getByRole('textbox', { name: nl.steps.ambition.label });
}

/** Waits until a field shows what somebody else wrote. */
async function waitForText(field: Locator, text: string): Promise<void> {
  const element = await field.elementHandle();
  await field
    .page()
    .waitForFunction(([shown, wanted]) => (shown as HTMLTextAreaElement).value === wanted, [
      element,
      text,
    ] as const);
}

/** What the people at the pages themselves do in a step. */
async function takePart({ partner, dark }: Seats, stage: Stage): Promise<void> {
  if (stage === 'written') {
    const question = partner.getByLabel(nl.domain.cardQuestions.satisfiedWhen);
    await question.fill('Als mensen elkaar ook buiten het buurthuis opzoeken.');
  }
  if (stage !== 'ambition') return;
  await sentenceField(partner).pressSequentially(SENTENCE);
  await waitForText(sentenceField(dark), SENTENCE);
  await sentenceField(dark).evaluate((field: HTMLTextAreaElement) => {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  await sentenceField(dark).pressSequentially(' Zo houden ze het samen vol.');
}

/** Writes the sentence down for good and opens its page. */
async function freeze({ facilitator }: Seats): Promise<void> {
  const agenda = facilitator.getByRole('navigation', { name: nl.facilitator.agenda });
  await agenda.getByRole('button', { name: nl.domain.steps.snapshot }).click();
  await facilitator.getByRole('button', { name: nl.facilitator.takeSnapshot }).click();
  await facilitator.getByRole('link', { name: nl.session.snapshotOpen }).waitFor();
}

async function takePictures(browser: Browser, cast: Cast, url: string): Promise<void> {
  const seats = await takeSeats(browser, cast, url);
  await shootAll(seats, 'welcome');
  const partners = cast.partners.map(({ state }) => state.getState().me);
  const play = playOf({ workshop: DEMENTIA_CASE, partners, newId, now: Date.now() });
  for (const stage of STAGES) {
    await playTurns(cast, play[stage]);
    await takePart(seats, stage);
    await shootAll(seats, STEP_OF[stage]);
  }
  await freeze(seats);
  await shootAll(seats, 'snapshot');
  await seats.facilitator.getByRole('link', { name: nl.session.snapshotOpen }).click();
  await seats.facilitator.locator('.report').waitFor();
  await shoot(seats.facilitator, 'report');
}

mkdirSync(FOLDER, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'ambitiebord-pictures-'));
const server = await startServer({ ...process.env, PORT: '0', DATA_DIR: data });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
try {
  process.setMaxListeners(100);
  const cast = await assembleCast(server.url, DEMENTIA_CASE);
  await takePictures(browser, cast, server.url);
  dismiss(cast);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
