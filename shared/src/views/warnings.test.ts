import { expect, test } from 'vitest';
import type { NewCommand } from '../commands/registry.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { agreements, openSubjects, waitingFor } from './agreements.ts';
import {
  differentTargetGroups,
  isCooperation,
  isDisputed,
  leadsWithoutHours,
  movedOften,
  partnersWithoutLine,
  withoutPerson,
} from './warnings.ts';

const AT = { x: 0, y: 0 };

function roomWithGoals() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner();
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const clusterId = room.create(facilitator, {
    type: 'cluster',
    title: 'Samen',
    lineageId: 'lineage-1',
    position: AT,
  });
  const goal = (fields = {}) =>
    room.create(facilitator, {
      type: 'goal',
      text: 'Doel',
      stopTest: {},
      confirmed: true,
      lineageId: 'lineage-2',
      position: AT,
      ...fields,
    });
  const activity = (partnerId: string | undefined, fields = {}) =>
    room.create(facilitator, {
      type: 'activity',
      text: 'Wandelen',
      existing: false,
      position: AT,
      ...(partnerId === undefined ? {} : { partnerId }),
      ...fields,
    });
  const inCluster = { clusterId, order: 'a0' };
  return { room, facilitator, fatma, kees, clusterId, goal, activity, inCluster };
}

test('a cluster in which the goals are for different people asks whether they mean the same', () => {
  const { room, clusterId, goal, inCluster, facilitator } = roomWithGoals();
  goal({ ...inCluster, forWhom: 'Ouderen thuis.' });
  goal({ ...inCluster, order: 'a1', forWhom: ' ouderen  thuis' });
  goal({ ...inCluster, order: 'a2', forWhom: '' });
  goal({ forWhom: 'Iemand buiten de groep' });
  expect(differentTargetGroups(room.board)).toEqual([]);
  const other = goal({ ...inCluster, order: 'a3', forWhom: 'Bewoners van het huis' });
  expect(differentTargetGroups(room.board)).toEqual([
    { clusterId, groups: ['Ouderen thuis.', 'Bewoners van het huis'] },
  ]);
  room.change(facilitator, updateOf(other, { forWhom: 'Ouderen thuis!' }));
  expect(differentTargetGroups(room.board)).toEqual([]);
});

test('for whom a goal is comes from the cards of its ladders, but only where they share that', () => {
  const { room, clusterId, goal, activity, inCluster, facilitator, fatma, kees } = roomWithGoals();
  for (const [person, forWhom, shared] of [
    [fatma, 'Mantelzorgers', true],
    [kees, 'Lopers', false],
  ] as const) {
    room.change(person, {
      action: 'create',
      audience: 'own',
      id: cardIdOf(person.participantId),
      fields: {
        type: 'partnerCard',
        participantId: person.participantId,
        partnerId: person.partnerId ?? '',
        status: 'ready',
        sharedFields: shared ? ['forWhom'] : ['satisfiedWhen'],
        satisfiedWhen: 'Altijd',
        forWhom,
      },
    });
  }
  room.do(facilitator, { type: 'reveal' });
  const goalId = goal(inCluster);
  goal({ ...inCluster, forWhom: 'Bewoners' });
  activity(kees.partnerId, { goalId });
  expect(differentTargetGroups(room.board)).toEqual([]);
  activity(fatma.partnerId, { goalId });
  const [warning] = differentTargetGroups(room.board);
  expect(warning?.clusterId).toBe(clusterId);
  expect(warning?.groups.toSorted()).toEqual(['Bewoners', 'Mantelzorgers']);
});

test('working together is not a goal', () => {
  for (const text of [
    'Beter samenwerken',
    'Samenwerking in de wijk.',
    'Collaboration',
    'We work together',
    'Iedereen werkt beter samen.',
    'Hier werken we nauwer samen',
    'Er wordt meer samengewerkt',
    'samen te werken',
    'Working more closely together',
    'Co-operation in the village',
  ]) {
    expect(isCooperation(text)).toBe(true);
  }
  for (const text of [
    'Mensen kennen elkaar',
    'Niemand staat er alleen voor',
    'Wij eten samen',
    'Wie werk heeft, eet samen met de buren',
    'Samen naar het werk lopen',
    'They work, and eat together',
    '',
  ]) {
    expect(isCooperation(text)).toBe(false);
  }
});

test('a partner has a line to the ambition by a goal in a cluster, or by saying so', () => {
  const { room, goal, activity, inCluster, facilitator, fatma, kees } = roomWithGoals();
  const names = () => partnersWithoutLine(room.board).map(({ name }) => name);
  expect(names()).toEqual(['De Linde', 'De Lindelopers']);
  const loose = activity(fatma.partnerId, { goalId: goal() });
  activity(kees.partnerId, { goalId: goal(inCluster) });
  activity(undefined, { goalId: goal(inCluster) });
  expect(names()).toEqual(['De Linde']);
  room.change(facilitator, updateOf(loose, { status: 'contributes' }));
  expect(names()).toEqual([]);
  room.change(facilitator, updateOf(loose, { status: 'outside' }));
  expect(names()).toEqual(['De Linde']);
});

