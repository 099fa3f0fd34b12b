/** What all want together: proposals, dots, two pens, a hidden check; and one goes on at another device. */

import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { written } from '@ambitiebord/shared/i18n/nl/written';
import { expect } from '@playwright/test';
import { nl, Partner, type Person } from '../fixtures/people.ts';
import {
  anotherDevice,
  closeAndShow,
  everybody,
  FATMA,
  KEES,
  MARLOES,
  press,
  takePictures,
  type Cast,
} from './cast.ts';

const SENTENCE = DEMENTIA_CASE.ambition;
/** The sentence of the case, in the three pieces of a proposal. */
const [, WHO = '', BETTER = '', SO_THAT = ''] =
  /^Wij willen dat (.*Lindewijk) (.*), zodat (.*)\.$/.exec(SENTENCE) ?? [];
const ADDITION = 'Ook wie jonger is dan 65 hoort erbij.';
const REASON = 'Noem ook de mensen die alleen wonen.';

/** The facilitator hands an identity over; the old device says what is to come along. */
export async function handOver(cast: Cast): Promise<void> {
  const { facilitator, marloes: before } = cast;
  const { people } = nl;
  await press(facilitator, people.more(MARLOES.name));
  await facilitator.page.getByRole('menuitem', { name: people.handOver }).click();
  await press(facilitator, people.handOverMake);
  const link = await facilitator.page.getByLabel(people.handOverLink).inputValue();
  const after = new Partner(await anotherDevice(cast));
  await after.page.goto(link);
  await expect(after.page.getByText(people.takenOver(MARLOES.name))).toBeVisible();
  await expect(before.page.getByRole('heading', { name: people.elsewhereTitle })).toBeVisible();
  await press(before, people.bring);
  await expect(before.page.getByText(people.brought)).toBeVisible();
  await expect(after.page.getByText(people.takenOver(MARLOES.name))).toBeHidden();
  await facilitator.page.keyboard.press('Escape');
  await after.saved();
  const lines = facilitator.people.filter({ hasText: MARLOES.name });
  await expect(lines).toHaveCount(1);
  await expect(lines).toContainText(nl.session.here);
  await before.page.context().close();
  cast.marloes = after;
}

/** From proposals in a frame to a sentence, and whether all stand behind it. */
export async function ambition(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne, ank } = cast;
  const { rounds, pens } = nl;
  await facilitator.openStep('ambition');
  await press(facilitator, rounds.start.sentence);
  await display.shows(rounds.question.sentence);
  await propose(fatma, WHO, BETTER, SO_THAT);
  // Sanne reads and writes English: what the board adds to her words is in the language of the session.
  const pieces = ['neighbours', 'to eat together', 'nobody is alone'] as const;
  await propose(sanne, ...pieces);
  const other = written.sentence(...pieces);
  for (const { page } of [facilitator, observer, kees, display]) {
    await expect(page.getByText(SENTENCE)).toHaveCount(0);
  }
  await takePictures(cast, 'ambition-proposals');
  await closeAndShow(facilitator);
  for (const { panel } of [kees, sanne, observer]) {
    for (const sentence of [SENTENCE, other]) await expect(panel.getByText(sentence)).toBeVisible();
  }
  await display.shows(SENTENCE);

  await press(facilitator, rounds.start.dots);
  for (const [person, sentence] of [
    [fatma, SENTENCE],
    [kees, SENTENCE],
    [sanne, other],
  ] as const) {
    const { dots } = person.words.rounds;
    await press(person, dots.give(sentence));
    await press(person, dots.give(sentence));
    await send(person);
  }
  await takePictures(cast, 'ambition-dots');
  await closeAndShow(facilitator);
  await display.shows(rounds.dots.count(4));
  await expect(observer.panel.locator('.bar').first()).toContainText(SENTENCE);
  await press(facilitator, rounds.result.beginOf(SENTENCE));
  await expect(fatma.ambition).toHaveValue(SENTENCE);

  const choose = (label: string, { name, organisation }: typeof FATMA): Promise<string[]> =>
    facilitator.panel.getByLabel(label).selectOption({ label: `${name} (${organisation})` });
  await choose(pens.control.first, FATMA);
  await choose(pens.control.second, KEES);
  await press(facilitator, pens.control.give);
  await expect(ank.ambition).toHaveCount(0);
  await ank.panel.getByLabel(pens.send.label).fill(ADDITION);
  await press(ank, pens.send.send);
  await press(fatma, pens.additions.takeOf(ADDITION));
  await expect(kees.ambition).toHaveValue(`${SENTENCE} ${ADDITION}`);
  await expect(ank.panel.getByText(pens.send.states.taken)).toBeVisible();
  await display.shows(ADDITION);
  await takePictures(cast, 'ambition');
  await kees.ambition.fill(SENTENCE);
  await expect(fatma.ambition).toHaveValue(SENTENCE);

  await stances(cast);
}

/** Counts first, then what has to change, with a name only where somebody wanted that. */
async function stances(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, sanne } = cast;
  const { rounds } = nl;
  await press(facilitator, rounds.start.stance);
  await fatma.page.getByText(rounds.stances.full, { exact: true }).click();
  await send(fatma);
  await sanne.page.getByText(sanne.words.rounds.stances.full, { exact: true }).click();
  await send(sanne);
  await kees.page.getByText(rounds.stances.mostly, { exact: true }).click();
  await kees.page.getByLabel(rounds.stance.reasonLabel).fill(REASON);
  await send(kees);
  await closeAndShow(facilitator);
  await display.shows(rounds.stances.mostly);
  await expect(observer.panel.getByText(REASON)).toHaveCount(0);
  await press(facilitator, rounds.control.explain);
  await display.shows(REASON);
  await expect(fatma.panel.getByText(REASON)).toBeVisible();
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
