/** What is fetched ahead is enough: steps and their texts show when nothing can be fetched any more. */

import { EventEmitter, once } from 'node:events';
import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import type { Language } from '@ambitiebord/shared/records/session';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { expect, type Page } from '@playwright/test';
import { test } from './fixtures/visitors.ts';

/** Only the page itself keeps what it fetched. */
const ALONE = { serviceWorkers: 'block' } as const;

/** What the file with all texts is called. */
const FILES = { nl: 'dutch', en: 'english' } as const;

/** Names of files as far as they are always the same. */
async function fetched(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /[/]assets[/]([a-z-]+?)-[\w-]{8}[.]js$/.exec(name)?.[1] ?? ''),
  );
}

/** Waits until all texts in a language and the last of the parts are there, and lets nothing come after that. */
async function cutOffAtRest(page: Page, language: Language): Promise<void> {
  await expect.poll(() => fetched(page)).toContain(FILES[language]);
  await expect.poll(() => fetched(page)).toContain('board-outline');
  await page.route('**/assets/**', (route) => route.abort());
}

async function expectStep(page: Page, step: Step, language: Language): Promise<void> {
  const { domain, tasks } = messages(language);
  await expect(page.locator('.step-title')).toHaveText(domain.steps[step]);
  await expect(page.locator('.step-task')).toHaveText(tasks.partner[step]);
  await expect(page.locator('.step-panel > .loading')).toHaveCount(0);
}

for (const language of ['nl', 'en'] as const) {
  test(`every step shows without a network for files, in ${language}`, async ({ room }) => {
    const { page } = await room.partner('Fatma', { ...ALONE, settings: { language } });
    await expectStep(page, 'welcome', language);
    await cutOffAtRest(page, language);
    for (const step of STEPS.slice(1)) {
      await room.openStep(step);
      await expectStep(page, step, language);
    }
  });
}

test('a language that is chosen in the page is fetched ahead too', async ({ room }) => {
  const { page } = await room.partner('Fatma', ALONE);
  await page.getByRole('button', { name: messages('nl').session.menu }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expectStep(page, 'welcome', 'en');
  await cutOffAtRest(page, 'en');
  await room.openStep('own-card');
  await expectStep(page, 'own-card', 'en');
});

test('what is shown stays until the texts of another language are there', async ({ room }) => {
  await room.openStep('own-card');
  const { page } = await room.partner('Fatma', ALONE);
  await expectStep(page, 'own-card', 'nl');
  const panel = page.locator('.step-panel textarea').first();
  await panel.fill('Als er elke week tien mensen meelopen.');
  const gate = new EventEmitter();
  const opened = once(gate, 'open');
  await page.route('**/assets/english-*', async (route) => {
    await opened;
    await route.continue();
  });
  const asked = page.waitForRequest('**/assets/english-*');
  await page.getByRole('button', { name: messages('nl').session.menu }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await asked;
  await expectStep(page, 'own-card', 'nl');
  await expect(panel).toHaveValue('Als er elke week tien mensen meelopen.');
  gate.emit('open');
  await expectStep(page, 'own-card', 'en');
  await expect(panel).toHaveValue('Als er elke week tien mensen meelopen.');
});
