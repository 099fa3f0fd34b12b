/** A whole meeting without a mouse: of who leads it and of who takes part, by Tab, arrows, Enter, Space and Escape. */

import { showCode } from '@ambitiebord/shared/domain/codes';
import { written } from '@ambitiebord/shared/i18n/nl/written';
import { expect, type Browser } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { Keyboard } from './fixtures/keyboard.ts';
import { Facilitator, nl, openBrowser, Partner } from './fixtures/people.ts';
import { KEES, TITLE } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const { pairs, rounds, start } = nl;
const { card, reveal, why } = nl.steps;

const ENOUGH = 'Als er elke week een tafel vol is.';
const KEPT = 'Voor de mensen van de overkant.';
const ACTIVITY = 'Eettafel op dinsdag';
const ANSWER = 'Dan zien mensen elkaar weer.';
const GOAL = 'Niemand in de wijk eet altijd alleen.';
const PIECES = ['buren', 'elkaar kennen', 'niemand alleen is'] as const;
const SENTENCE = written.sentence(...PIECES);

/** Somebody with a keyboard alone. */
interface Hands<Somebody> {
  readonly keys: Keyboard;
  readonly person: Somebody;
}

async function sitDown(browser: Browser) {
  const page = await openBrowser(browser);
  return { page, keys: await Keyboard.withoutMouse(page) };
}

/** Starts the session from the start page. */
async function startMeeting(browser: Browser, url: string): Promise<Hands<Facilitator>> {
  const { page, keys } = await sitDown(browser);
  await page.goto(url);
  await keys.button(start.newSession);
  await keys.write(page.getByLabel(start.titleLabel), TITLE);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const person = new Facilitator(page);
  person.code = (await dialog.locator('strong').innerText()).replaceAll('-', '');
  await expectAccessible(page, 'the secret link');
  await keys.press(dialog.getByRole('button', { name: start.toSession }));
  await person.sees('welcome');
  return { keys, person };
}

/** Comes in with the code, for an organisation of their own. */
async function comeIn(browser: Browser, url: string, code: string): Promise<Hands<Partner>> {
  const { page, keys } = await sitDown(browser);
  await page.goto(url);
  await keys.write(page.getByLabel(start.codeLabel), showCode(code).toLowerCase());
  await page.keyboard.press('Enter');
  await keys.write(page.getByLabel(nl.join.nameLabel), 'Fatma');
  const choice = page.getByLabel(nl.join.organisationLabel);
  await keys.write(choice, nl.join.newOrganisation);
  const name = page.getByLabel(nl.join.organisationNameLabel);
  await keys.write(name, 'Thuiszorg De Linde');
  await keys.write(page.getByLabel(nl.join.sectorLabel), nl.domain.sectors.welfare);
  await keys.button(nl.join.enter);
  const person = new Partner(page);
  await person.saved();
  return { keys, person };
}

async function openStep(
  { keys, person }: Hands<Facilitator>,
  step: keyof typeof nl.domain.steps,
): Promise<void> {
  const agenda = person.page.getByRole('navigation', { name: nl.facilitator.agenda });
  await keys.press(agenda.getByRole('button', { name: nl.domain.steps[step] }));
  await person.sees(step);
}

/** Writes the first answer, keeps the second, and is ready. */
async function writeCard({ keys, person }: Hands<Partner>): Promise<void> {
  const { page } = person;
  await keys.write(person.question('satisfiedWhen'), ENOUGH);
  await keys.button(card.next);
  await expect(person.question('forWhom')).toBeFocused();
  await page.keyboard.type(KEPT);
  await keys.choose(page.getByRole('radio', { name: card.keep }));
  await keys.button(card.next);
  await expect(person.question('interest')).toBeFocused();
  await keys.button(card.done);
  await expect(page.getByText(card.isDone)).toBeFocused();
}

/** Asks the other of the pair why, up to the goal; the other only says that it is right. */
async function askWhy({ keys, person }: Hands<Partner>, other: Partner): Promise<void> {
  const { panel } = person;
  const asks = panel.getByText(pairs.youAsk(KEES.name));
  const swap = panel.getByRole('button', { name: pairs.swap, exact: true });
  await expect(asks.or(panel.getByText(pairs.youAnswer(KEES.name)))).toBeVisible();
  if (!(await asks.isVisible())) await keys.press(swap);
  await expect(asks).toBeVisible();
  await keys.choose(panel.getByRole('radio', { name: KEES.name }));
  await keys.write(panel.getByLabel(why.addLabel, { exact: true }), ACTIVITY);
  await keys.button(why.add);
  await keys.write(panel.getByLabel(why.newAnswerLabel), ANSWER);
  await keys.button(why.addRung);
  await other.panel.getByRole('button', { name: ACTIVITY }).click();
  await other.panel.getByRole('button', { name: pairs.agree, exact: true }).click();
  await keys.button(why.isGoal);
  await keys.write(panel.getByLabel(why.goalLabel), GOAL);
  const choice = panel.getByRole('group', { name: Object.values(why.stopQuestions)[0] ?? '' });
  await keys.choose(choice.getByRole('radio', { name: why.stopAnswers.yes, exact: true }));
  await keys.button(why.confirm);
  await keys.button(pairs.ready);
}

