import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { STEPS } from '@ambitiebord/shared/domain/steps';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { playedCase, type PlayedCase } from '@ambitiebord/shared/test-support/played-case';
import { beforeEach, describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { moveOperations } from '../actions/move-objects.ts';
import { isAllowed } from '../actions/permission.ts';
import { changeOf, update } from '../actions/operations.ts';
import type { OtherPresence, SessionClient } from '../session/session-client.ts';
import { mayDrag, mayResize, mayReword } from './believed.ts';
import { followStrokes } from './strokes-of-others.ts';

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

/** Somebody who draws, from as far as the number of their client. */
const drawing = ({ participantId }: Actor, clientId: number): [number, OtherPresence] => [
  clientId,
  { clientId, participantId, presence: { stroke: [clientId, 0, 1, 1] } },
];

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

  test('dragging, which anybody may unless it is locked or closed', () => {
    const { room, facilitator } = played;
    const may = (who: Actor, what = id) =>
      mayDrag(room.board, who, { id: what, position: { x: 9, y: 9 } });
    const everybody = [author, other, facilitator];
    expect(everybody.map((who) => may(who))).toEqual([true, true, true]);
    expect(may({ ...author, role: 'observer' })).toBe(false);
    // What lies nowhere by itself, is no object, or is not there.
    const [rung] = recordsOf(room.board, 'whyStep');
    if (!rung) throw new Error('the case has a ladder');
    for (const what of [rung.id, author.participantId, 'nothing-0001']) {
      expect(may(facilitator, what)).toBe(false);
    }
    room.do(facilitator, lock());
    expect(everybody.map((who) => may(who))).toEqual([false, false, true]);
  });

  test('every drag that is taken is believed, and no drag that is refused', () => {
    const { room, facilitator } = played;
    const by = { x: 4, y: 4 };
    for (const step of STEPS) {
      room.do(facilitator, { type: 'setStep', step });
      const layout = layOut(room.board);
      for (const { record, rectangle } of layout.objects) {
        const operations = moveOperations(room.board, layout, [record.id], by);
        if (operations.length === 0) continue;
        const position = { x: rectangle.x + by.x, y: rectangle.y + by.y };
        for (const me of [author, other, facilitator]) {
          const taken = operations.every((each) => isAllowed({ board: room.board, me }, each));
          expect(mayDrag(room.board, me, { id: record.id, position })).toBe(taken);
        }
      }
    }
  });

  test('writing, also when the words are those that stand there', () => {
    const { room, facilitator } = played;
    const may = (who: Actor) => mayReword(room.board, who, id);
    expect([author, other, facilitator].map(may)).toEqual([true, false, true]);
    expect(may({ ...facilitator, role: 'display' })).toBe(false);
    const [card] = recordsOf(room.board, 'partnerCard');
    if (!card) throw new Error('the case has cards');
    expect(mayReword(room.board, author, card.id)).toBe(false);
    room.do(facilitator, lock());
    expect([author, other, facilitator].map(may)).toEqual([false, false, true]);
  });

  test('the pen, until the board is closed to them or they are gone, also when they tell nothing new', () => {
    const { room, facilitator } = played;
    const roster: Roster = {
      people: [author, facilitator].map(({ participantId, role }) => ({
        participantId,
        role,
        clientIds: [],
      })),
      mostReady: false,
    };
    const state = createStore(() => ({ board: room.board, roster }));
    const others = createStore(() => new Map([drawing(author, 1), drawing(facilitator, 2)]));
    const told: number[][] = [];
    const session = { state, others } as unknown as SessionClient;
    const stop = followStrokes(session, (strokes) =>
      told.push(strokes.map(([start]) => start?.x ?? 0)),
    );
    const { step } = sessionOf(room.board) ?? {};
    if (!step) throw new Error('there is a session');
    room.do(facilitator, { type: 'limitBoard', step, allowed: 'nothing' });
    state.setState({ board: new Map(room.board) });
    state.setState({ roster: { ...roster, people: [] } });
    stop();
    state.setState({ roster });
    expect(told).toEqual([[1, 2], [2], []]);
  });
});
