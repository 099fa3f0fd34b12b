/** The end of the script: who brings what, what is agreed, who takes part, and what everybody takes home. */

import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { dayOfMoment, daysLater, showDay } from '@ambitiebord/shared/domain/days';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { nl, type Person } from '../fixtures/people.ts';
import { send } from './ambition.ts';
import { SECRET } from './cards.ts';
import {
  ANK,
  closeAndShow,
  FATMA,
  HENK,
  KEES,
  part,
  press,
  SANNE,
  takePictures,
  type Cast,
} from './cast.ts';

const { ambition, closing: story } = DEMENTIA_CASE;
const TASK = 'De eerste woensdag lopen we een proefronde, met koffie na.';
const CONDITION = 'er genoeg vrijwilligers zijn';
const ASSUMPTION = story.assumption.text;
/** A word of the ambition, and what it means. */
const HARD = 'steun';
const PLAIN = 'hulp en gezelschap';

/** Partners say what they bring; the activity that is tried first is marked for all. */
export async function contributions(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne, nadia } = cast;
  const words = nl.contributions;
  const [, brought] = story.partners;
  if (!brought) throw new Error('nobody in the case brings anything');
  await facilitator.openStep('contributions');
  await kees.sees('contributions');
  await kees.panel.getByLabel(words.own.brings).fill(brought.brings);
  await kees.panel.getByRole('checkbox', { name: words.tags.time }).check();
  await kees.panel.getByLabel(words.own.gains).fill(brought.gains);
  await kees.panel.getByRole('radio', { name: words.statuses.contributes }).check();
  await fatma.panel.getByRole('radio', { name: words.statuses.merged }).check();
  await fatma.panel
    .getByLabel(words.activities.togetherWith)
    .selectOption({ label: KEES.activity });
  await expect(part(sanne, sanne.words.contributions.all.heading)).toContainText(brought.brings);
  await expect(observer.panel.getByText(words.activities.together(KEES.activity))).toBeVisible();
  await facilitator.panel.getByRole('radio', { name: KEES.activity }).check();
  await expect(kees.panel.getByText(words.activities.first).first()).toBeVisible();
  await display.shows(words.display.first);
  await display.shows(brought.brings);
  const assumptions = part(nadia, words.assumptions.heading);
  await assumptions.getByLabel(words.assumptions.text).fill(ASSUMPTION);
  await assumptions.getByRole('button', { name: words.assumptions.add }).click();
  await expect(part(kees, words.assumptions.heading)).toContainText(ASSUMPTION);
  await takePictures(cast, 'contributions');
}

/** A lead partner with hours, a task that its partner accepts, and a day to look back. */
export async function agreements(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, ank } = cast;
  const { accept, lead, tasks, review, kinds, ...words } = nl.agreements;
  await facilitator.openStep('agreements');
  const leading = part(facilitator, lead.heading);
  await leading.getByLabel(lead.who).selectOption({ label: ANK.organisation });
  await expect(leading.getByText(words.ask.hours(ANK.organisation))).toBeVisible();
  await leading.getByRole('button', { name: words.editOf(kinds.leadPartner) }).click();
  await leading.getByLabel(lead.hours).fill('4');
  await leading.getByLabel(lead.paidBy).fill(story.lead.hoursPaidBy);
  await leading.getByRole('button', { name: words.finishOf(kinds.leadPartner) }).click();
  await ank.sees('agreements');
  await press(ank, accept.yesOf(kinds.leadPartner));
  await expect(leading.getByText(accept.accepted(ANK.organisation))).toBeVisible();

  const form = part(facilitator, tasks.heading);
  await form.getByLabel(tasks.text, { exact: true }).fill(TASK);
  await form.getByLabel(tasks.who).selectOption({ label: KEES.organisation });
  await form.getByRole('button', { name: tasks.add }).click();
  const taskOf = (person: Person): Locator =>
    part(person, tasks.heading).getByRole('listitem').filter({ hasText: TASK });
  await expect(taskOf(fatma)).toContainText(accept.pending(KEES.organisation));
  await expect(taskOf(fatma).getByRole('button', { name: accept.yesOf(TASK) })).toHaveCount(0);
  await press(kees, accept.yesOf(TASK));
  for (const person of [fatma, observer]) {
    await expect(taskOf(person)).toContainText(accept.accepted(KEES.organisation));
  }
  await display.shows(TASK);
  const due = daysLater(Date.now(), 42);
  await part(ank, review.heading).getByLabel(review.due).fill(dayOfMoment(due));
  await display.shows(showDay(due, 'nl'));
  await takePictures(cast, 'agreements');
}

