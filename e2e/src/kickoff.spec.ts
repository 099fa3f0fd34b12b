/**
 * A kickoff from nothing to the snapshot, for real people in browsers of their own: a facilitator, two
 * partners, an observer and the projector. Each thing done is read in somebody else's browser, and
 * again after the server was killed.
 */

import { picture } from '@ambitiebord/shared/i18n/nl/picture';
import { expect } from '@playwright/test';
import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { Facilitator, nl, openBrowser, Partner, Person } from './fixtures/people.ts';
import { test } from './fixtures/test.ts';

const [FATMA, KEES] = DEMENTIA_CASE.partners;
const SECRET = 'Dat wij minder vaak gebeld worden, maar dat zeg ik niet hardop.';
const SENTENCE = 'Wij willen dat niemand met dementie alleen staat.';

test('the dementia case, from nothing to the snapshot, and back after the server was killed', async ({
  browser,
  server,
}) => {
  test.slow();
  if (!FATMA || !KEES) throw new Error('the case has no partners');
  const facilitator = await test.step('a facilitator starts a session', async () => {
    const page = await openBrowser(browser);
    const { title, question } = DEMENTIA_CASE;
    return Facilitator.start(page, server.url, { title, question });
  });
  const display = await facilitator.openDisplay();
  await display.shows(facilitator.code.replace(/(.{4})/, '$1-'));

  const fatma = await Partner.join(await openBrowser(browser), server.url, facilitator.code, {
    name: FATMA.name,
    organisation: FATMA.organisation,
    sector: nl.domain.sectors[FATMA.sector],
  });
  const kees = await Partner.join(await openBrowser(browser), server.url, facilitator.code, {
    name: KEES.name,
    organisation: KEES.organisation,
    sector: nl.domain.sectors[KEES.sector],
  });
  const observer = new Person(await openBrowser(browser));
  await observer.page.goto(await facilitator.readLink());
  await observer.sees('welcome');
  await display.shows(nl.display.here(2));
  const everybody = [facilitator, fatma, kees, observer];

  await test.step('they write in private', async () => {
    await facilitator.openStep('own-card');
    for (const person of everybody) await person.sees('own-card');
    await fatma.answer('satisfiedWhen', FATMA.satisfiedWhen);
    await fatma.nextQuestion();
    await fatma.answer('forWhom', FATMA.forWhom);
    await fatma.nextQuestion();
    await fatma.answer('interest', SECRET);
    await fatma.keepForMyself();
    // A reload in the middle of typing loses nothing, and comes back to the same question.
    await fatma.page.reload();
    await expect(fatma.question('interest')).toHaveValue(SECRET);
    await fatma.isReady();
    await kees.answer('satisfiedWhen', KEES.satisfiedWhen);
    await kees.saved();
    for (const person of [facilitator, kees, observer]) {
      await expect(person.page.getByText(FATMA.satisfiedWhen)).toHaveCount(0);
    }
    await display.shows(nl.display.silence);
  });

  await test.step('the facilitator shows all cards at once', async () => {
    await facilitator.openStep('reveal');
    await facilitator.reveal();
    for (const person of [kees, observer, facilitator]) {
      await expect(person.panel.getByText(FATMA.satisfiedWhen)).toBeVisible();
      await expect(person.page.getByText(SECRET)).toHaveCount(0);
    }
    await display.shows(FATMA.satisfiedWhen);
    await expect(fatma.panel.getByText(KEES.satisfiedWhen)).toBeVisible();
  });

  const goal = FATMA.whys.at(-1) ?? '';
  await test.step('they ask why, and two ladders meet in one goal', async () => {
    await facilitator.openStep('why');
    await fatma.sees('why');
    await fatma.addLadder(FATMA.activity, FATMA.whys);
    await fatma.endInNewGoal(goal);
    await kees.sees('why');
    await kees.addLadder(KEES.activity, KEES.whys);
    await kees.endInExistingGoal(goal);
    await expect(kees.panel.getByText(nl.steps.why.meet(2))).toBeVisible();
    for (const person of [fatma, facilitator, observer]) {
      await expect(
        person.board.item(goal).filter({ hasText: nl.canvas.meeting(2) }),
      ).toBeAttached();
    }
    await display.shows(nl.steps.why.meet(2));
  });

  await test.step('they put the goal in a group and name it', async () => {
    await facilitator.openStep('cluster');
    await kees.sees('cluster');
    await kees.page.getByRole('button', { name: nl.steps.cluster.putOf(goal) }).click();
    await kees.page.getByRole('menuitem', { name: nl.steps.cluster.putInNew }).click();
    await kees.page
      .getByLabel(nl.steps.cluster.titleLabel)
      .fill('Wij willen dat mensen elkaar kennen.');
    await kees.saved();
    await expect(fatma.board.item('Wij willen dat mensen elkaar kennen.')).toBeAttached();
    await display.shows('Wij willen dat mensen elkaar kennen.');
  });

  await test.step('they write one sentence together', async () => {
    await facilitator.openStep('ambition');
    await expect(fatma.ambition).toBeEditable();
    await fatma.ambition.pressSequentially('Wij willen dat niemand alleen staat.');
    await expect(kees.ambition).toHaveValue('Wij willen dat niemand alleen staat.');
    await kees.ambition.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(22, 22));
    await kees.ambition.pressSequentially(' met dementie');
    await expect(fatma.ambition).toHaveValue(SENTENCE);
    await display.shows(SENTENCE);
  });

  await facilitator.openStep('snapshot');
  // The panels scroll, the page itself does not.
  await expect
    .poll(() =>
      facilitator.page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
    )
    .toBe(0);
  const address = await facilitator.takeSnapshot();
  const link = new RegExp(nl.steps.snapshot.open('').trim());
  await expect(kees.panel.getByRole('link', { name: link })).toBeVisible();
  await display.shows(nl.display.taken);

  const before = await reportOf(kees, server.url + address);
  expect(before).toContain(SENTENCE);
  expect(before).toContain(FATMA.activity);
  expect(before).not.toContain(SECRET);

  await test.step('the server is killed; everybody is back by themselves', async () => {
    await server.kill();
    await expect(fatma.connection).toHaveText(nl.session.offline);
    await server.start();
    for (const person of everybody) {
      await person.saved();
      await expect(person.panel.getByText(SENTENCE)).toBeVisible();
      await expect(person.board.item(KEES.satisfiedWhen)).toBeAttached();
    }
    await display.shows(SENTENCE);
    expect(await reportOf(kees, server.url + address)).toBe(before);
    const newcomer = await Partner.join(await openBrowser(browser), server.url, facilitator.code, {
      name: 'Ank',
      organisation: FATMA.organisation,
    });
    const catchUp = newcomer.panel.getByRole('region', { name: nl.cards.catchUp.heading });
    await expect(catchUp.getByText(SENTENCE)).toBeVisible();
    await catchUp.getByRole('button', { name: nl.cards.catchUp.dismiss }).click();
    await expect(newcomer.panel.getByText(SENTENCE)).toBeVisible();
    await facilitator.openStep('reveal');
    await expect(newcomer.panel.getByText(FATMA.satisfiedWhen)).toBeVisible();
    await fatma.sees('reveal');
    await expect(fatma.page.getByText(SECRET)).toHaveCount(1);
  });
});

/** What the page of a snapshot shows to somebody, in a tab of their own. */
async function reportOf({ page }: Person, address: string): Promise<string> {
  const tab = await page.context().newPage();
  await tab.goto(address);
  const report = tab.locator('.report');
  await expect(report).toContainText(SENTENCE);
  // The picture of the board comes last, when one looks there.
  await expect(report.getByRole('heading', { name: picture.heading, exact: true })).toBeAttached();
  const text = await report.innerText();
  await tab.close();
  return text;
}
