/** The way in: codes as people type them, clear messages, few fields, and who is who. */

import { createApi } from '@ambitiebord/client/session/api';
import { PARTICIPANTS_PER_SESSION } from '@ambitiebord/shared/domain/limits';
import { messages } from '@ambitiebord/shared/i18n/messages';
import type { CreatedSession } from '@ambitiebord/shared/protocol/http';
import { expect, type Locator, type Page } from '@playwright/test';
import { enterCode, Facilitator, introduce, nl, openBrowser, Partner } from './fixtures/people.ts';
import { ServerProcess } from './fixtures/server-process.ts';
import { test } from './fixtures/test.ts';

test.describe.configure({ mode: 'default' });

const TITLE = 'Samen sterk bij dementie';
/** The keys from an empty start page to the first letter of the card, beside what is written in fields. */
const KEYS_TO_FIRST_LETTER = 30;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const WELFARE = nl.domain.sectors.welfare;

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.remove());

test('the code is understood however it is typed, and so is a pasted link', async ({ browser }) => {
  const { code } = await newSession();
  const page = await openBrowser(browser);
  const halves = [code.slice(0, 4), code.slice(4)] as const;
  const spellings = [
    code.toLowerCase(),
    `  ${halves.join(' ')} `,
    halves.join('-').toLowerCase(),
    code.replaceAll(/./g, '$& '),
    `${server.url}/${code}`,
    `${server.url}/${code.toLowerCase()}/?van=mail#deelnemen`,
  ];
  for (const spelling of spellings) {
    await page.goto(server.url);
    await enterCode(page, spelling);
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  }
  await page.goto(`${server.url}/${code.toLowerCase()}`);
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
});

test.describe('what is said to who cannot come in', () => {
  test('a code that is not whole, and one that nobody has', async ({ browser }) => {
    const page = await openBrowser(browser);
    await page.goto(server.url);
    await enterCode(page, 'ACDE');
    await expect(page.getByText(nl.start.codeIncomplete)).toBeVisible();
    await expect(page.getByLabel(nl.start.codeLabel)).toBeFocused();
    await enterCode(page, 'AAAA-AAAA');
    await expect(page.getByText(nl.errors.refusals['unknown-code'])).toBeVisible();
    await page.goto(`${server.url}/AAAAAAAA`);
    await expect(page.getByText(nl.errors.refusals['unknown-code'])).toBeVisible();
  });

  test('a session that is full', async ({ browser }) => {
    const { sessionId, code } = await newSession();
    const api = createApi(server.url);
    const partner = { name: 'Bewoners Lindewijk', sector: 'residents' } as const;
    const people = Array.from({ length: PARTICIPANTS_PER_SESSION }, (_, number) => number);
    for (let first = 0; first < people.length; first += 50) {
      const group = people.slice(first, first + 50);
      await Promise.all(
        group.map((number) =>
          api.join(sessionId, { code, displayName: `Bewoner ${number}`, partner }),
        ),
      );
    }
    const page = await openBrowser(browser);
    await page.goto(`${server.url}/${code}`);
    await introduce(page, { name: 'Ank', organisation: partner.name });
    await expect(page.getByText(nl.errors.refusals.full)).toBeVisible();
    await expect(page.getByLabel(nl.join.nameLabel)).toHaveValue('Ank');
  });

  test('a session that has ended meanwhile', async ({ browser }) => {
    const { sessionId, code, facilitatorKey } = await newSession();
    const page = await openBrowser(browser);
    await page.goto(`${server.url}/${code}`);
    await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
    const api = createApi(server.url);
    const { token } = await api.join(sessionId, { key: facilitatorKey });
    await api.deleteSession(sessionId, token);
    await introduce(page, { name: 'Ank', organisation: 'Buurthuis', sector: WELFARE });
    await expect(page.getByText(nl.join.ended)).toBeVisible();
    const late = await openBrowser(browser);
    await late.goto(`${server.url}/s/${sessionId}#sleutel=${facilitatorKey}`);
    await expect(late.getByRole('heading', { name: nl.join.ended })).toBeVisible();
  });
});

