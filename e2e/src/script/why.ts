/** The middle of the script: why in pairs, the break that is skipped, and what belongs together. */

import { activitySlot, goalBelow } from '@ambitiebord/shared/domain/board-regions';
import { DEMENTIA_CASE, type CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import { create } from '@ambitiebord/shared/demo/turns';
import { newId } from '@ambitiebord/shared/domain/ids';
import { expect, type Locator } from '@playwright/test';
import { nl, type Partner, type Person } from '../fixtures/people.ts';
import {
  ANK,
  closeAndShow,
  everybody,
  FATMA,
  HENK,
  JEROEN,
  KEES,
  LISA,
  MARLOES,
  NADIA,
  part,
  partners,
  press,
  SANNE,
  takePictures,
  WIM,
  type Cast,
  type Hand,
} from './cast.ts';

const { goals, clusters } = DEMENTIA_CASE;
/** The goal of the case that is found in other words too. */
const OTHER_WORDS = WIM.whys.at(-1) ?? '';

/** Who asks, and who answers. */
interface Asking {
  readonly asker: Partner;
  readonly owner: Partner;
  readonly who: CasePartner;
}

/** An example, pairs that the facilitator changes, ladders by rungs, and two that meet. */
export async function why(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, ank, sanne, henk, nadia } = cast;
  const { marloes, lisa } = cast;
  if (!lisa) throw new Error('Lisa is not here yet');
  const { demo, ...pairs } = nl.pairs;
  await facilitator.openStep('why');
  await press(facilitator, demo.show);
  await display.shows(demo.activity);
  await press(facilitator, demo.next);
  await display.shows(demo.rungs[0]?.answer ?? '');
  await expect(kees.panel.getByText(demo.watch)).toBeVisible();
  await press(facilitator, demo.stop);

  await press(facilitator, pairs.propose);
  const wanted = [
    [FATMA, KEES],
    [ANK, SANNE],
    [LISA, MARLOES],
    [NADIA, HENK],
  ] as const;
  for (const [first, second] of wanted) await pairUp(facilitator, first, second);
  await press(facilitator, pairs.confirm);
  await display.shows(pairs.asks);
  await expect(kees.panel.getByText(pairs.youAnswer(FATMA.name))).toBeVisible();
  await expect(fatma.panel.getByText(pairs.youAsk(KEES.name))).toBeVisible();
  await expect(sanne.panel.getByText(sanne.words.pairs.youAnswer(ANK.name))).toBeVisible();

  const rounds: Asking[][] = [
    [
      { asker: fatma, owner: kees, who: KEES },
      { asker: ank, owner: sanne, who: SANNE },
      { asker: lisa, owner: marloes, who: MARLOES },
      { asker: nadia, owner: henk, who: HENK },
    ],
    [
      { asker: kees, owner: fatma, who: FATMA },
      { asker: sanne, owner: ank, who: ANK },
      { asker: marloes, owner: lisa, who: LISA },
      { asker: henk, owner: nadia, who: NADIA },
    ],
  ];
  for (const [index, round] of rounds.entries()) {
    if (index > 0) await press(facilitator, pairs.swapAll);
    await Promise.all(round.map((asking) => climb(asking)));
    if (index === 0) await takePictures(cast, 'why');
    // A ladder is for its pair until it is ready.
    for (const { who } of round) {
      await expect(observer.panel.getByText(who.activity, { exact: true })).toHaveCount(0);
    }
    await Promise.all(round.map((asking) => end(asking, index === 0)));
    for (const { who } of round) {
      await expect(observer.panel.getByText(who.activity, { exact: true })).toBeVisible();
    }
  }
  for (const person of [observer, facilitator, henk]) {
    await expect(
      person.board.item(goals.G1).filter({ hasText: person.words.canvas.meeting(3) }),
    ).toBeAttached();
  }
  // The whole screen is for the last lines that met: which of them these are, depends on who was last.
  await display.shows(new RegExp(`${nl.steps.why.meet(2)}|${nl.steps.why.meet(3)}`));

  for (const hand of cast.hands) await climbByHand(hand, cast.hands.indexOf(hand));
  await mergeLate(cast);
  await takePictures(cast, 'why-board');
}

