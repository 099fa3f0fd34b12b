/** The middle of the script: why in pairs, the break that is skipped, and what belongs together. */

import { activitySlot, goalBelow } from '@ambitiebord/shared/domain/board-regions';
import type { CasePartner } from '@ambitiebord/shared/demo/dementia-case';
import { create } from '@ambitiebord/shared/demo/turns';
import { newId } from '@ambitiebord/shared/domain/ids';
import { expect, type Locator } from '@playwright/test';
import type { Partner, Person } from '../fixtures/people.ts';
import { closeAndShow, everybody, part, partners, press, type Cast, type Hand } from './cast.ts';
import { takesPictures, takePictures } from './pictures.ts';

/** Who asks, and who answers. */
interface Asking {
  readonly asker: Partner;
  readonly owner: Partner;
  readonly about: CasePartner;
  readonly goal: string;
}

/** An example, pairs that the facilitator changes, ladders by rungs, and two that meet. */
export async function why(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma, kees, ank, sanne, henk, nadia } = cast;
  const { marloes, lisa } = cast;
  const { words: texts, who, goals } = cast.story;
  if (!lisa) throw new Error('Lisa is not here yet');
  const { demo, ...pairs } = texts.pairs;
  await facilitator.openStep('why');
  await press(facilitator, demo.show);
  await display.shows(demo.activity);
  await press(facilitator, demo.next);
  await display.shows(demo.rungs[0]?.answer ?? '');
  await expect(kees.panel.getByText(demo.watch)).toBeVisible();
  await press(facilitator, demo.stop);

  await press(facilitator, pairs.propose);
  const wanted = [
    [who.fatma, who.kees],
    [who.ank, who.sanne],
    [who.lisa, who.marloes],
    [who.nadia, who.henk],
    [who.ria, who.jeroen],
    [who.tom, who.wim],
  ] as const;
  for (const [first, second] of wanted) await pairUp(facilitator, first, second);
  await press(facilitator, pairs.confirm);
  await display.shows(pairs.asks);
  await expect(kees.panel.getByText(pairs.youAnswer(who.fatma.name))).toBeVisible();
  await expect(fatma.panel.getByText(pairs.youAsk(who.kees.name))).toBeVisible();
  await expect(sanne.panel.getByText(sanne.words.pairs.youAnswer(who.ank.name))).toBeVisible();

  const rounds: Asking[][] = [
    [
      { asker: fatma, owner: kees, about: who.kees, goal: goals[who.kees.goal] },
      { asker: ank, owner: sanne, about: who.sanne, goal: goals[who.sanne.goal] },
      { asker: lisa, owner: marloes, about: who.marloes, goal: goals[who.marloes.goal] },
      { asker: nadia, owner: henk, about: who.henk, goal: goals[who.henk.goal] },
    ],
    [
      { asker: kees, owner: fatma, about: who.fatma, goal: goals[who.fatma.goal] },
      { asker: sanne, owner: ank, about: who.ank, goal: goals[who.ank.goal] },
      { asker: marloes, owner: lisa, about: who.lisa, goal: goals[who.lisa.goal] },
      { asker: henk, owner: nadia, about: who.nadia, goal: goals[who.nadia.goal] },
    ],
  ];
  for (const [index, round] of rounds.entries()) {
    if (index > 0) await press(facilitator, pairs.swapAll);
    await Promise.all(round.map((asking) => climb(asking)));
    if (index === 0) await takePictures(cast, 'why');
    // A ladder is for its pair until it is ready.
    for (const { about } of round) {
      await expect(observer.panel.getByText(about.activity, { exact: true })).toHaveCount(0);
    }
    await Promise.all(round.map((asking) => end(asking, index === 0)));
    for (const { about } of round) {
      await expect(observer.panel.getByText(about.activity, { exact: true })).toBeVisible();
    }
  }
  for (const person of [observer, facilitator, henk]) {
    await expect(
      person.board.item(goals.G1).filter({ hasText: person.words.canvas.meeting(3) }),
    ).toBeAttached();
  }
  // The whole screen is for the last lines that met: which of them these are, depends on who was last.
  await display.shows(new RegExp(`${texts.steps.why.meet(2)}|${texts.steps.why.meet(3)}`));

  for (const hand of cast.hands) await climbByHand(cast, hand);
  await layForOthers(cast);
  await mergeLate(cast);
  await takePictures(cast, 'why-board');
}

/** Puts two people in a pair of their own; the first one asks first. */
async function pairUp(facilitator: Person, first: CasePartner, second: CasePartner): Promise<void> {
  const select = (who: CasePartner): Locator =>
    facilitator.panel.getByLabel(facilitator.words.pairs.moveTo(who.name), { exact: true });
  await select(first).selectOption('new');
  const value = await select(first).inputValue();
  await select(second).selectOption(value);
}

/** The asker types what the owner says, and the owner says that it is right. */
async function climb({ asker, owner, about }: Asking): Promise<void> {
  const words = asker.words.steps.why;
  await expect(asker.panel.getByText(asker.words.pairs.youAsk(about.name))).toBeVisible();
  await asker.panel.getByLabel(words.addLabel, { exact: true }).fill(about.activity);
  await press(asker, words.add);
  await owner.panel.getByRole('button', { name: about.activity }).click();
  for (const answer of about.whys) {
    await asker.panel.getByLabel(words.newAnswerLabel).fill(answer);
    await press(asker, words.addRung);
    await expect(owner.panel.getByText(owner.words.pairs.isRight)).toBeVisible();
    await press(owner, owner.words.pairs.agree);
  }
}