test('an organisation is chosen, added, and the same one in other capitals', async ({
  browser,
}) => {
  const facilitator = await startSession(await openBrowser(browser));
  const { code } = facilitator;
  const fatma = await Partner.join(await openBrowser(browser), server.url, code, {
    name: 'Fatma',
    organisation: 'Thuiszorg De Linde',
    sector: nl.domain.sectors.care,
  });
  await Partner.join(await openBrowser(browser), server.url, code, {
    name: 'Kees',
    organisation: 'Thuiszorg De Linde',
  });
  await Partner.join(await openBrowser(browser), server.url, code, {
    name: 'Ank',
    organisation: 'thuiszorg de LINDE',
    sector: WELFARE,
  });
  await Partner.join(await openBrowser(browser), server.url, code, {
    name: 'Joop',
    organisation: 'Buurthuis',
    sector: WELFARE,
  });
  for (const { panel } of [facilitator, fatma]) {
    const organisations = panel.locator('.organisation');
    await expect(organisations).toHaveCount(2);
    const linde = organisations.filter({ hasText: 'Thuiszorg De Linde' });
    await expect(linde.locator('.person')).toHaveCount(3);
    await expect(organisations.filter({ hasText: 'Buurthuis' })).toContainText('Joop');
  }
  const newcomer = await openBrowser(browser);
  await newcomer.goto(`${server.url}/${code}`);
  await expect(newcomer.getByLabel(nl.join.organisationLabel).getByRole('option')).toHaveText([
    nl.join.chooseOrganisation,
    'Thuiszorg De Linde',
    'Buurthuis',
    nl.join.newOrganisation,
  ]);
});

test.describe('the way in is short', () => {
  test('for a partner with a new organisation: four fields, three clicks', async ({ browser }) => {
    const facilitator = await startSession(await openBrowser(browser));
    await facilitator.openStep('own-card');
    const { code } = facilitator;
    const phone = await Partner.join(await openBrowser(browser, PHONE), server.url, code, {
      name: 'Joop',
      organisation: 'Buurthuis',
      sector: WELFARE,
    });
    const page = await openBrowser(browser);
    await page.goto(server.url);
    const work = new Work();
    await work.fill(page.getByLabel(nl.start.codeLabel), code);
    await work.click(page.getByRole('button', { name: nl.start.enter }));
    await expect(page.getByText(nl.join.privacy)).toBeVisible();
    await work.fill(page.getByLabel(nl.join.nameLabel), 'Ank');
    // Saying that the organisation is not in the list is a click; nothing is filled in by it.
    await work.choose(page.getByLabel(nl.join.organisationLabel), nl.join.newOrganisation);
    await work.fill(page.getByLabel(nl.join.organisationNameLabel), 'Wandelclub');
    await work.fill(page.getByLabel(nl.join.sectorLabel), nl.domain.sectors.sport);
    // These four are all that the page asks.
    await expect(fieldsOf(page)).toHaveCount(4);
    await work.click(page.getByRole('button', { name: nl.join.enter }));
    const partner = new Partner(page);
    await expect(partner.question('satisfiedWhen')).toBeFocused();
    await page.keyboard.type('Rust.');
    await partner.answered();
    await expect(partner.question('satisfiedWhen')).toHaveValue('Rust.');
    expect(work).toEqual({ fields: 4, clicks: 3 });
    // On a phone the keyboard would come up over what is asked.
    await expect(phone.question('satisfiedWhen')).toBeVisible();
    await expect(phone.question('satisfiedWhen')).not.toBeFocused();
  });

  test('for a facilitator: two fields, two clicks', async ({ browser }) => {
    const page = await openBrowser(browser);
    await page.goto(server.url);
    const work = new Work();
    await work.click(page.getByRole('button', { name: nl.start.newSession }));
    await work.fill(page.getByLabel(nl.start.titleLabel), TITLE);
    await work.fill(page.getByLabel(nl.start.questionLabel), 'Wat willen we samen bereiken?');
    await work.click(page.getByRole('button', { name: nl.start.create }));
    await expect(page.getByText('Wat willen we samen bereiken?')).toBeVisible();
    await expect(page.locator('.way-in .qr-code')).toBeVisible();
    expect(work).toEqual({ fields: 2, clicks: 2 });
  });
});

test('a second person with the same name is somebody else', async ({ browser }) => {
  const facilitator = await startSession(await openBrowser(browser));
  const same = { name: 'Ank', organisation: 'Buurthuis' };
  const first = await Partner.join(await openBrowser(browser), server.url, facilitator.code, {
    ...same,
    sector: WELFARE,
  });
  const second = await Partner.join(await openBrowser(browser), server.url, facilitator.code, same);
  const rail = facilitator.page.getByRole('region', { name: nl.facilitator.rail });
  await expect(rail.locator('.person-line').filter({ hasText: 'Ank' })).toHaveCount(2);

  await facilitator.openStep('own-card');
  await first.answer('satisfiedWhen', 'Als de koffie klaar staat.');
  await second.answer('satisfiedWhen', 'Als er muziek is.');
  await first.answered();
  await second.answered();
  await expect(first.question('satisfiedWhen')).toHaveValue('Als de koffie klaar staat.');
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  for (const { panel } of [facilitator, first, second]) {
    const cards = panel.getByRole('article', { name: nl.steps.reveal.cardOf('Ank') });
    await expect(cards).toHaveCount(2);
    await expect(cards.filter({ hasText: 'Als de koffie klaar staat.' })).toHaveCount(1);
    await expect(cards.filter({ hasText: 'Als er muziek is.' })).toHaveCount(1);
  }
});

