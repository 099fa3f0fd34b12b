import { messages } from '@ambitiebord/shared/i18n/messages';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { expect, test } from 'vitest';
import { attach, attachableOf, attachEnd, attachStart } from './attaching.ts';
import { newConnector } from './free-objects.ts';
import { changeOf } from './operations.ts';
import { contextIn, roomSession } from './room-session.ts';

/** Three notes and an arrow of the first partner between two of them. */
function scene() {
  const { room, partners, facilitator } = playedCase('clustered');
  const [maker, other] = partners;
  if (!maker || !other) throw new Error('the case has partners');
  const [first = '', second = '', third = ''] = [0, 500, 1_000].map((x) =>
    room.create(facilitator, {
      type: 'note',
      text: `Bij ${x}`,
      colour: 'blue',
      position: { x: x - 9_000, y: 0 },
    }),
  );
  const sessions = { maker: roomSession(room, maker), other: roomSession(room, other) };
  const arrow = 'arrow-0001';
  sessions.maker.send(changeOf(newConnector(arrow, { objectId: first }, { objectId: second })));
  const context = (who: keyof typeof sessions, ...selection: string[]) =>
    contextIn(sessions[who], selection);
  const ends = () => {
    const { from, to } = recordOf(room.board, 'connector', arrow) ?? {};
    return [from, to];
  };
  return { first, second, third, arrow, context, ends, undo: () => sessions.maker.undo() };
}

test('an end goes to another object by name, nearest first, or lets go; each is one step back', () => {
  const { first, second, third, arrow, context, ends, undo } = scene();
  const [nearest] = attachEnd.choices?.(context('maker', arrow), messages('nl')) ?? [];
  expect(nearest).toMatchObject({ id: third, label: 'Briefje: Bij 1000' });
  attachEnd.perform(context('maker', arrow), third);
  expect(ends()).toEqual([{ objectId: first }, { objectId: third }]);
  attachStart.perform(context('maker', arrow), 'loose');
  expect(ends()).toEqual([
    { point: { x: expect.any(Number) as number, y: expect.any(Number) as number } },
    { objectId: third },
  ]);
  undo();
  undo();
  expect(ends()).toEqual([{ objectId: first }, { objectId: second }]);
});

test('both ends are never put at one object', () => {
  const { first, arrow, context, ends } = scene();
  const before = ends();
  attachEnd.perform(context('maker', arrow), first);
  expect(ends()).toEqual(before);
});

test('only who made the arrow takes up its ends, alone, and not who only looks', () => {
  const { first, third, arrow, context, ends } = scene();
  const before = ends();
  expect(attachableOf(context('maker', arrow))).toMatchObject({ id: arrow });
  expect(attachableOf(context('maker', arrow, first))).toBeUndefined();
  expect(attachableOf({ ...context('maker', arrow), readOnly: true })).toBeUndefined();
  expect(attachableOf(context('other', arrow))).toBeUndefined();
  expect(attachEnd.may(context('other', arrow))).toBe(false);
  attach(context('other', arrow), {
    connectorId: arrow,
    end: 'to',
    to: { x: 0, y: 0 },
    toId: third,
  });
  expect(ends()).toEqual(before);
});
