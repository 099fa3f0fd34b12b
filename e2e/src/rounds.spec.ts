/** Secret rounds: everybody answers in a browser of their own, and nobody sees more than is shown. */

import { createApi } from '@ambitiebord/client/session/api';
import { written } from '@ambitiebord/shared/i18n/nl/written';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { expectLargeLetters } from './fixtures/far-letters.ts';
import {
  nl,
  type Display,
  type Facilitator,
  type Partner,
  type Person,
} from './fixtures/people.ts';
import { startPlay } from './fixtures/played-case.ts';
import { test, type Room } from './fixtures/visitors.ts';

const { rounds } = nl;
/** That others are not written about stands with what is written. */
const HINT = new RegExp(nl.people.noNames);
const DE_LINDE = 'Thuiszorg De Linde';
const DE_LOPERS = 'De Lindelopers';

/** The screen of a phone. */
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Joins for an organisation of this name; the second person finds it there. */
function enter({ server, session }: Room, displayName: string, name: string): Promise<Joined> {
  const partner = { name, sector: 'care' } as const;
  return createApi(server.url).join(session.sessionId, {
    code: session.code,
    displayName,
    partner,
  });
}

/** Two people of one organisation, one of another, and those who steer, look on and show. */
async function everybody(room: Room) {
  return {
    fatma: await room.enterAs(await enter(room, 'Fatma', DE_LINDE)),
    bert: await room.enterAs(await enter(room, 'Bert', DE_LINDE)),
    kees: await room.enterAs(await enter(room, 'Kees', DE_LOPERS)),
    facilitator: await room.facilitator(),
    observer: await room.observer(),
    display: await room.display(),
  };
}

