/**
 * The end of a workshop in browsers: who brings what, and agreements that nobody has before accepting
 * them. Each thing done is read in another's browser, after a restart, and in the report.
 */

import { snapshotFiles } from '@ambitiebord/shared/i18n/nl/snapshot-files';
import { dayOfMoment, daysLater, showDay } from '@ambitiebord/shared/domain/days';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { nl, type Person } from './fixtures/people.ts';
import { ANK, join, KEES, startSession } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const { agreements, contributions } = nl;
const GOAL = 'Buren kennen elkaar.';
const BRINGS = 'Een zaal op dinsdag.';
const GAINS = 'Nieuwe leden.';
const TASK = 'Wij bellen de beheerder.';
const ASSUMPTION = 'Mensen durven te komen.';
const SIDES = ['Eerst kijken wat er is.', 'Nu beginnen.'] as const;
const MISSING = 'De apotheek';

/** The part of the panel with this heading. */
function part({ panel }: Person, heading: string): Locator {
  return panel.getByRole('region', { name: heading });
}

/** A task in somebody's panel. */
function taskOf(person: Person): Locator {
  return part(person, agreements.tasks.heading).getByRole('listitem').filter({ hasText: TASK });
}

test('partners say what they bring, accept what they do, and find it in the report', async ({
  browser,
  server,
}) => {
  test.slow();
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const kees = await join(browser, server.url, facilitator, KEES);
  const display = await facilitator.openDisplay();
  await facilitator.openStep('why');
  await ank.sees('why');
  await ank.addLadder('Eettafel', [GOAL]);
  await ank.endInNewGoal(GOAL);
  await kees.sees('why');
  await kees.addLadder('Wandelclub', [GOAL]);
  await kees.endInExistingGoal(GOAL);

  await test.step('what partners bring, and which activity is tried first', async () => {
    await facilitator.openStep('contributions');
    await kees.sees('contributions');
    await kees.panel.getByLabel(contributions.own.brings).fill(BRINGS);
    await kees.panel.getByLabel(contributions.tags.space).check();
    await kees.panel.getByLabel(contributions.own.gains).fill(GAINS);
    await kees.panel.getByRole('radio', { name: contributions.statuses.contributes }).check();
    await ank.panel.getByRole('radio', { name: contributions.statuses.merged }).check();
    await ank.panel
      .getByLabel(contributions.activities.togetherWith)
      .selectOption({ label: 'Wandelclub' });
    const shown = part(ank, contributions.all.heading);
    for (const text of [BRINGS, GAINS, contributions.tags.space]) {
      await expect(shown).toContainText(text);
    }
    await expect(
      kees.panel.getByText(contributions.activities.together('Wandelclub')),
    ).toBeVisible();
    // The status is for its owner to say, and the facilitator marks what is tried first.
    await expect(
      ank.panel.getByRole('button', { name: contributions.activities.statusOf('Wandelclub') }),
    ).toHaveCount(0);
    await expect(kees.panel.getByRole('radio', { name: 'Wandelclub' })).toHaveCount(0);
    await display.turnsTo(contributions.activities.tryFirst);
    await facilitator.panel.getByRole('radio', { name: 'Wandelclub' }).check();
    await expect(kees.panel.getByText(contributions.activities.first)).toBeVisible();
    await display.turnsTo(contributions.activities.together('Wandelclub'));
    await display.turnsTo(BRINGS);
    await display.shows(contributions.display.first);
  });

  await test.step('an assumption and a difference are kept', async () => {
    const assumptions = part(ank, contributions.assumptions.heading);
    await assumptions.getByLabel(contributions.assumptions.text).fill(ASSUMPTION);
    await assumptions.getByLabel(contributions.assumptions.testBy).fill('Ank');
    await assumptions.getByRole('button', { name: contributions.assumptions.add }).click();
    const tensions = part(kees, contributions.tensions.heading);
    await tensions.getByLabel(contributions.tensions.one).fill(SIDES[0]);
    await tensions.getByLabel(contributions.tensions.other).fill(SIDES[1]);
    await tensions.getByRole('button', { name: contributions.tensions.add }).click();
    await expect(part(facilitator, contributions.assumptions.heading)).toContainText(ASSUMPTION);
    for (const side of SIDES)
      await expect(part(ank, contributions.tensions.heading)).toContainText(side);
  });

  await test.step('a lead partner is asked for hours, and says yes', async () => {
    await facilitator.openStep('agreements');
    const lead = part(facilitator, agreements.lead.heading);
    await lead.getByLabel(agreements.lead.who).selectOption({ label: ANK.organisation });
    await expect(lead.getByText(agreements.ask.hours(ANK.organisation))).toBeVisible();
    // Who has heard a question of the board puts it away; the others still have it.
    const hours = agreements.ask.hours(ANK.organisation);
    await ank.panel.getByRole('button', { name: contributions.ask.putAway(hours) }).click();
    await expect(ank.panel.getByText(hours)).toHaveCount(0);
    await expect(ank.panel.getByText(contributions.ask.heard)).toBeFocused();
    await expect(lead.getByText(hours)).toBeVisible();
    await lead
      .getByRole('button', { name: agreements.editOf(agreements.kinds.leadPartner) })
      .click();
    await lead.getByLabel(agreements.lead.hours).fill('2,5');
    await lead.getByLabel(agreements.lead.paidBy).fill('De gemeente');
    await lead.getByLabel(agreements.tasks.amount).fill('1500');
    await lead.getByLabel(agreements.tasks.formal).check();
    await lead.getByLabel(agreements.tasks.status).selectOption('running');
    await lead
      .getByRole('button', { name: agreements.finishOf(agreements.kinds.leadPartner) })
      .click();
    await expect(lead.getByText(agreements.ask.hours(ANK.organisation))).toHaveCount(0);
    for (const term of [agreements.statuses.running, agreements.tasks.formalMark, '1.500']) {
      await expect(lead).toContainText(term);
    }
    await ank.sees('agreements');
    await expect(ank.panel.getByText(agreements.accept.waiting(1))).toBeVisible();
    await ank.panel
      .getByRole('button', { name: agreements.accept.yesOf(agreements.kinds.leadPartner) })
      .click();
    await expect(lead.getByText(agreements.accept.accepted(ANK.organisation))).toBeVisible();
    await expect(ank.panel.getByText(agreements.accept.waiting(1))).toHaveCount(0);
  });

  await test.step('only who does a task accepts it, and other words ask again', async () => {
    await kees.sees('agreements');
    const form = part(facilitator, agreements.tasks.heading);
    await form.getByLabel(agreements.tasks.text, { exact: true }).fill(TASK);
    await form.getByLabel(agreements.tasks.who).selectOption({ label: KEES.organisation });
    await form.getByRole('button', { name: agreements.tasks.add }).click();
    const question = taskOf(kees).getByRole('group', { name: agreements.accept.question });
    await expect(question).toBeVisible();
    for (const other of [ank, facilitator]) {
      await expect(taskOf(other)).toContainText(agreements.accept.pending(KEES.organisation));
      await expect(taskOf(other).getByRole('group')).toHaveCount(0);
    }
    await question.getByRole('button', { name: agreements.accept.yesOf(TASK) }).click();
    await expect(taskOf(ank)).toContainText(agreements.accept.accepted(KEES.organisation));
    await display.shows(TASK);

    await taskOf(facilitator)
      .getByRole('button', { name: agreements.editOf(TASK) })
      .click();
    const open = part(facilitator, agreements.tasks.heading).getByRole('listitem').first();
    await open.getByLabel(agreements.tasks.formal).check();
    await open.getByRole('button', { name: agreements.finishOf(TASK) }).click();
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: agreements.accept.yesOf(TASK) }).click();
    await expect(taskOf(facilitator)).toContainText(agreements.accept.accepted(KEES.organisation));
  });

  const due = daysLater(Date.now(), 30);
  await test.step('a day to look back, and who is missing', async () => {
    await part(ank, agreements.review.heading)
      .getByLabel(agreements.review.due)
      .fill(dayOfMoment(due));
    const missing = part(kees, agreements.missing.heading);
    await missing.getByLabel(agreements.missing.who).fill(MISSING);
    await missing.getByLabel(agreements.missing.inviter).fill('Kees');
    await missing.getByRole('button', { name: agreements.missing.add }).click();
    await expect(part(facilitator, agreements.missing.heading)).toContainText(MISSING);
    await expect(part(kees, agreements.review.heading)).toContainText(showDay(due, 'nl'));
    await display.shows(showDay(due, 'nl'));
    await display.shows(MISSING);
  });

  await test.step('after a restart it is all there', async () => {
    await ank.saved();
    await kees.saved();
    await server.stop();
    await server.start();
    await kees.page.reload();
    await kees.saved();
    await expect(taskOf(kees)).toContainText(agreements.accept.accepted(KEES.organisation));
    await expect(part(kees, agreements.lead.heading)).toContainText(
      agreements.lead.hoursShown('2,5'),
    );
    await expect(part(kees, agreements.missing.heading)).toContainText(MISSING);
    await facilitator.saved();
    await facilitator.openStep('contributions');
    await kees.sees('contributions');
    await expect(kees.panel.getByLabel(contributions.own.brings)).toHaveValue(BRINGS);
  });

  await facilitator.openStep('snapshot');
  const address = await facilitator.takeSnapshot();
  await ank.page.goto(server.url + address);
  await expect(ank.page.locator('.report')).toContainText(TASK);
  const html = await downloadedPage(ank.page);
  for (const text of [
    BRINGS,
    GAINS,
    TASK,
    ASSUMPTION,
    ...SIDES,
    MISSING,
    showDay(due, 'nl'),
    agreements.lead.hoursShown('2,5'),
    contributions.activities.first,
    nl.report.needsFormal,
  ]) {
    expect(html).toContain(text);
  }
  expect(html).not.toContain(nl.report.notAccepted(KEES.organisation));
});

/** The report as a page, as it is downloaded. */
async function downloadedPage(page: Page): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: snapshotFiles.html }).click();
  const file = await coming;
  return readFile(await file.path(), 'utf8');
}