/** Puts two people in a pair of their own; the first one asks first. */
async function pairUp(facilitator: Person, first: CasePartner, second: CasePartner): Promise<void> {
  const select = (who: CasePartner): Locator =>
    facilitator.panel.getByLabel(nl.pairs.moveTo(who.name), { exact: true });
  await select(first).selectOption('new');
  const value = await select(first).inputValue();
  await select(second).selectOption(value);
}

/** The asker types what the owner says, and the owner says that it is right. */
async function climb({ asker, owner, who }: Asking): Promise<void> {
  const words = asker.words.steps.why;
  await expect(asker.panel.getByText(asker.words.pairs.youAsk(who.name))).toBeVisible();
  await asker.panel.getByLabel(words.addLabel, { exact: true }).fill(who.activity);
  await press(asker, words.add);
  await owner.panel.getByRole('button', { name: who.activity }).click();
  for (const answer of who.whys) {
    await asker.panel.getByLabel(words.newAnswerLabel).fill(answer);
    await press(asker, words.addRung);
    await expect(owner.panel.getByText(owner.words.pairs.isRight)).toBeVisible();
    await press(owner, owner.words.pairs.agree);
  }
}

/** The ladder ends in its goal, after the stop test, and comes on the board. */
async function end({ asker, owner, who }: Asking, isNew: boolean): Promise<void> {
  const words = owner.words.steps.why;
  const goal = goals[who.goal];
  if (isNew) {
    await press(owner, words.isGoal);
    await owner.panel.getByLabel(words.goalLabel).fill(goal);
    for (const question of Object.values(words.stopQuestions)) {
      const choice = owner.panel.getByRole('group', { name: question });
      await choice.getByText(words.stopAnswers.yes, { exact: true }).click();
    }
    await expect(owner.panel.getByText(words.stopYes)).toBeVisible();
    await press(owner, words.confirm);
  } else {
    await press(owner, words.existingGoal);
    await press(owner, `${words.chooseThis}: ${goal}`);
  }
  await press(owner, owner.words.pairs.ready);
  for (const person of [asker, owner]) await press(person, person.words.steps.why.back);
}

/** Somebody without a page lays a ladder on the board; the goal of one is there in other words. */
async function climbByHand(hand: Hand, index: number): Promise<void> {
  const { who, partnerId, client } = hand;
  const [activityId, goalId] = [newId(), newId()];
  const position = activitySlot(8 + index);
  const text = who === JEROEN ? goals.G4 : (who.whys.at(-1) ?? '');
  const answer = await client.change(
    create(goalId, {
      type: 'goal',
      text,
      stopTest: {},
      confirmed: true,
      lineageId: newId(),
      position: { ...goalBelow(position, 1) },
    }),
    create(activityId, {
      type: 'activity',
      text: who.activity,
      partnerId,
      existing: who.existing,
      goalId,
      position: { ...position },
    }),
  );
  expect(answer).toMatchObject({ ok: true });
}

/** Two goals that say the same become one; everybody sees where the lines meet. */
async function mergeLate({ facilitator, observer }: Cast): Promise<void> {
  const words = nl.pairs;
  await facilitator.panel.getByRole('button', { name: WIM.activity }).click();
  await press(facilitator, words.merge);
  await press(facilitator, words.mergeInto(goals.G4));
  await expect(
    observer.board.item(goals.G4).filter({ hasText: nl.canvas.meeting(2) }),
  ).toBeAttached();
  await expect(observer.board.item(OTHER_WORDS)).toHaveCount(0);
}

