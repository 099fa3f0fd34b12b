/** The end of the script: who brings what, what is agreed, who takes part, and what everybody takes home. */

import { snapshotFiles as english } from '@ambitiebord/shared/i18n/en/snapshot-files';
import { snapshotFiles as dutch } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { dayOfMoment, daysLater, showDay } from '@ambitiebord/shared/domain/days';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { Person } from '../fixtures/people.ts';
import { send, sentenceOf } from './ambition.ts';
import { choose, closeAndShow, part, press, type Cast } from './cast.ts';
import { takePictures } from './pictures.ts';

/** Partners say what they bring; the activity that is tried first is marked for all. */
export async function contributions(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne, nadia } = cast;
  const { words: texts, who, lines } = cast.story;
  const words = texts.contributions;
  await facilitator.openStep('contributions');
  await kees.sees('contributions');
  await kees.panel.getByLabel(words.own.brings).fill(lines.brings);
  await choose(kees.panel.getByRole('checkbox', { name: words.tags.time }));
  await kees.panel.getByLabel(words.own.gains).fill(lines.gains);
  await choose(kees.panel.getByRole('radio', { name: words.statuses.contributes }));
  await choose(fatma.panel.getByRole('radio', { name: words.statuses.merged }));
  await fatma.panel
    .getByLabel(words.activities.togetherWith)
    .selectOption({ label: who.kees.activity });
  await expect(part(sanne, sanne.words.contributions.all.heading)).toContainText(lines.brings);
  await expect(
    observer.panel.getByText(words.activities.together(who.kees.activity)),
  ).toBeVisible();
  await choose(facilitator.panel.getByRole('radio', { name: who.kees.activity }));
  await expect(kees.panel.getByText(words.activities.first).first()).toBeVisible();
  await display.turnsTo(lines.brings);
  await display.shows(words.display.first);
  const assumptions = part(nadia, words.assumptions.heading);
  await assumptions.getByLabel(words.assumptions.text).fill(lines.assumption);
  await assumptions.getByRole('button', { name: words.assumptions.add }).click();
  await expect(part(kees, words.assumptions.heading)).toContainText(lines.assumption);
  await takePictures(cast, 'contributions');
}

/** A lead partner with hours, a task that its partner accepts, and a day to look back. */
export async function agreements(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, ank } = cast;
  const { words: texts, who, lines, language } = cast.story;
  const { accept, lead, tasks, review, kinds, ...words } = texts.agreements;
  await facilitator.openStep('agreements');
  const leading = part(facilitator, lead.heading);
  await leading.getByLabel(lead.who).selectOption({ label: who.ank.organisation });
  await expect(leading.getByText(words.ask.hours(who.ank.organisation))).toBeVisible();
  await leading.getByRole('button', { name: words.editOf(kinds.leadPartner) }).click();
  await leading.getByLabel(lead.hours).fill('4');
  await leading.getByLabel(lead.paidBy).fill(lines.paidBy);
  await leading.getByRole('button', { name: words.finishOf(kinds.leadPartner) }).click();
  await ank.sees('agreements');
  await press(ank, accept.yesOf(kinds.leadPartner));
  await expect(leading.getByText(accept.accepted(who.ank.organisation))).toBeVisible();

  const form = part(facilitator, tasks.heading);
  await form.getByLabel(tasks.text, { exact: true }).fill(lines.task);
  await form.getByLabel(tasks.who).selectOption({ label: who.kees.organisation });
  await form.getByRole('button', { name: tasks.add }).click();
  const taskOf = (person: Person): Locator =>
    part(person, tasks.heading).getByRole('listitem').filter({ hasText: lines.task });
  await expect(taskOf(fatma)).toContainText(accept.pending(who.kees.organisation));
  await expect(taskOf(fatma).getByRole('button', { name: accept.yesOf(lines.task) })).toHaveCount(
    0,
  );
  await press(kees, accept.yesOf(lines.task));
  for (const person of [fatma, observer]) {
    await expect(taskOf(person)).toContainText(accept.accepted(who.kees.organisation));
  }
  await display.shows(lines.task);
  const due = daysLater(Date.now(), 42);
  await part(ank, review.heading).getByLabel(review.due).fill(dayOfMoment(due));
  await display.shows(showDay(due, language));
  await takePictures(cast, 'agreements');
}