/** The ladder ends in its goal, after the stop test, and comes on the board. */
async function end({ asker, owner, goal }: Asking, isNew: boolean): Promise<void> {
  const words = owner.words.steps.why;
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

/** Somebody without a page lays a ladder on the board. */
async function climbByHand({ story }: Cast, { who, partnerId, client }: Hand): Promise<void> {
  const [activityId, goalId] = [newId(), newId()];
  const position = activitySlot(8);
  const answer = await client.change(
    create(goalId, {
      type: 'goal',
      text: story.goals[who.goal],
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

/** The facilitator asks those who have no device, and types; the goal of one is there in other words. */
async function layForOthers({ facilitator, observer, story }: Cast): Promise<void> {
  const { words, who, goals } = story;
  const { panel } = facilitator;
  for (const { organisation, activity, whys, goal } of [who.ria, who.tom, who.wim]) {
    await panel.getByText(words.steps.why.addForOthers).click();
    await panel.getByLabel(words.steps.why.forPartner).selectOption({ label: organisation });
    await facilitator.addLadder(activity, whys);
    if (goal === 'G4') await facilitator.endInNewGoal(whys.at(-1) ?? '');
    else await facilitator.endInExistingGoal(goals[goal]);
    await press(facilitator, words.steps.why.back);
    await expect(observer.panel.getByText(activity, { exact: true })).toBeVisible();
  }
}

/** Two goals that say the same become one; everybody sees where the lines meet. */
async function mergeLate({ facilitator, observer, story }: Cast): Promise<void> {
  const { words, who, goals } = story;
  const sameWords = observer.board.item(who.wim.whys.at(-1) ?? '');
  await expect(sameWords).toHaveCount(2);
  await facilitator.panel.getByRole('button', { name: who.wim.activity }).click();
  await press(facilitator, words.pairs.merge);
  await press(facilitator, words.pairs.mergeInto(goals.G4));
  await expect(
    observer.board.item(goals.G4).filter({ hasText: words.canvas.meeting(2) }),
  ).toBeAttached();
  // The answer stays on its ladder; the goal is the other one.
  await expect(sameWords).toHaveCount(1);
}

/** The break is skipped, and the server is killed meanwhile: everybody is back with everything. */
export async function skipBreak(cast: Cast): Promise<void> {
  const { facilitator, server, display, fatma } = cast;
  const { words: texts, goals } = cast.story;
  if (takesPictures(cast)) await lookAtBreak(cast);
  await press(facilitator, texts.agenda.skipStep(texts.domain.steps.break));
  for (const person of everybody(cast)) {
    await expect(person.connection).toHaveText(person.words.session.saved);
  }
  await server.kill();
  await expect(fatma.connection).toHaveText(texts.session.offline);
  await server.start();
  for (const person of everybody(cast)) {
    await person.saved();
    // On a phone the list stands in the place of the picture, behind the tab of the step.
    const asList = person.page.locator('[role="treeitem"]').filter({ hasText: goals.G1 });
    await expect(person.board.item(goals.G1).or(asList).first()).toBeAttached();
  }
  await press(facilitator, `${texts.facilitator.goOn} ${texts.domain.steps.cluster}`);
  for (const person of everybody(cast)) await person.sees('cluster');
  await display.shows(texts.domain.steps.cluster);
}

/** Opens the break for its pictures, and goes back. */
async function lookAtBreak(cast: Cast): Promise<void> {
  for (const step of ['break', 'why'] as const) {
    await cast.facilitator.openStep(step);
    for (const person of everybody(cast)) await person.sees(step);
    if (step === 'break') await takePictures(cast, step);
  }
}

/** Sorting in silence in two turns, names that nobody sees yet, and then the names. */
export async function cluster(cast: Cast): Promise<void> {
  const { facilitator, display, observer, fatma } = cast;
  const { words: texts, goals, groups, guest } = cast.story;
  const { control, title, display: shown } = texts.sorting;
  const [first, second] = groups;
  await press(facilitator, control.start);
  await display.shows(shown.silent);
  const sorter = await whoSorts(cast, 1);
  await lay(sorter, goals.G1, sorter.words.steps.cluster.putInNew);
  await lay(sorter, goals.G3, sorter.words.steps.cluster.groupNumber(1));
  await expect(part(observer, texts.steps.cluster.groups)).toContainText(goals.G3);

  const proposals = new Map([
    [cast.kees, first],
    [cast.sanne, guest.title],
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
  await expect(part(observer, texts.steps.cluster.groups)).toContainText(goals.G5);
  for (const { page } of [facilitator, observer, fatma, display]) {
    await expect(page.getByText(first)).toHaveCount(0);
  }

  await press(facilitator, control.end);
  await closeAndShow(facilitator);
  await display.shows(first);
  await expect(fatma.panel.getByText(first)).toBeVisible();
  await press(facilitator, texts.rounds.result.chooseOf(first));
  await fatma.panel.getByLabel(texts.steps.cluster.titleLabel).last().fill(second);
  await fatma.saved();
  for (const text of [first, second]) {
    await expect(observer.board.item(text)).toBeAttached();
    await display.shows(text);
  }
  // What belongs nowhere is kept.
  await expect(part(observer, texts.steps.cluster.loose)).toContainText(goals.G4);
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