test('the switch makes the page English, also after a reload and in the session', async ({
  browser,
}) => {
  const en = messages('en');
  const { code } = await newSession();
  const page = await openBrowser(browser);
  await page.goto(server.url);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', 'nl');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: en.start.heading })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: en.start.heading })).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');

  await page.getByLabel(en.start.codeLabel).fill(code);
  await page.getByRole('button', { name: en.start.enter }).click();
  await page.getByLabel(en.join.nameLabel).fill('Ann');
  await page.getByLabel(en.join.organisationNameLabel).fill('Walking club');
  await page.getByLabel(en.join.sectorLabel).selectOption({ label: en.domain.sectors.sport });
  await page.getByRole('button', { name: en.join.enter }).click();
  await expect(page.getByText(en.session.now(en.domain.steps.welcome))).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'en');

  await page.getByRole('button', { name: en.session.menu, exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).click();
  await expect(page.getByText(nl.session.now(nl.domain.steps.welcome))).toBeVisible();
  await expect(html).toHaveAttribute('lang', 'nl');
});

test('from the code to the first letters with the keyboard alone', async ({ browser }) => {
  const facilitator = await startSession(await openBrowser(browser));
  await facilitator.openStep('own-card');
  const page = await openBrowser(browser);
  const { keyboard } = page;
  await page.goto(server.url);
  let keys = await tabTo(page, page.getByLabel(nl.start.codeLabel));
  await keyboard.type(facilitator.code.toLowerCase());
  await keyboard.press('Enter');
  keys += 1 + (await tabTo(page, page.getByLabel(nl.join.nameLabel)));
  await keyboard.type('Ank');
  keys += await tabTo(page, page.getByLabel(nl.join.organisationNameLabel));
  await keyboard.type('Buurthuis');
  keys += await tabTo(page, page.getByLabel(nl.join.sectorLabel));
  await keyboard.press('ArrowDown');
  await expect(page.getByLabel(nl.join.sectorLabel)).not.toHaveValue('');
  keys += 1 + (await tabTo(page, page.getByRole('button', { name: nl.join.enter })));
  await keyboard.press('Enter');
  const ank = new Partner(page);
  await ank.sees('own-card');
  keys += 1 + (await tabTo(page, ank.question('satisfiedWhen')));
  // Beside the letters of four fields.
  expect(keys).toBeLessThanOrEqual(KEYS_TO_FIRST_LETTER);
  await keyboard.type('Rust.');
  await ank.answered();
  await page.reload();
  await expect(ank.question('satisfiedWhen')).toHaveValue('Rust.');
});

/** What somebody has to do: fields that are filled in, and clicks. */
class Work {
  fields = 0;
  clicks = 0;

  async fill(field: Locator, text: string): Promise<void> {
    this.fields++;
    const isList = await field.evaluate(({ tagName }) => tagName === 'SELECT');
    await (isList ? field.selectOption({ label: text }) : field.fill(text));
  }

  async click(button: Locator): Promise<void> {
    this.clicks++;
    await button.click();
  }

  async choose(list: Locator, label: string): Promise<void> {
    this.clicks++;
    await list.selectOption({ label });
  }
}

/** Presses Tab until something has the focus, as somebody without a mouse does; returns how often. */
async function tabTo(page: Page, target: Locator): Promise<number> {
  await expect(target).toBeVisible();
  const hasFocus = (): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement);
  let presses = 0;
  for (; presses < 30 && !(await hasFocus()); presses++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
  return presses;
}

function fieldsOf(page: Page): Locator {
  return page.locator('input:visible, select:visible, textarea:visible');
}

/** A session that nobody is in yet. */
function newSession(): Promise<CreatedSession> {
  return createApi(server.url).createSession({ title: TITLE });
}

function startSession(page: Page): Promise<Facilitator> {
  return Facilitator.start(page, server.url, { title: TITLE });
}