/** A hidden round, in which one will answer later. */
export async function decision(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne, henk } = cast;
  const { words: texts, who, lines } = cast.story;
  const { rounds } = texts;
  await facilitator.openStep('decision');
  await press(facilitator, rounds.start.decision);
  await fatma.page.getByText(rounds.decisions.yes, { exact: true }).click();
  await send(fatma);
  await kees.page.getByText(rounds.decisions.yesIf, { exact: true }).click();
  await kees.page.getByLabel(rounds.decision.conditionLabel).fill(lines.condition);
  await send(kees);
  await sanne.page.getByText(sanne.words.rounds.decisions.later, { exact: true }).click();
  await send(sanne);
  for (const { page } of [facilitator, observer, henk, display]) {
    await expect(page.getByText(rounds.decision.yesIf(lines.condition))).toHaveCount(0);
  }
  await takePictures(cast, 'decision');
  await closeAndShow(facilitator);
  for (const shown of [observer.panel, henk.panel, display.page.getByRole('main')]) {
    await expect(shown.getByText(rounds.decision.yesIf(lines.condition)).first()).toBeVisible();
  }
  const line = observer.panel.locator('.decision-line').filter({ hasText: who.sanne.organisation });
  await expect(line).toContainText(rounds.decisions.later);
  await takePictures(cast, 'decision-shown');
}

/** Residents mark a word, it is written down for good, and everybody takes something home. */
export async function snapshot(cast: Cast): Promise<void> {
  const { facilitator, display, observer, server, fatma, kees, sanne, henk } = cast;
  const { words: texts, who, lines } = cast.story;
  const { wordCheck, plainWords, letter, calendar, later } = texts.closing;
  await facilitator.openStep('snapshot');
  await press(henk, lines.hard);
  await expect(facilitator.panel.getByText(wordCheck.marked(lines.hard, 1))).toBeVisible();
  await facilitator.panel.getByText(wordCheck.explain(lines.hard)).click();
  await facilitator.panel.getByLabel(plainWords.plain).first().fill(lines.plain);
  await press(facilitator, wordCheck.save);
  await expect(henk.panel.getByText(lines.plain).first()).toBeVisible();
  await takePictures(cast, 'snapshot-words');

  const address = await facilitator.takeSnapshot();
  await display.shows(texts.display.taken);
  const link = new RegExp(texts.steps.snapshot.open('').trim());
  await expect(observer.panel.getByRole('link', { name: link })).toBeVisible();
  await takePictures(cast, 'snapshot');

  // On a phone.
  await kees.page.goto(new URL(address, kees.page.url()).href);
  const report = kees.page.locator('.report');
  await expect(report).toContainText(sentenceOf(cast.story));
  const html = await saved(
    kees.page,
    { nl: dutch, en: english }[cast.story.language].html,
    /\.html$/,
  );
  for (const text of [
    who.fatma.satisfiedWhen,
    lines.task,
    lines.assumption,
    lines.plain,
    texts.domain.steps.break,
  ]) {
    expect(html).toContain(text);
  }
  for (const { activity } of [who.fatma, who.kees, who.henk, who.sanne])
    expect(html).toContain(activity);
  expect(html).not.toContain(lines.secret);
  await kees.page.getByRole('button', { name: letter.show }).click();
  await expect(kees.page.getByRole('heading', { name: letter.asked })).toBeVisible();
  expect(await saved(kees.page, letter.downloadPage, /\.html$/)).toContain(who.kees.organisation);
  expect(await saved(kees.page, calendar.download, /\.ics$/)).toContain('DTSTART;VALUE=DATE:');

  // Sanne answers by the link, at home.
  const home = await sanne.page.context().newPage();
  await home.goto(`${server.url}/s/${sanne.sessionId}/besluit`);
  const words = sanne.words.rounds;
  await expect(home.getByRole('heading', { name: sanne.words.closing.later.title })).toBeVisible();
  await home.getByRole('button', { name: words.decision.changeLater }).click();
  const own = home.getByRole('region', { name: words.decision.yours });
  await own.getByText(words.decisions.yes, { exact: true }).click();
  await home.getByRole('button', { name: words.decision.save }).click();
  await facilitator.openStep('decision');
  for (const { panel } of [facilitator, observer, fatma]) {
    const line = panel.locator('.decision-line').filter({ hasText: who.sanne.organisation });
    await expect(line).toContainText(texts.rounds.decisions.yes);
  }
  expect(later.title).not.toBe(sanne.words.closing.later.title);
}

/** The text of the file that this button gives. */
async function saved(page: Page, name: string, ending: RegExp): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  const file: Download = await coming;
  expect(file.suggestedFilename()).toMatch(ending);
  return readFile(await file.path(), 'utf8');
}
