import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { ladders } from '@ambitiebord/shared/views/ladders';
import { expect, test } from 'vitest';
import type { Action } from './action.ts';
import { LADDER_ACTIONS } from './laddering.ts';
import { contextIn, noView, roomSession } from './room-session.ts';

test('an open ladder is asked on and ends in its last answer; one with a goal is not offered', () => {
  const { room, facilitator } = playedCase('clustered');
  const session = roomSession(room, facilitator);
  const edited: string[] = [];
  const view = { ...noView, edit: (id: string) => void edited.push(id) };
  const contextOf = (...selection: string[]) => contextIn(session, selection, view);
  const may = (id: string): string[] =>
    LADDER_ACTIONS.filter((action: Action) => action.may(contextOf(id))).map((each) => each.id);
  const run = (name: string, id: string, choice?: string): void =>
    LADDER_ACTIONS.find((action) => action.id === name)?.perform(contextOf(id), choice);

  const ended = ladders(room.board).find(({ goal }) => goal !== undefined);
  expect(may(ended?.activity.id ?? '')).toEqual([]);

  const fields = {
    type: 'activity',
    text: 'Wandelclub',
    existing: false,
    position: { x: 0, y: 0 },
  };
  const id = room.create(facilitator, fields);
  expect(may(id)).toEqual(['ask-why', 'end-in-existing']);
  run('ask-why', id, '0');
  const [rung = ''] = edited;
  expect(recordOf(room.board, 'whyStep', rung)).toMatchObject({ activityId: id, answer: '' });
  // An empty answer is no goal.
  expect(may(rung)).toEqual(['ask-why', 'end-in-existing']);
  const answer = { answer: 'Mensen zien elkaar' };
  room.change(facilitator, { action: 'update', audience: 'board', id: rung, fields: answer });
  expect(may(rung)).toContain('end-here');
  run('end-here', rung);
  const goalId = recordOf(room.board, 'activity', id)?.goalId;
  expect(recordOf(room.board, 'goal', goalId)?.text).toBe('Mensen zien elkaar');
  expect(may(rung)).toEqual([]);
});
