import { describe, expect, test } from 'vitest';
import { recordsOf, sessionOf } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { agreements, waitingFor } from '../views/agreements.ts';
import { clusters, looseGoals } from '../views/clusters.ts';
import { ladders, meetingGoals } from '../views/ladders.ts';
import { leadsWithoutHours, withoutPerson } from '../views/warnings.ts';
import { DEMENTIA_CASE } from './dementia-case.ts';

const textsOf = (goals: readonly { text: string }[]): string[] => goals.map(({ text }) => text);

describe('the dementia case', () => {
  test('before the reveal, no word of a card is on the board', () => {
    const { room, partners } = playedCase('written');
    const board = JSON.stringify([...room.board.values()]);
    for (const [index, { satisfiedWhen, forWhom }] of DEMENTIA_CASE.partners.entries()) {
      expect(board).not.toContain(satisfiedWhen);
      expect(board).not.toContain(forWhom);
      const own = JSON.stringify([...room.own(partners[index] ?? fail()).values()]);
      expect(own).toContain(satisfiedWhen);
    }
  });

  test('after the reveal, every card is on the board', () => {
    const { room } = playedCase('revealed');
    const cards = recordsOf(room.board, 'partnerCard');
    expect(new Set(cards.map(({ satisfiedWhen }) => satisfiedWhen))).toEqual(
      new Set(DEMENTIA_CASE.partners.map(({ satisfiedWhen }) => satisfiedWhen)),
    );
    expect(recordsOf(room.board, 'question')).toHaveLength(1);
  });

  test('every ladder ends in its goal, and the café and the walking club meet', () => {
    const { room } = playedCase('why');
    expect(
      ladders(room.board).map(({ activity, steps, goal }) => ({
        activity: activity.text,
        whys: steps.map(({ answer }) => answer),
        goal: goal?.text,
      })),
    ).toEqual(
      DEMENTIA_CASE.partners.map(({ activity, whys, goal }) => ({
        activity,
        whys: [...whys],
        goal: DEMENTIA_CASE.goals[goal],
      })),
    );
    expect(meetingGoals(room.board)).toHaveLength(5);
    const [cafe, walking] = ladders(room.board);
    expect(cafe?.goal?.id).toBe(walking?.goal?.id);
  });

  test('at the end the goals lie in their clusters and the pad is open', () => {
    const { room } = playedCase('ambition');
    expect(
      clusters(room.board).map(({ cluster, goals }) => [cluster.title, textsOf(goals)]),
    ).toEqual(
      DEMENTIA_CASE.clusters.map(({ title, goals }) => [
        title,
        goals.map((goal) => DEMENTIA_CASE.goals[goal]),
      ]),
    );
    expect(textsOf(looseGoals(room.board))).toEqual([DEMENTIA_CASE.goals.G4]);
    expect(sessionOf(room.board)?.step).toBe('ambition');
    expect(recordsOf(room.board, 'ambition')).toHaveLength(1);
  });
});

const accepted = (found: readonly { acceptedAt?: number | undefined }[]): boolean[] =>
  found.map(({ acceptedAt }) => acceptedAt !== undefined);

describe('the end of the dementia case', () => {
  const { room, partners } = playedCase('agreements');

  test('the café and the table go on with the walking club, which is tried first', () => {
    const all = ladders(room.board);
    const [cafe, walking, table] = all.map(({ activity }) => activity);
    expect([cafe, table].map((activity) => activity?.togetherWithId)).toEqual([
      walking?.id,
      walking?.id,
    ]);
    expect(all.filter(({ activity }) => activity.tryFirst)).toHaveLength(1);
    expect(walking).toMatchObject({ status: 'contributes', tryFirst: true });
    expect(recordsOf(room.board, 'contribution')).toHaveLength(8);
  });

  test('tasks are done by who accepted them, and what is open stays open', () => {
    const { leads, tasks, reviews } = agreements(room.board);
    expect(accepted(leads)).toEqual([true]);
    expect(accepted(tasks)).toEqual([true, true, false, false]);
    expect(tasks[0]?.responsibleId).toBe(partners[1]?.partnerId);
    expect(withoutPerson(room.board)).toEqual([tasks[3]]);
    expect(leadsWithoutHours(room.board)).toEqual([]);
    expect(reviews).toHaveLength(1);
    expect(waitingFor(room.board, partners[5]?.partnerId)).toEqual([tasks[2]]);
    expect(recordsOf(room.board, 'ambition')[0]?.text).toBe(DEMENTIA_CASE.ambition);
  });
});

function fail(): never {
  throw new Error('a partner is missing');
}

test('all say how they stand behind the sentence, some with a reason, and each partner decides', () => {
  const { room, partners } = playedCase('decisions');
  const { decisions, stances } = DEMENTIA_CASE.closing;
  const [stance, decision] = recordsOf(room.board, 'round');
  const [ambition] = recordsOf(room.board, 'ambition');
  const asked = { targetId: ambition?.id, status: 'explained', answered: partners.length };
  expect(stance).toMatchObject(asked);
  expect(stance?.counts?.map(({ count }) => count)).toEqual([9, 2, 1]);
  const reasons = stances.filter(({ reason }) => reason !== undefined);
  expect(new Set(stance?.reasons?.map(({ text }) => text))).toEqual(
    new Set(reasons.map(({ reason }) => reason)),
  );
  expect(stance?.reasons?.filter(({ partnerId }) => partnerId !== undefined)).toHaveLength(2);
  expect(decision).toMatchObject({ status: 'revealed', answered: partners.length });
  const choices = new Map(
    recordsOf(room.board, 'decision').map(({ partnerId, choice }) => [partnerId, choice]),
  );
  expect(partners.map(({ partnerId }) => choices.get(partnerId ?? ''))).toEqual(
    decisions.map(({ choice }) => choice),
  );
});
