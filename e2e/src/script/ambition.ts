/** What all want together: proposals, dots, two pens, a hidden check; and one goes on at another device. */

import type { CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import { expect } from '@playwright/test';
import { Partner, type Person } from '../fixtures/people.ts';
import { anotherDevice, closeAndShow, everybody, press, type Cast } from './cast.ts';
import { takePictures } from './pictures.ts';
import type { Story } from './story.ts';

/** The sentence of all, as Fatma proposes it. */
export function sentenceOf({ written, lines }: Story): string {
  return written.sentence(...lines.sentence);
}

/** The facilitator hands an identity over; the old device says what is to come along. */
export async function handOver(cast: Cast): Promise<void> {
  const { facilitator, marloes: before } = cast;
  const { words: texts, who } = cast.story;
  const { people } = texts;
  await press(facilitator, people.more(who.marloes.name));
  await facilitator.page.getByRole('menuitem', { name: people.handOver }).click();
  await press(facilitator, people.handOverMake);
  const link = await facilitator.page.getByLabel(people.handOverLink).inputValue();
  const after = new Partner(await anotherDevice(cast), texts);
  await after.page.goto(link);
  await expect(after.page.getByText(people.takenOver(who.marloes.name))).toBeVisible();
  await expect(before.page.getByRole('heading', { name: people.elsewhereTitle })).toBeVisible();
  await press(before, people.bring);
  await expect(before.page.getByText(people.brought)).toBeVisible();
  await expect(after.page.getByText(people.takenOver(who.marloes.name))).toBeHidden();
  await facilitator.page.keyboard.press('Escape');
  await after.saved();
  const lines = facilitator.people.filter({ hasText: who.marloes.name });
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText(texts.session.here);
  await before.page.context().close();
  cast.marloes = after;
}

/** From proposals in a frame to a sentence, and whether all stand behind it. */
export async function ambition(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne, ank } = cast;
  const { words: texts, written, who, lines, guest } = cast.story;
  const { rounds, pens } = texts;
  const sentence = sentenceOf(cast.story);
  await facilitator.openStep('ambition');
  await press(facilitator, rounds.start.sentence);
  await display.shows(rounds.question.sentence);
  await propose(fatma, ...lines.sentence);
  // Sanne reads and writes another language: what the board adds to her words is in that of the session.
  await propose(sanne, ...guest.sentence);
  const other = written.sentence(...guest.sentence);
  for (const { page } of [facilitator, observer, kees, display]) {
    await expect(page.getByText(sentence)).toHaveCount(0);
  }
  await takePictures(cast, 'ambition-proposals');
  await closeAndShow(facilitator);
  for (const { panel } of [kees, sanne, observer]) {
    for (const each of [sentence, other]) await expect(panel.getByText(each)).toBeVisible();
  }
  await display.shows(sentence);

  await press(facilitator, rounds.start.dots);
  for (const [person, proposal] of [
    [fatma, sentence],
    [kees, sentence],
    [sanne, other],
  ] as const) {
    const { dots } = person.words.rounds;
    await press(person, dots.give(proposal));
    await press(person, dots.give(proposal));
    await send(person);
  }
  await takePictures(cast, 'ambition-dots');
  await closeAndShow(facilitator);
  await display.shows(rounds.dots.count(4));
  await expect(observer.panel.locator('.bar').first()).toContainText(sentence);
  await press(facilitator, rounds.result.beginOf(sentence));
  await expect(fatma.ambition).toHaveValue(sentence);

  const choose = (label: string, { name, organisation }: CasePartner): Promise<string[]> =>
    facilitator.panel.getByLabel(label).selectOption({ label: `${name} (${organisation})` });
  await choose(pens.control.first, who.fatma);
  await choose(pens.control.second, who.kees);
  await press(facilitator, pens.control.give);
  await expect(ank.ambition).toHaveCount(0);
  await ank.panel.getByLabel(pens.send.label).fill(lines.addition);
  await press(ank, pens.send.send);
  await press(fatma, pens.additions.takeOf(lines.addition));
  await expect(kees.ambition).toHaveValue(`${sentence} ${lines.addition}`);
  await expect(ank.panel.getByText(pens.send.states.taken)).toBeVisible();
  await display.shows(lines.addition);
  await takePictures(cast, 'ambition');
  await kees.ambition.fill(sentence);
  await expect(fatma.ambition).toHaveValue(sentence);

  await stances(cast);
}

/** Counts first, then what has to change, with a name only where somebody wanted that. */
async function stances(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne } = cast;
  const { words: texts, lines } = cast.story;
  const { rounds } = texts;
  await press(facilitator, rounds.start.stance);
  await fatma.page.getByText(rounds.stances.full, { exact: true }).click();
  await send(fatma);
  await sanne.page.getByText(sanne.words.rounds.stances.full, { exact: true }).click();
  await send(sanne);
  await kees.page.getByText(rounds.stances.mostly, { exact: true }).click();
  await kees.page.getByLabel(rounds.stance.reasonLabel).fill(lines.objection);
  await send(kees);
  await closeAndShow(facilitator);
  await display.shows(rounds.stances.mostly);
  await expect(observer.panel.getByText(lines.objection)).toHaveCount(0);
  await press(facilitator, rounds.control.explain);
  await display.shows(lines.objection);
  await expect(fatma.panel.getByText(lines.objection)).toBeVisible();
  await takePictures(cast, 'ambition-stances');
  for (const person of everybody(cast)) {
    await expect(person.connection).toHaveText(person.words.session.saved);
  }
}

/** Sends the answer that is on the screen. */
export async function send(person: Person): Promise<void> {
  const { answering } = person.words.rounds;
  await press(person, answering.send);
  await expect(person.panel.getByText(answering.changeable)).toBeVisible();
}

async function propose(person: Partner, ...pieces: readonly string[]): Promise<void> {
  const { whoLabel, betterLabel, soThatLabel } = person.words.rounds.proposal;
  for (const [index, label] of [whoLabel, betterLabel, soThatLabel].entries()) {
    const field = person.page.getByRole('textbox', { name: label, exact: true });
    await field.fill(pieces[index] ?? '');
  }
  await send(person);
}
