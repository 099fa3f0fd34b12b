import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { playedCase, type PlayedCase } from '@ambitiebord/shared/test-support/played-case';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeOf, update } from '../actions/operations.ts';
import { mayResize } from './believed.ts';

let played: PlayedCase;
let author: Actor;
let other: Actor;
let id: string;

beforeEach(() => {
  played = playedCase('clustered');
  const [first, second] = played.partners;
  if (!first || !second) throw new Error('the case has partners');
  [author, other] = [first, second];
  id = played.room.create(author, {
    type: 'note',
    text: 'Van mij',
    colour: 'pink',
    position: { x: 0, y: -600 },
  });
});

const lock = (): NewCommand => changeOf(update({ id, type: 'note' }, { locked: true }));

describe('what somebody shows to be doing is believed of who may do it', () => {
  test('pulling an object larger', () => {
    const resize = { id, position: { x: 0, y: -600 }, size: { width: 300, height: 300 } };
    const may = (who: Actor) => mayResize(played.room.board, who, resize);
    expect([author, other, played.facilitator].map(may)).toEqual([true, false, true]);
    expect(mayResize(played.room.board, author, { ...resize, id: 'nothing-0001' })).toBe(false);
    expect(mayResize(played.room.board, author, { ...resize, id: author.participantId })).toBe(
      false,
    );
    played.room.do(played.facilitator, lock());
    expect([author, other, played.facilitator].map(may)).toEqual([false, false, true]);
  });
});
