import type { CommandContext } from '@ambitiebord/shared/commands/command';
import { execute, type NewCommand } from '@ambitiebord/shared/commands/registry';
import type { RoomRecords } from '@ambitiebord/shared/commands/transaction';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { recordOf, recordsOf, type BoardRecord } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { ladders, meetingGoals } from '@ambitiebord/shared/views/ladders';
import { beforeEach, describe, expect, test } from 'vitest';
import * as workshop from './workshop.ts';

const facilitator: Actor = { participantId: 'facilitator-1', role: 'facilitator' };
const fatma: Actor = { participantId: 'fatma-0001', role: 'partner', partnerId: 'partner-care' };
const kees: Actor = { participantId: 'kees-00001', role: 'partner', partnerId: 'partner-sport' };

let room: RoomRecords;
let now: number;

/** Executes a command as the server would. */
function give(actor: Actor, command: NewCommand): string | undefined {
  now += 1;
  const context: CommandContext = {
    actor,
    now,
    newId,
    padText: () => '',
    hasImage: () => true,
    patchOf: () => undefined,
  };
  const outcome = execute(room, { ...command, id: newId() }, context);
  return outcome.ok ? undefined : outcome.error;
}

const board = () => room.get(BOARD) ?? new Map<string, BoardRecord>();
const own = (actor: Actor) => room.get(ownDocument(actor.participantId)) ?? new Map();
/** What the test has put there itself. */
function there<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('it is not there');
  return found;
}
const ladderOf = (activityId: string) =>
  there(ladders(board()).find(({ activity }) => activity.id === activityId));

/** The own card of Fatma. */
const card = () => workshop.ownCard(own(fatma), fatma);
/** The goals of each cluster. */
const titles = () => clusters(board()).map(({ goals }) => goals.map(({ text }) => text));

/** Makes a ladder with two rungs. */
function climb(actor: Actor, id: string, text: string): void {
  expect(give(actor, workshop.addActivity(board(), id, text, actor.partnerId))).toBeUndefined();
  const ask = (answer: string) => give(actor, workshop.addWhyStep(ladderOf(id), 'Waarom?', answer));
  expect([ask('Eerst dit'), ask('Dan dat')]).toEqual([undefined, undefined]);
}

beforeEach(() => {
  now = 1_000;
  const stamp = { createdAt: 1, updatedAt: 1, authorId: 'session-01' };
  const records: BoardRecord[] = [
    {
      ...stamp,
      type: 'session',
      id: 'session-01',
      title: 'Samen sterk',
      question: '',
      template: 'kickoff',
      language: 'nl',
      roomCode: 'ACDEFGHJ',
      step: 'why',
      openedSteps: ['welcome', 'why'],
      locked: false,
    },
    {
      ...stamp,
      type: 'partner',
      id: 'partner-care',
      key: 'key-care-1',
      name: 'Zorg',
      sector: 'care',
    },
    {
      ...stamp,
      type: 'partner',
      id: 'partner-sport',
      key: 'key-sport',
      name: 'Sport',
      sector: 'sport',
    },
  ];
  room = new Map([[BOARD, new Map(records.map((record) => [record.id, record]))]]);
});