/** The break is skipped, and the server is killed meanwhile: everybody is back with everything. */
export async function skipBreak(cast: Cast): Promise<void> {
  const { facilitator, server, display, fatma } = cast;
  await press(facilitator, nl.agenda.skipStep(nl.domain.steps.break));
  for (const person of everybody(cast)) {
    await expect(person.connection).toHaveText(person.words.session.saved);
  }
  await server.kill();
  await expect(fatma.connection).toHaveText(nl.session.offline);
  await server.start();
  for (const person of everybody(cast)) {
    await person.saved();
    await expect(person.board.item(goals.G1)).toBeAttached();
  }
  await press(facilitator, nl.facilitator.nextStep(nl.domain.steps.cluster));
  for (const person of everybody(cast)) await person.sees('cluster');
  await display.shows(nl.domain.steps.cluster);
}

/** Sorting in silence in two turns, names that nobody sees yet, and then the names. */
export async function cluster(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma } = cast;
  const { control, title, display: shown } = nl.sorting;
  const [first, second] = clusters;
  if (!first || !second) throw new Error('the case has too few groups');
  await press(facilitator, control.start);
  await display.shows(shown.silent);
  const sorter = await whoSorts(cast, 1);
  await lay(sorter, goals.G1, sorter.words.steps.cluster.putInNew);
  await lay(sorter, goals.G3, sorter.words.steps.cluster.groupNumber(1));
  await expect(part(observer, nl.steps.cluster.groups)).toContainText(goals.G3);

  const proposals = new Map([
    [cast.kees, first.title],
    [cast.sanne, 'Samen staan we sterk.'],
  ]);
  for (const [person, text] of proposals) {
    const words = person.words.sorting.title;
    await person.panel.getByLabel(words.label).first().fill(text);
    await press(person, words.send);
    await expect(person.panel.getByText(words.kept)).toBeVisible();
  }
  await takePictures(cast, 'cluster');
  await press(facilitator, control.next);
  const other = await whoSorts(cast, 2);
  await lay(other, goals.G2, other.words.steps.cluster.putInNew);
  await lay(other, goals.G5, other.words.steps.cluster.groupNumber(2));
  await expect(part(observer, nl.steps.cluster.groups)).toContainText(goals.G5);
  for (const { page } of [facilitator, observer, fatma, display]) {
    await expect(page.getByText(first.title)).toHaveCount(0);
  }

  await press(facilitator, control.end);
  await closeAndShow(facilitator);
  await display.shows(first.title);
  await expect(fatma.panel.getByText(first.title)).toBeVisible();
  await press(facilitator, nl.rounds.result.chooseOf(first.title));
  await fatma.panel.getByLabel(nl.steps.cluster.titleLabel).last().fill(second.title);
  await fatma.saved();
  for (const text of [first.title, second.title]) {
    await expect(observer.board.item(text)).toBeAttached();
    await display.shows(text);
  }
  // What belongs nowhere is kept.
  await expect(part(observer, nl.steps.cluster.loose)).toContainText(goals.G4);
  await expect(fatma.panel.getByText(title.kept)).toHaveCount(0);
  await takePictures(cast, 'cluster-named');
}

/** Somebody whose turn it is to sort, after all have heard of the turn. */
async function whoSorts(cast: Cast, turn: number): Promise<Partner> {
  for (const person of everybody(cast)) {
    const { sorting } = person.words;
    await expect(person.panel.getByText(sorting.control.turn(turn, 2))).toBeVisible();
  }
  for (const person of partners(cast)) {
    if (await person.panel.getByText(person.words.sorting.turn).isVisible()) return person;
  }
  throw new Error('nobody with a page is to sort in this turn');
}

/** Puts a goal elsewhere, by the menu. */
async function lay(person: Partner, goal: string, place: string): Promise<void> {
  await press(person, person.words.steps.cluster.putOf(goal));
  await person.page.getByRole('menuitem', { name: place }).click();
  await person.saved();
}
