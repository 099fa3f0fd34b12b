/** The first steps of the script: coming in, the own card in silence, the reveal and the reading round. */

import { FIRST_CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import type { CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { expect } from '@playwright/test';
import type { Partner, Person } from '../fixtures/people.ts';
import {
  choose,
  comeLate,
  everybody,
  part,
  partners,
  press,
  type Cast,
  type Hand,
} from './cast.ts';
import { takePictures } from './pictures.ts';

/** Who is here and who is missing, a story of a resident, and a card to practise on. */
export async function welcome(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, sanne } = cast;
  const { words: texts, lines } = cast.story;
  const { sectors, steps } = { sectors: texts.domain.sectors, steps: texts.welcome };
  const overview = part(facilitator, steps.sectors).getByRole('listitem');
  await expect(overview.filter({ hasText: sectors.sport })).toContainText(steps.sectorHere);
  await expect(overview.filter({ hasText: sectors.education })).toContainText(steps.sectorMissing);
  await display.shows(new RegExp(sectors.education, 'i'));
  await display.shows(texts.display.here(partners(cast).length + cast.hands.length));

  const { practice } = steps;
  await fatma.panel.getByLabel(practice.question).fill(lines.practice);
  await press(fatma, practice.throwAway);
  await expect(fatma.panel.getByText(practice.thrown)).toBeVisible();

  const { story } = texts.closing;
  await facilitator.panel.getByLabel(story.text).fill(lines.story);
  await facilitator.panel.getByLabel(story.saidBy).fill('Henk');
  await choose(facilitator.panel.getByLabel(story.mayKeep));
  await press(facilitator, story.add);
  await display.shows(lines.story);
  for (const { panel } of [observer, sanne])
    await expect(panel.getByText(lines.story)).toBeVisible();
  for (const { page } of [facilitator, observer, sanne, display]) {
    await expect(page.getByText(lines.practice)).toHaveCount(0);
  }
  await takePictures(cast, 'welcome');
}

/** Everybody writes in silence; one on paper, one through a network that fails. */
export async function ownCard(cast: Cast): Promise<void> {
  const { facilitator, display, observer, network, fatma, kees, ank, sanne, henk } = cast;
  const { words: texts, who, lines } = cast.story;
  await facilitator.openStep('own-card');
  for (const person of everybody(cast)) await person.sees('own-card');
  await display.shows(texts.display.silence);

  await fatma.answer('satisfiedWhen', who.fatma.satisfiedWhen);
  await fatma.nextQuestion();
  await fatma.answer('forWhom', who.fatma.forWhom);
  await fatma.nextQuestion();
  await fatma.answer('interest', lines.secret);
  await fatma.keepForMyself();
  await fatma.isReady();

  const line = facilitator.people.filter({ hasText: who.kees.name });
  await kees.answer('satisfiedWhen', lines.begun);
  await kees.answered();
  network.cut();
  await expect(kees.connection).toHaveText(texts.session.offline);
  await expect(line).toContainText(texts.session.away);
  await kees.answer('satisfiedWhen', who.kees.satisfiedWhen);
  network.restore();
  await kees.saved();
  await expect(line).toContainText(texts.session.here);
  await expect(kees.question('satisfiedWhen')).toHaveValue(who.kees.satisfiedWhen);
  await takePictures(cast, 'own-card');
  await finish(kees, who.kees);
  await Promise.all([
    write(ank, who.ank),
    write(sanne, who.sanne),
    write(cast.marloes, who.marloes),
  ]);
  await Promise.all([write(henk, who.henk), write(cast.nadia, who.nadia)]);
  await writeFor(henk, who.ria, 1);
  await writeFor(cast.nadia, who.wim, 2);
  await writeFor(facilitator, who.tom, 3);
  for (const hand of cast.hands) await writeByHand(hand);

  await display.shows(texts.display.mostReady);
  await expect(facilitator.panel.getByText(texts.cards.others.writes(who.henk.name))).toBeVisible();
  for (const { page } of [facilitator, observer, kees, sanne, display]) {
    for (const { satisfiedWhen } of [who.fatma, who.ank, who.ria]) {
      await expect(page.getByText(satisfiedWhen)).toHaveCount(0);
    }
  }
}

async function write(partner: Partner, who: CasePartner): Promise<void> {
  await partner.answer('satisfiedWhen', who.satisfiedWhen);
  await finish(partner, who);
}

/** From the first question to *Klaar*. */
async function finish(partner: Partner, who: CasePartner): Promise<void> {
  await partner.nextQuestion();
  await partner.answer('forWhom', who.forWhom);
  await partner.nextQuestion();
  await partner.isReady();
}

/** Types what somebody who has no device wrote on a card of paper. */
async function writeFor(writer: Person, who: CasePartner, number: number): Promise<void> {
  const { cards, domain, session } = writer.words;
  const text = cards.others;
  const { page } = writer;
  await writer.panel.getByText(text.heading).click();
  await press(writer, text.add);
  await page.getByLabel(text.name, { exact: true }).fill(who.name);
  await page.getByLabel(text.organisationLabel).selectOption({ label: text.newOrganisation });
  await page.getByLabel(text.organisationNameLabel).fill(who.organisation);
  await page.getByLabel(text.sectorLabel).selectOption({ label: domain.sectors[who.sector] });
  await page.getByLabel(text.number).fill(`${number}`);
  await press(writer, text.begin);
  const card = page.getByRole('dialog', { name: text.cardOf(who.name) });
  const question = card.getByRole('textbox', { name: domain.cardQuestions.satisfiedWhen });
  await question.fill(who.satisfiedWhen);
  await expect(card.getByText(session.saved)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(writer.panel.getByText(text.paper(number))).toBeVisible();
}

async function writeByHand({ who, joined, partnerId, client }: Hand): Promise<void> {
  const { participantId } = joined;
  const fields = {
    type: 'partnerCard',
    participantId,
    partnerId,
    status: 'ready',
    sharedFields: [...FIRST_CARD_FIELDS],
    satisfiedWhen: who.satisfiedWhen,
    forWhom: who.forWhom,
  };
  const id = cardIdOf(participantId);
  const answer = await client.change({ action: 'create', audience: 'own', id, fields });
  expect(answer).toMatchObject({ ok: true });
}

/** All cards at once; a question; one partner tells while the others listen; and somebody comes late. */
export async function reveal(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne } = cast;
  const { words: texts, who, lines } = cast.story;
  const { reading } = texts.cards;
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  for (const person of [facilitator, observer, kees, sanne]) {
    for (const { satisfiedWhen } of [who.fatma, who.ria, who.ank]) {
      await expect(person.panel.getByText(satisfiedWhen)).toBeVisible();
    }
    await expect(person.page.getByText(lines.secret)).toHaveCount(0);
  }
  const ria = sanne.panel.getByRole('article', {
    name: sanne.words.steps.reveal.cardOf(who.ria.name),
  });
  await expect(ria.getByText(sanne.words.howItCame.writtenBy(who.henk.name))).toBeVisible();
  await display.shows(who.fatma.satisfiedWhen);

  const card = kees.panel.getByRole('article', { name: texts.steps.reveal.cardOf(who.fatma.name) });
  await card.getByRole('button', { name: texts.steps.reveal.askOf(who.fatma.name) }).click();
  await card.getByLabel(texts.steps.reveal.askLabel(who.fatma.name)).fill(lines.question);
  await card.getByRole('button', { name: texts.steps.reveal.send }).click();
  await expect(fatma.panel.getByText(lines.question)).toBeVisible();
  await expect(observer.panel.getByText(lines.question)).toBeVisible();
  await takePictures(cast, 'reveal');

  await press(facilitator, reading.draw);
  await expect(kees.panel.getByText(reading.soon)).toBeVisible();
  await press(facilitator, reading.drawAgain);
  await facilitator.panel
    .getByRole('button', { name: reading.give(who.kees.organisation) })
    .click();
  await expect(kees.panel.getByText(reading.yourTurn)).toBeVisible();
  await expect(sanne.panel.getByText(sanne.words.cards.reading.look)).toBeVisible();
  await display.shows(who.kees.organisation);
  await takePictures(cast, 'reveal-reading');

  await joinLate(cast);
  await press(facilitator, reading.stop);
  await expect(kees.panel.getByText(reading.yourTurn)).toHaveCount(0);
}

/** Lisa reads what happened, and her card comes after all. */
async function joinLate(cast: Cast): Promise<void> {
  const lisa = await comeLate(cast);
  const { words: texts, who } = cast.story;
  const { catchUp } = texts.cards;
  const happened = part(lisa, catchUp.heading);
  const all = Object.keys(who).length - 1;
  await expect(happened.getByText(catchUp.cards(all, all))).toBeVisible();
  await happened.getByRole('button', { name: catchUp.dismiss }).click();
  await lisa.page.getByText(texts.steps.reveal.yours, { exact: true }).click();
  await lisa.answer('satisfiedWhen', who.lisa.satisfiedWhen);
  await lisa.nextQuestion();
  await lisa.answer('forWhom', who.lisa.forWhom);
  await lisa.nextQuestion();
  await press(lisa, texts.steps.card.done);
  await expect(cast.facilitator.page.getByText(who.lisa.satisfiedWhen)).toHaveCount(0);
  await press(lisa, catchUp.shareAll);
  await press(lisa, texts.steps.card.shareConfirm);
  await expect(cast.facilitator.panel.getByText(who.lisa.satisfiedWhen)).toBeVisible();
  for (const { board } of [cast.fatma, cast.sanne, cast.observer]) {
    await expect(board.item(who.lisa.satisfiedWhen)).toBeAttached();
  }
}
