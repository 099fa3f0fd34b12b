/** The first steps of the script: coming in, the own card in silence, the reveal and the reading round. */

import { FIRST_CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import { DEMENTIA_CASE, type CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { expect } from '@playwright/test';
import { nl, type Partner } from '../fixtures/people.ts';
import {
  ANK,
  comeLate,
  everybody,
  FATMA,
  HENK,
  KEES,
  LISA,
  MARLOES,
  NADIA,
  part,
  press,
  RIA,
  SANNE,
  takePictures,
  type Cast,
  type Hand,
} from './cast.ts';

const STORY = 'Mijn buurman loopt elke dag een rondje, omdat hij de weg naar de winkel kwijt is.';
const PRACTICE = 'Brood met kaas';
const QUESTION = 'Wie kan er niet komen, zo ver weg?';
/** What never leaves Fatma and the server. */
export const SECRET = 'Dat wij minder vaak gebeld worden, maar dat zeg ik niet hardop.';

/** Who is here and who is missing, a story of a resident, and a card to practise on. */
export async function welcome(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, sanne } = cast;
  const { sectors, steps } = { sectors: nl.domain.sectors, steps: nl.steps.welcome };
  const overview = part(facilitator, steps.sectors).getByRole('listitem');
  await expect(overview.filter({ hasText: sectors.sport })).toContainText(steps.sectorHere);
  await expect(overview.filter({ hasText: sectors.education })).toContainText(steps.sectorMissing);
  await display.shows(new RegExp(sectors.education, 'i'));
  await display.shows(nl.display.here(10));

  const { practice } = steps;
  await fatma.panel.getByLabel(practice.question).fill(PRACTICE);
  await press(fatma, practice.throwAway);
  await expect(fatma.panel.getByText(practice.thrown)).toBeVisible();

  const { story } = nl.closing;
  await facilitator.panel.getByLabel(story.text).fill(STORY);
  await facilitator.panel.getByLabel(story.saidBy).fill('Henk');
  await facilitator.panel.getByLabel(story.mayKeep).check();
  await press(facilitator, story.add);
  await display.shows(STORY);
  for (const person of [observer, sanne]) await expect(person.panel.getByText(STORY)).toBeVisible();
  for (const { page } of [facilitator, observer, sanne, display]) {
    await expect(page.getByText(PRACTICE)).toHaveCount(0);
  }
  await takePictures(cast, 'welcome');
}

/** Everybody writes in silence; one on paper, one through a network that fails. */
export async function ownCard(cast: Cast): Promise<void> {
  const { facilitator, display, observer, network, fatma, kees, ank, sanne, henk } = cast;
  await facilitator.openStep('own-card');
  for (const person of everybody(cast)) await person.sees('own-card');
  await display.shows(nl.display.silence);

  await fatma.answer('satisfiedWhen', FATMA.satisfiedWhen);
  await fatma.nextQuestion();
  await fatma.answer('forWhom', FATMA.forWhom);
  await fatma.nextQuestion();
  await fatma.answer('interest', SECRET);
  await fatma.keepForMyself();
  await fatma.isReady();

  const line = facilitator.people.filter({ hasText: KEES.name });
  await kees.answer('satisfiedWhen', 'Als er op woensdag een wandelclub loopt.');
  await kees.answered();
  network.cut();
  await expect(kees.connection).toHaveText(nl.session.offline);
  await expect(line).toContainText(nl.session.away);
  await kees.answer('satisfiedWhen', KEES.satisfiedWhen);
  network.restore();
  await kees.saved();
  await expect(line).toContainText(nl.session.here);
  await expect(kees.question('satisfiedWhen')).toHaveValue(KEES.satisfiedWhen);
  await finish(kees, KEES);

  await takePictures(cast, 'own-card');
  await Promise.all([write(ank, ANK), write(sanne, SANNE), write(cast.marloes, MARLOES)]);
  await Promise.all([write(henk, HENK), write(cast.nadia, NADIA)]);
  await writeForRia(henk);
  for (const hand of cast.hands) await writeByHand(hand);

  await display.shows(nl.display.mostReady);
  await expect(facilitator.panel.getByText(nl.cards.others.writes(HENK.name))).toBeVisible();
  for (const { page } of [facilitator, observer, kees, sanne, display]) {
    for (const { satisfiedWhen } of [FATMA, ANK, RIA]) {
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

/** Henk types what Ria, who has no device, wrote on a card of paper. */
async function writeForRia(henk: Partner): Promise<void> {
  const text = nl.cards.others;
  await henk.panel.getByText(text.heading).click();
  await press(henk, text.add);
  await henk.page.getByLabel(text.name, { exact: true }).fill(RIA.name);
  await henk.page.getByLabel(text.organisationLabel).selectOption({ label: text.newOrganisation });
  await henk.page.getByLabel(text.organisationNameLabel).fill(RIA.organisation);
  await henk.page
    .getByLabel(text.sectorLabel)
    .selectOption({ label: nl.domain.sectors[RIA.sector] });
  await henk.page.getByLabel(text.number).fill('1');
  await press(henk, text.begin);
  const card = henk.page.getByRole('dialog', { name: text.cardOf(RIA.name) });
  const question = card.getByRole('textbox', { name: nl.domain.cardQuestions.satisfiedWhen });
  await question.fill(RIA.satisfiedWhen);
  await expect(card.getByText(nl.session.saved)).toBeVisible();
  await henk.page.keyboard.press('Escape');
  await expect(henk.panel.getByText(text.paper(1))).toBeVisible();
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
  const { reading } = nl.cards;
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  for (const person of [facilitator, observer, kees, sanne]) {
    for (const { satisfiedWhen } of [FATMA, RIA, ANK]) {
      await expect(person.panel.getByText(satisfiedWhen)).toBeVisible();
    }
    await expect(person.page.getByText(SECRET)).toHaveCount(0);
  }
  const ria = sanne.panel.getByRole('article', { name: sanne.words.steps.reveal.cardOf(RIA.name) });
  await expect(ria.getByText(sanne.words.cards.others.writtenBy(HENK.name))).toBeVisible();
  await display.shows(FATMA.satisfiedWhen);

  const card = kees.panel.getByRole('article', { name: nl.steps.reveal.cardOf(FATMA.name) });
  await card.getByRole('button', { name: nl.steps.reveal.askOf(FATMA.name) }).click();
  await card.getByLabel(nl.steps.reveal.askLabel(FATMA.name)).fill(QUESTION);
  await card.getByRole('button', { name: nl.steps.reveal.send }).click();
  await expect(fatma.panel.getByText(QUESTION)).toBeVisible();
  await expect(observer.panel.getByText(QUESTION)).toBeVisible();
  await takePictures(cast, 'reveal');

  await press(facilitator, reading.draw);
  await expect(kees.panel.getByText(reading.soon)).toBeVisible();
  await press(facilitator, reading.drawAgain);
  await facilitator.panel.getByRole('button', { name: reading.give(KEES.organisation) }).click();
  await expect(kees.panel.getByText(reading.yourTurn)).toBeVisible();
  await expect(sanne.panel.getByText(sanne.words.cards.reading.look)).toBeVisible();
  await display.shows(KEES.organisation);
  await takePictures(cast, 'reveal-reading');

  await joinLate(cast);
  await press(facilitator, reading.stop);
  await expect(kees.panel.getByText(reading.yourTurn)).toHaveCount(0);
}

/** Lisa reads what happened, and her card comes after all. */
async function joinLate(cast: Cast): Promise<void> {
  const lisa = await comeLate(cast);
  const { catchUp } = nl.cards;
  const happened = part(lisa, catchUp.heading);
  const all = DEMENTIA_CASE.partners.length - 1;
  await expect(happened.getByText(catchUp.cards(all, all))).toBeVisible();
  await happened.getByRole('button', { name: catchUp.dismiss }).click();
  await lisa.page.getByText(nl.steps.reveal.yours, { exact: true }).click();
  await lisa.answer('satisfiedWhen', LISA.satisfiedWhen);
  await lisa.nextQuestion();
  await lisa.answer('forWhom', LISA.forWhom);
  await lisa.nextQuestion();
  await press(lisa, nl.steps.card.done);
  await expect(cast.facilitator.page.getByText(LISA.satisfiedWhen)).toHaveCount(0);
  await press(lisa, catchUp.shareAll);
  await press(lisa, nl.steps.card.shareConfirm);
  await expect(cast.facilitator.panel.getByText(LISA.satisfiedWhen)).toBeVisible();
  for (const { board } of [cast.fatma, cast.sanne, cast.observer]) {
    await expect(board.item(LISA.satisfiedWhen)).toBeAttached();
  }
}