const press = ({ page }: Person, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** The facilitator closes the round and shows what came out. */
async function closeAndShow(facilitator: Facilitator): Promise<void> {
  await press(facilitator, rounds.control.close);
  await press(facilitator, rounds.control.reveal);
}

async function send(person: Person): Promise<void> {
  await press(person, rounds.answering.send);
  await expect(person.panel.getByText(rounds.answering.changeable)).toBeVisible();
}

async function propose(person: Partner, pieces: readonly [string, string, string]): Promise<void> {
  const labels = [
    rounds.proposal.whoLabel,
    rounds.proposal.betterLabel,
    rounds.proposal.soThatLabel,
  ];
  for (const [index, label] of labels.entries()) {
    await person.page.getByRole('textbox', { name: label, exact: true }).fill(pieces[index] ?? '');
  }
  await send(person);
}

async function giveDots(person: Partner, ...proposals: readonly string[]): Promise<void> {
  for (const proposal of proposals) await press(person, rounds.dots.give(proposal));
  await send(person);
}

/** Everything that the projector shows can be read from far away; it fills the page, and stays on it. */
async function expectFilled({ page }: Display): Promise<void> {
  expect(await expectLargeLetters(page)).toBeGreaterThanOrEqual(1.1);
}

const counted = (panel: Locator, of: number, all: number): Promise<void> =>
  expect(panel.getByText(rounds.control.partners(of, all))).toBeVisible();

const BUREN = written.sentence('buren', 'elkaar kennen', 'niemand alleen is');
const MANTEL = written.sentence('mantelzorgers', 'lucht krijgen', 'ze het volhouden');

test('from proposals and dots to a sentence, a stance and a decision', async ({ room, server }) => {
  test.slow();
  await room.openStep('ambition');
  const { fatma, bert, kees, facilitator, observer, display } = await everybody(room);
  const all = [fatma, bert, kees, facilitator, observer];

  // Proposals: hidden until they are shown, then without names.
  await press(facilitator, rounds.start.sentence);
  await expect(fatma.panel.getByText(rounds.question.sentence)).toBeVisible();
  await display.shows(rounds.question.sentence);
  await expect(fatma.ambition).toHaveCount(0);
  await propose(fatma, ['buren', 'elkaar kennen', 'niemand alleen is']);
  await propose(kees, ['mantelzorgers', 'lucht krijgen', 'ze het volhouden']);
  for (const shown of [facilitator.panel, observer.panel, display.page.getByRole('main')]) {
    await expect(shown.getByText(rounds.control.people(2, 3))).toBeVisible();
    await expect(shown.getByText(BUREN)).toHaveCount(0);
  }
  // What Bert has not sent survives a reload and the end of the round, and is not shown to others.
  await bert.page.getByRole('textbox', { name: rounds.proposal.whoLabel }).fill('wij allemaal');
  await bert.page.reload();
  await expect(bert.page.getByRole('textbox', { name: rounds.proposal.whoLabel })).toHaveValue(
    'wij allemaal',
  );
  await closeAndShow(facilitator);
  for (const person of all) {
    for (const sentence of [BUREN, MANTEL]) {
      await expect(person.panel.getByText(sentence)).toBeVisible();
    }
  }
  await display.shows(BUREN);
  await expectFilled(display);

  // Dots: one answer for each organisation, which its people share.
  await press(facilitator, rounds.start.dots);
  await press(bert, rounds.dots.give(MANTEL));
  await expectAccessible(bert.page, 'giving dots');
  await press(bert, rounds.dots.takeBack(MANTEL));
  await giveDots(fatma, BUREN, BUREN);
  await expect(bert.panel.getByText(rounds.answering.colleague('Fatma', DE_LINDE))).toBeVisible();
  await press(bert, rounds.answering.change);
  await press(bert, rounds.dots.takeBack(BUREN));
  await giveDots(bert, MANTEL);
  await expect(fatma.panel.getByText(rounds.answering.colleague('Bert', DE_LINDE))).toBeVisible();
  await giveDots(kees, BUREN, MANTEL);
  await counted(facilitator.panel, 2, 2);
  await press(kees, rounds.answering.change);
  await press(kees, rounds.dots.takeBack(MANTEL));
  await giveDots(kees, BUREN);
  await closeAndShow(facilitator);
  for (const { panel } of all) {
    await expect(panel.locator('.bar').first()).toContainText(BUREN);
    await expect(panel.locator('.bar').first()).toContainText(rounds.dots.count(3));
    await expect(panel.locator('.bar').last()).toContainText(rounds.dots.count(1));
  }
  await display.shows(rounds.dots.count(3));
  await expectFilled(display);
  await expectAccessible(facilitator.page, 'dots, shown');

  // The most chosen becomes the beginning of the sentence; another only after asking.
  await press(facilitator, rounds.result.beginOf(BUREN));
  await expect(kees.ambition).toHaveValue(BUREN);
  await facilitator.panel.getByText(rounds.result.earlier).click();
  await press(facilitator, rounds.result.beginOf(MANTEL));
  await expectAccessible(facilitator.page, 'asking before the sentence is replaced');
  await press(facilitator, nl.common.cancel);
  await expect(kees.ambition).toHaveValue(BUREN);

  // Stance: counts first, then the reasons, with a name only where somebody wanted that.
  await press(facilitator, rounds.start.stance);
  await expect(kees.panel.locator('.ambition-still')).toHaveText(BUREN);
  await fatma.page.getByText(rounds.stances.full, { exact: true }).click();
  await send(fatma);
  await kees.page.getByText(rounds.stances.notYet, { exact: true }).click();
  const reason = kees.page.getByLabel(rounds.stance.reasonLabel);
  await reason.fill('Noem de wijk');
  await expect(reason).toHaveAccessibleDescription(HINT);
  await kees.page.getByText(rounds.stance.named, { exact: true }).click();
  await send(kees);
  await closeAndShow(facilitator);
  await display.shows(rounds.stances.notYet);
  for (const { panel } of [fatma, observer]) {
    await expect(panel.getByText(rounds.stance.reasonsLater)).toBeVisible();
    await expect(panel.getByText('Noem de wijk')).toHaveCount(0);
  }
  await press(facilitator, rounds.control.explain);
  for (const panel of [fatma.panel, observer.panel, display.page.getByRole('main')]) {
    await expect(panel.getByText('Noem de wijk')).toBeVisible();
    await expect(panel.getByText(DE_LOPERS)).toBeVisible();
  }
  await expectFilled(display);
  await expectAccessible(fatma.page, 'reasons');
  await expectAccessible(display.page, 'reasons on the projector');

  // Decisions: together, and open to change by the own organisation afterwards.
  await facilitator.openStep('decision');
  await press(facilitator, rounds.start.decision);
  // The choices move down until it is said above them who else answers.
  await expect(fatma.panel.getByText(/Bert/).first()).toBeVisible();
  const choice = fatma.page.getByRole('radio', { name: rounds.decisions.yesIf, exact: true });
  await choice.check();
  await expect(choice).toBeChecked();
  const condition = fatma.page.getByLabel(rounds.decision.conditionLabel);
  await condition.fill('er een zaal is');
  await expect(condition).toHaveAccessibleDescription(HINT);
  await send(fatma);
  await expect(kees.panel.getByText('er een zaal is')).toHaveCount(0);
  await server.kill();
  await server.start();
  await fatma.saved();
  await facilitator.saved();
  await expect(bert.panel.getByText(rounds.decision.yesIf('er een zaal is'))).toBeVisible();
  await closeAndShow(facilitator);
  for (const panel of [kees.panel, observer.panel, display.page.getByRole('main')]) {
    await expect(panel.getByText(rounds.decision.yesIf('er een zaal is'))).toBeVisible();
    await expect(panel.getByText(rounds.decision.notYet).first()).toBeVisible();
  }
  await expectFilled(display);
  await expectAccessible(kees.page, 'decisions');
  await expectAccessible(display.page, 'decisions on the projector');
  await press(kees, rounds.decision.answerNow);
  await kees.page.getByText(rounds.decisions.later, { exact: true }).click();
  await press(kees, rounds.decision.save);
  await press(bert, rounds.decision.changeLater);
  await bert.page.getByText(rounds.decisions.yes, { exact: true }).click();
  await press(bert, rounds.decision.save);
  await Promise.all([kees.saved(), bert.saved()]);
  await server.kill();
  await server.start();
  const late = await room.enterAs(await enter(room, 'Ank', 'Buurthuis'));
  for (const panel of [late.panel, observer.panel, display.page.getByRole('main')]) {
    const lines = panel.locator('.decision-line');
    await expect(lines.filter({ hasText: DE_LINDE })).toContainText(rounds.decisions.yes);
    await expect(lines.filter({ hasText: DE_LOPERS })).toContainText(rounds.decisions.later);
    await expect(lines.filter({ hasText: 'Buurthuis' })).toContainText(rounds.decision.notYet);
  }
});

test('names for a group are proposed in secret, and one of them is chosen', async ({ room }) => {
  const play = await startPlay(room);
  await play.until('clustered');
  await room.openStep('cluster');
  const [first, second] = play.partners;
  if (!first || !second) throw new Error('the case has too few partners');
  const [fatma, kees] = [await room.enterAs(first, PHONE), await room.enterAs(second)];
  const [facilitator, display] = [await room.facilitator(), await room.display()];

  const ask = facilitator.panel.getByRole('button', { name: /^Vraag om namen/ });
  await ask.first().focus();
  await facilitator.page.keyboard.press('Enter');
  // The focus goes along with what the keyboard did.
  await expect(facilitator.panel.getByRole('region', { name: rounds.control.label })).toBeFocused();
  await expect(ask).toHaveCount(0);
  await display.shows(rounds.question.title);
  for (const [person, title] of [
    [fatma, 'Samen sterk thuis'],
    [kees, 'Niemand alleen'],
  ] as const) {
    await person.page.getByLabel(rounds.proposal.titleLabel).fill(title);
    await send(person);
  }
  await expect(kees.page.getByText('Samen sterk thuis')).toHaveCount(0);

  // What was not sent when the round was closed is kept, and can be sent when it is opened again.
  await press(kees, rounds.answering.change);
  await kees.page.getByLabel(rounds.proposal.titleLabel).fill('Niemand meer alleen');
  await press(facilitator, rounds.control.close);
  await expect(kees.panel.getByText(rounds.answering.final)).toBeVisible();
  await expect(kees.panel.getByText(rounds.answering.unsent)).toBeVisible();
  await expect(kees.panel.getByText('Niemand meer alleen')).toBeVisible();
  await press(facilitator, rounds.control.reopen);
  await expect(kees.page.getByLabel(rounds.proposal.titleLabel)).toHaveValue('Niemand meer alleen');
  await press(kees, rounds.answering.keep);
  await expect(kees.panel.getByText(rounds.answering.changeable)).toBeVisible();
  await closeAndShow(facilitator);
  for (const person of [fatma, kees, facilitator]) {
    await expect(person.panel.getByText('Samen sterk thuis')).toBeVisible();
    await expect(person.panel.getByText('Niemand alleen')).toBeVisible();
  }
  await display.shows('Samen sterk thuis');
  await expectFilled(display);
  await expectAccessible(fatma.page, 'names for a group');
  await press(facilitator, rounds.result.chooseOf('Niemand alleen'));
  await expect(
    kees.panel.getByRole('textbox', { name: nl.steps.cluster.titleLabel }).first(),
  ).toHaveValue('Niemand alleen');
  await expect(kees.panel.getByText('Samen sterk thuis')).toHaveCount(0);
  await expect(ask.first()).toBeVisible();
  play.close();
});