test('an agreement without a person, and a lead without hours, are asked about', () => {
  const { room, facilitator, fatma } = roomWithGoals();
  const agree = (kind: string, fields = {}) =>
    room.create(facilitator, { type: 'agreement', kind, text: 'Doen', status: 'open', ...fields });
  const lead = agree('leadPartner', { responsibleId: fatma.partnerId ?? '' });
  const task = agree('task');
  agree('scopeOut');
  agree('review');
  expect(withoutPerson(room.board).map(({ id }) => id)).toEqual([task]);
  expect(leadsWithoutHours(room.board).map(({ id }) => id)).toEqual([lead]);
  room.change(facilitator, updateOf(lead, { hoursPerWeek: 0, hoursPaidBy: ' ' }));
  expect(leadsWithoutHours(room.board)).toHaveLength(1);
  room.change(facilitator, updateOf(lead, { hoursPaidBy: 'De gemeente' }));
  expect(leadsWithoutHours(room.board)).toEqual([]);
  room.change(facilitator, updateOf(lead, { responsibleId: null }));
  expect(withoutPerson(room.board).map(({ id }) => id)).toEqual([lead, task]);
});

test('agreements by their place, what waits for a partner, and what is still open', () => {
  const { room, facilitator, fatma } = roomWithGoals();
  const made = ['review', 'money', 'task', 'scopeOut', 'leadPartner'].map((kind) =>
    room.create(facilitator, {
      type: 'agreement',
      kind,
      text: kind,
      status: 'open',
      ...(kind === 'money' || kind === 'task' ? { responsibleId: fatma.partnerId ?? '' } : {}),
    }),
  );
  const { leads, tasks, reviews, outside } = agreements(room.board);
  expect([leads, tasks, reviews, outside].map((group) => group.map(({ text }) => text))).toEqual([
    ['leadPartner'],
    ['money', 'task'],
    ['review'],
    ['scopeOut'],
  ]);
  const texts = () => waitingFor(room.board, fatma.partnerId).map(({ text }) => text);
  expect(texts()).toEqual(['money', 'task']);
  room.do(fatma, { type: 'acceptAgreement', agreementId: made[1] ?? '', accepted: true });
  expect(texts()).toEqual(['task']);
  expect(waitingFor(room.board, undefined)).toEqual([]);
  const open = openSubjects([...leads, ...tasks, ...reviews]);
  expect(open).toContain('information');
  expect(open).not.toContain('money');
  expect(openSubjects([])).not.toContain('scopeOut');
});

/** Whether a cluster with goals for these two raises the question. */
function asked(one: string, other: string): boolean {
  const { room, goal, inCluster } = roomWithGoals();
  goal({ ...inCluster, forWhom: one });
  goal({ ...inCluster, order: 'a1', forWhom: other });
  return differentTargetGroups(room.board).length > 0;
}

test('the same people in other words raise no question, other people do', () => {
  expect(asked('Mensen met dementie', 'Mensen met dementie en hun mantelzorgers')).toBe(false);
  expect(asked('Voor de mantelzorger', 'Mantelzorgers in onze wijk')).toBe(false);
  expect(asked('Mensen met dementie', 'Mensen met een klein inkomen')).toBe(true);
  expect(asked('Ouderen', 'Jongeren')).toBe(true);
  expect(asked('De mensen', 'Onze buurt')).toBe(true);
});

test('goals of which the texts are linked by a third are for the same people', () => {
  const { room, goal, inCluster } = roomWithGoals();
  goal({ ...inCluster, forWhom: 'Ouderen' });
  goal({ ...inCluster, order: 'a1', forWhom: 'Mantelzorgers' });
  expect(differentTargetGroups(room.board)).toHaveLength(1);
  goal({ ...inCluster, order: 'a2', forWhom: 'Ouderen en mantelzorgers' });
  expect(differentTargetGroups(room.board)).toEqual([]);
});

test('a question about target groups stays away once the facilitator says it was talked about', () => {
  const { room, facilitator, fatma, clusterId, goal, inCluster } = roomWithGoals();
  goal({ ...inCluster, forWhom: 'Ouderen' });
  goal({ ...inCluster, order: 'a1', forWhom: 'Jongeren' });
  expect(differentTargetGroups(room.board)).toHaveLength(1);
  const settle = {
    type: 'change',
    operations: [updateOf(clusterId, { targetGroupsSettled: true })],
  };
  expect(room.refusal(fatma, settle as NewCommand)).toBe('forbidden');
  room.do(facilitator, settle as NewCommand);
  expect(differentTargetGroups(room.board)).toEqual([]);
  // Whoever rewords the group leaves that as it is.
  room.change(fatma, updateOf(clusterId, { title: 'Anders' }));
  expect(differentTargetGroups(room.board)).toEqual([]);
});

test('a goal that left a group three times is offered as a difference, until one is kept', () => {
  const { room, facilitator, fatma, clusterId, goal } = roomWithGoals();
  const other = room.create(facilitator, {
    type: 'cluster',
    title: 'Anders',
    lineageId: 'lineage-3',
    position: AT,
  });
  const id = goal({ clusterId, order: 'a0' });
  const moveTo = (target: string | null) =>
    room.change(fatma, updateOf(id, { clusterId: target, order: target && 'a0' }));
  moveTo(other);
  moveTo(clusterId);
  expect(movedOften(room.board)).toEqual([]);
  moveTo(null);
  expect(movedOften(room.board)).toMatchObject([{ goal: { id }, clusterIds: [clusterId, other] }]);
  const tensionId = room.create(fatma, {
    type: 'tension',
    targetId: id,
    positions: ['Hier', 'Daar'],
    state: 'open',
  });
  expect(movedOften(room.board)).toEqual([]);
  expect(isDisputed(room.board, id)).toBe(true);
  room.change(fatma, updateOf(tensionId, { state: 'settled' }));
  expect(movedOften(room.board)).toHaveLength(1);
  room.change(facilitator, updateOf(id, { leftClusters: null }));
  expect(movedOften(room.board)).toEqual([]);
});