async function closeAndShow({ keys }: Hands<Facilitator>): Promise<void> {
  await keys.button(rounds.control.close);
  await keys.button(rounds.control.reveal);
}

async function send({ keys, person }: Hands<Partner>): Promise<void> {
  await keys.button(rounds.answering.send);
  await expect(person.panel.getByText(rounds.answering.changeable)).toBeVisible();
}

async function propose({ panel, page }: Partner, pieces: readonly string[]): Promise<void> {
  const { whoLabel, betterLabel, soThatLabel } = rounds.proposal;
  for (const [index, label] of [whoLabel, betterLabel, soThatLabel].entries()) {
    await panel.getByRole('textbox', { name: label, exact: true }).fill(pieces[index] ?? '');
  }
  await page.getByRole('button', { name: rounds.answering.send }).click();
}

test('a meeting is led and taken part in by keyboard alone', async ({ browser, server }) => {
  test.slow();
  const leader = await startMeeting(browser, server.url);
  const { code } = leader.person;
  const kees = await Partner.join(await openBrowser(browser), server.url, code, KEES);
  const fatma = await comeIn(browser, server.url, code);
  const { panel } = fatma.person;

  // A timer, more of it, and the end of it: nobody is hurried by the clock.
  await leader.keys.button(/start timer/i);
  await leader.keys.button(nl.facilitator.oneMore);
  await leader.keys.button(nl.facilitator.stopTimer);

  await openStep(leader, 'own-card');
  await writeCard(fatma);
  await openStep(leader, 'reveal');
  await leader.keys.button(reveal.button);
  await leader.keys.button(reveal.confirm);
  await expect(leader.person.panel.getByText(reveal.done)).toBeVisible();
  await expect(kees.panel.getByText(ENOUGH, { exact: true })).toBeVisible();
  await expect(kees.page.getByText(KEPT, { exact: true })).toHaveCount(0);

  await openStep(leader, 'why');
  await leader.keys.button(pairs.propose);
  await leader.keys.button(pairs.confirm);
  await askWhy(fatma, kees);
  await expect(leader.person.board.item(GOAL)).toBeAttached();

  await openStep(leader, 'ambition');
  await leader.keys.button(rounds.start.sentence);
  const { whoLabel, betterLabel, soThatLabel } = rounds.proposal;
  for (const [index, name] of [whoLabel, betterLabel, soThatLabel].entries()) {
    await fatma.keys.write(panel.getByRole('textbox', { name, exact: true }), PIECES[index] ?? '');
  }
  await send(fatma);
  await propose(kees, ['mantelzorgers', 'lucht krijgen', 'ze het volhouden']);
  await closeAndShow(leader);
  await leader.keys.button(rounds.start.dots);
  await fatma.keys.button(rounds.dots.give(SENTENCE));
  await fatma.keys.button(rounds.dots.give(SENTENCE));
  await send(fatma);
  await closeAndShow(leader);
  await expect(panel.locator('.bar').first()).toContainText(rounds.dots.count(2));
  await leader.keys.button(rounds.result.beginOf(SENTENCE));
  await expect(kees.ambition).toHaveValue(SENTENCE);
  await leader.keys.button(rounds.start.stance);
  await fatma.keys.choose(panel.getByRole('radio', { name: rounds.stances.mostly }));
  await fatma.keys.write(panel.getByLabel(rounds.stance.reasonLabel), 'Noem de wijk');
  await send(fatma);
  await closeAndShow(leader);
  await leader.keys.button(rounds.control.explain);
  await expect(kees.panel.getByText('Noem de wijk')).toBeVisible();

  await openStep(leader, 'decision');
  await leader.keys.button(rounds.start.decision);
  await fatma.keys.choose(panel.getByRole('radio', { name: rounds.decisions.yesIf }));
  await fatma.keys.write(panel.getByLabel(rounds.decision.conditionLabel), 'er een zaal is');
  await send(fatma);
  await closeAndShow(leader);
  await expect(kees.panel.getByText(rounds.decision.yesIf('er een zaal is'))).toBeVisible();
  await fatma.keys.button(rounds.decision.changeLater);
  await fatma.keys.choose(panel.getByRole('radio', { name: rounds.decisions.yes }));
  await fatma.keys.button(rounds.decision.save);
  await expect(kees.panel.getByText(rounds.decision.yesIf('er een zaal is'))).toHaveCount(0);

  await openStep(leader, 'snapshot');
  await leader.keys.button(nl.facilitator.takeSnapshot);
  await leader.keys.press(leader.person.page.getByRole('link', { name: nl.session.snapshotOpen }));
  const report = leader.person.page.locator('.report');
  for (const words of [SENTENCE, GOAL]) await expect(report.getByText(words).first()).toBeVisible();
  for (const { keys } of [leader, fatma]) await keys.expectNoMouse();
});