/** A hidden round, in which one will answer later. */
export async function decision(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne, henk } = cast;
  const { rounds } = nl;
  await facilitator.openStep('decision');
  await press(facilitator, rounds.start.decision);
  await fatma.page.getByText(rounds.decisions.yes, { exact: true }).click();
  await send(fatma);
  await kees.page.getByText(rounds.decisions.yesIf, { exact: true }).click();
  await kees.page.getByLabel(rounds.decision.conditionLabel).fill(CONDITION);
  await send(kees);
  await sanne.page.getByText(sanne.words.rounds.decisions.later, { exact: true }).click();
  await send(sanne);
  for (const { page } of [facilitator, observer, henk, display]) {
    await expect(page.getByText(rounds.decision.yesIf(CONDITION))).toHaveCount(0);
  }
  await takePictures(cast, 'decision');
  await closeAndShow(facilitator);
  for (const shown of [observer.panel, henk.panel, display.page.getByRole('main')]) {
    await expect(shown.getByText(rounds.decision.yesIf(CONDITION)).first()).toBeVisible();
  }
  const line = observer.panel.locator('.decision-line').filter({ hasText: SANNE.organisation });
  await expect(line).toContainText(rounds.decisions.later);
  await takePictures(cast, 'decision-shown');
}

/** Residents mark a word, it is written down for good, and everybody takes something home. */
export async function snapshot(cast: Cast): Promise<void> {
  const { facilitator, display, observer, server, fatma, kees, sanne, henk } = cast;
  const { wordCheck, plainWords, letter, calendar, later } = nl.closing;
  await facilitator.openStep('snapshot');
  await press(henk, HARD);
  await expect(facilitator.panel.getByText(wordCheck.marked(HARD, 1))).toBeVisible();
  await facilitator.panel.getByText(wordCheck.explain(HARD)).click();
  await facilitator.panel.getByLabel(plainWords.plain).first().fill(PLAIN);
  await press(facilitator, wordCheck.save);
  await expect(henk.panel.getByText(PLAIN).first()).toBeVisible();
  await takePictures(cast, 'snapshot-words');

  const address = await facilitator.takeSnapshot();
  await display.shows(nl.display.taken);
  const link = new RegExp(nl.steps.snapshot.open('').trim());
  await expect(observer.panel.getByRole('link', { name: link })).toBeVisible();
  await takePictures(cast, 'snapshot');

  // On a phone.
  await kees.page.goto(new URL(address, kees.page.url()).href);
  const report = kees.page.locator('.report');
  await expect(report).toContainText(ambition);
  const html = await saved(kees.page, nl.snapshot.downloadHtml, /\.html$/);
  for (const text of [FATMA.satisfiedWhen, TASK, ASSUMPTION, PLAIN, nl.domain.steps.break]) {
    expect(html).toContain(text);
  }
  for (const { activity } of [FATMA, KEES, HENK, SANNE]) expect(html).toContain(activity);
  expect(html).not.toContain(SECRET);
  await kees.page.getByRole('button', { name: letter.show }).click();
  await expect(kees.page.getByRole('heading', { name: letter.asked })).toBeVisible();
  expect(await saved(kees.page, letter.downloadPage, /\.html$/)).toContain(KEES.organisation);
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
    const line = panel.locator('.decision-line').filter({ hasText: SANNE.organisation });
    await expect(line).toContainText(nl.rounds.decisions.yes);
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