describe('the own card', () => {
  test('is made by the first letter, private, with the first three answers to be shared', () => {
    expect(card()).toBeUndefined();
    expect(
      give(fatma, workshop.writeAnswer(own(fatma), fatma, 'interest', 'Rust')),
    ).toBeUndefined();
    expect(card()).toMatchObject({
      interest: 'Rust',
      status: 'draft',
      partnerId: 'partner-care',
      sharedFields: ['satisfiedWhen', 'forWhom', 'interest'],
    });
    expect(recordsOf(board(), 'partnerCard')).toEqual([]);
  });

  test('keeps the other answers when one is written or chosen', () => {
    give(fatma, workshop.writeAnswer(own(fatma), fatma, 'need', 'Uitleg'));
    give(fatma, workshop.chooseSharing(own(fatma), fatma, 'need', true));
    give(fatma, workshop.chooseSharing(own(fatma), fatma, 'forWhom', false));
    give(fatma, workshop.writeAnswer(own(fatma), fatma, 'satisfiedWhen', 'Elke week'));
    expect(card()?.sharedFields.toSorted()).toEqual(['interest', 'need', 'satisfiedWhen']);
    expect(card()).toMatchObject({ need: 'Uitleg', satisfiedWhen: 'Elke week' });
  });

  test('a choice made twice counts once', () => {
    give(fatma, workshop.chooseSharing(own(fatma), fatma, 'interest', true));
    expect(card()?.sharedFields).toHaveLength(3);
  });

  test('is ready, and not ready after all', () => {
    give(fatma, workshop.markReady(own(fatma), fatma, true));
    expect(card()?.status).toBe('ready');
    give(fatma, workshop.markReady(own(fatma), fatma, false));
    expect(card()?.status).toBe('draft');
  });

  test('shows on the board at the reveal, but for what is kept', () => {
    give(fatma, workshop.writeAnswer(own(fatma), fatma, 'satisfiedWhen', 'Elke week'));
    give(fatma, workshop.writeAnswer(own(fatma), fatma, 'interest', 'Rust'));
    give(fatma, workshop.chooseSharing(own(fatma), fatma, 'interest', false));
    expect(give(facilitator, { type: 'reveal' })).toBeUndefined();
    const [shown] = recordsOf(board(), 'partnerCard');
    expect(shown).toMatchObject({ satisfiedWhen: 'Elke week', sharedFields: ['satisfiedWhen'] });
    expect(shown).not.toHaveProperty('interest');
    const question = workshop.askQuestion(shown?.id ?? '', ' Hoe vaak? ');
    expect(give(kees, question)).toBeUndefined();
    const [asked] = recordsOf(board(), 'question');
    expect(asked).toMatchObject({ text: 'Hoe vaak?', answered: false });
    expect(give(fatma, workshop.markAnswered(there(asked), true))).toBeUndefined();
    expect(recordsOf(board(), 'question')[0]?.answered).toBe(true);
  });
});

describe('ladders', () => {
  test('grow downward, in the order of asking', () => {
    climb(fatma, 'activity-1', ' Café ');
    expect(ladderOf('activity-1').activity.text).toBe('Café');
    expect(ladderOf('activity-1').steps.map(({ answer }) => answer)).toEqual([
      'Eerst dit',
      'Dan dat',
    ]);
    const [first] = ladderOf('activity-1').steps;
    expect(give(fatma, workshop.removeWhyStep(there(first)))).toBeUndefined();
    expect(ladderOf('activity-1').steps.map(({ answer }) => answer)).toEqual(['Dan dat']);
    give(fatma, workshop.markExisting(ladderOf('activity-1').activity, true));
    expect(ladderOf('activity-1').activity.existing).toBe(true);
  });

  test('two that end in one goal meet', () => {
    climb(fatma, 'activity-1', 'Café');
    climb(kees, 'activity-2', 'Wandelclub');
    expect(give(fatma, workshop.endInNewGoal(ladderOf('activity-1'), 'Steun'))).toBeUndefined();
    const { goal } = ladderOf('activity-1');
    expect(goal).toMatchObject({ text: 'Steun', confirmed: false, stopTest: {} });
    expect(meetingGoals(board())).toEqual([]);
    const join = workshop.endInGoal(ladderOf('activity-2').activity, goal?.id ?? '');
    expect(give(kees, join)).toBeUndefined();
    expect(meetingGoals(board()).map(({ id }) => id)).toEqual([goal?.id]);
  });

  test('the stop test keeps each answer, and the goal is confirmed by hand', () => {
    climb(fatma, 'activity-1', 'Café');
    give(fatma, workshop.endInNewGoal(ladderOf('activity-1'), 'Steun'));
    const goal = () => there(ladderOf('activity-1').goal);
    give(fatma, workshop.answerStopTest(goal(), 'a', 'yes'));
    give(fatma, workshop.answerStopTest(goal(), 'c', 'unsure'));
    expect(goal().stopTest).toEqual({ a: 'yes', c: 'unsure' });
    give(fatma, workshop.confirmGoal(goal(), true));
    expect(goal().confirmed).toBe(true);
  });

  test('the stop test is skipped by the pair or by who leads, which is kept; an answer takes that back', () => {
    climb(fatma, 'activity-1', 'Café');
    give(fatma, workshop.endInNewGoal(ladderOf('activity-1'), 'Steun'));
    const goal = () => there(ladderOf('activity-1').goal);
    give(fatma, workshop.answerStopTest(goal(), 'a', 'yes'));
    for (const who of [fatma, facilitator]) {
      expect(give(who, workshop.skipStopTest(goal(), true))).toBeUndefined();
      expect(goal().stopTest).toEqual({ a: 'yes', skipped: true });
      expect(give(who, workshop.skipStopTest(goal(), false))).toBeUndefined();
      expect(goal().stopTest).toEqual({ a: 'yes' });
    }
    give(facilitator, workshop.skipStopTest(goal(), true));
    give(fatma, workshop.confirmGoal(goal(), true));
    expect(goal()).toMatchObject({ confirmed: true, stopTest: { skipped: true } });
    give(fatma, workshop.answerStopTest(goal(), 'b', 'no'));
    expect(goal().stopTest).toEqual({ a: 'yes', b: 'no' });
  });

  test('asking on takes an unconfirmed goal along only when no other ladder ends in it', () => {
    climb(fatma, 'activity-1', 'Café');
    climb(kees, 'activity-2', 'Wandelclub');
    give(fatma, workshop.endInNewGoal(ladderOf('activity-1'), 'Steun'));
    const goalId = ladderOf('activity-1').goal?.id ?? '';
    give(kees, workshop.endInGoal(ladderOf('activity-2').activity, goalId));
    expect(give(fatma, workshop.askOn(board(), ladderOf('activity-1')))).toBeUndefined();
    expect(recordOf(board(), 'goal', goalId)).toBeDefined();
    expect(ladderOf('activity-1').goal).toBeUndefined();
    expect(give(facilitator, workshop.askOn(board(), ladderOf('activity-2')))).toBeUndefined();
    expect(recordOf(board(), 'goal', goalId)).toBeUndefined();
  });

  test('asking on leaves a confirmed goal', () => {
    climb(fatma, 'activity-1', 'Café');
    give(fatma, workshop.endInNewGoal(ladderOf('activity-1'), 'Steun'));
    const { goal } = ladderOf('activity-1');
    give(fatma, workshop.confirmGoal(there(goal), true));
    give(fatma, workshop.askOn(board(), ladderOf('activity-1')));
    expect(recordsOf(board(), 'goal').map(({ text }) => text)).toEqual(['Steun']);
  });
});

describe('clusters', () => {
  test('goals go in at the end, move on and come out again', () => {
    for (const [index, text] of ['Steun', 'Rust', 'Buiten'].entries()) {
      give(fatma, workshop.addActivity(board(), `activity-${index}`, text, fatma.partnerId));
      give(fatma, workshop.addWhyStep(ladderOf(`activity-${index}`), 'Waarom?', text));
      give(fatma, workshop.endInNewGoal(ladderOf(`activity-${index}`), text));
    }
    const goal = (text: string) =>
      there(recordsOf(board(), 'goal').find((each) => each.text === text));
    const clusterId = (index: number) => clusters(board())[index]?.cluster.id ?? '';
    expect(give(kees, workshop.addCluster(board(), goal('Steun')))).toBeUndefined();
    expect(give(kees, workshop.putInCluster(board(), goal('Rust'), clusterId(0)))).toBeUndefined();
    expect(give(kees, workshop.addCluster(board()))).toBeUndefined();
    expect(titles()).toEqual([['Steun', 'Rust'], []]);
    expect(give(kees, workshop.putInCluster(board(), goal('Steun'), clusterId(1)))).toBeUndefined();
    expect(titles()).toEqual([['Rust'], ['Steun']]);
    expect(give(kees, workshop.takeOutOfCluster(goal('Rust')))).toBeUndefined();
    expect(looseGoals(board()).map(({ text }) => text)).toEqual(['Rust', 'Buiten']);
    const [, second] = clusters(board());
    expect(give(facilitator, workshop.removeCluster(there(second).cluster))).toBeUndefined();
    expect(looseGoals(board())).toHaveLength(3);
  });
});
