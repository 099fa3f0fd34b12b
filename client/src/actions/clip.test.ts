import { BOARD_LIMIT } from '@ambitiebord/shared/domain/geometry';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { expect, test } from 'vitest';
import {
  clipIn,
  clipOf,
  fitsOneCommand,
  htmlOf,
  linesIn,
  notesOf,
  pasteClip,
  plainTextOf,
  type Clip,
} from './clip.ts';
import { removeCut } from './clipboard-hand.ts';
import { newConnector } from './free-objects.ts';
import { changeOf, create } from './operations.ts';
import { contextIn, noView, roomSession } from './room-session.ts';

const MIDDLE = { x: 400, y: 300 };

const noteAt = (words: string, x: number, y: number) => ({
  type: 'note' as const,
  text: words,
  colour: 'pink' as const,
  position: { x, y },
});

const clipWith = (...objects: Clip['objects']): Clip => ({ version: 1, objects });

const around = (json: string): string => `<div data-ambitiebord="${encodeURIComponent(json)}">`;

const many = (count: number, words: string) =>
  notesOf(
    Array.from({ length: count }, () => words),
    MIDDLE,
  );

test('what is copied has words and places, and no id, person or mark of the workshop', () => {
  const { room } = playedCase('clustered');
  const layout = layOut(room.board);
  const all = layout.objects.map(({ record }) => record.id);
  const html = decodeURIComponent(htmlOf(clipOf(layout, all) ?? clipWith()));
  const [goal] = recordsOf(room.board, 'goal');
  expect(html).toContain(goal?.text);
  for (const id of room.board.keys()) expect(html).not.toContain(id);
  expect(html).not.toMatch(/lineageId|partnerId|authorId|confirmed|stopTest|clusterId/);
});

test('what was copied on one board is pasted on another by one command, and one undo takes it back', () => {
  const from = playedCase('clustered');
  const layout = layOut(from.room.board);
  const goals = recordsOf(from.room.board, 'goal');
  const clip = clipIn(
    htmlOf(
      clipOf(
        layout,
        goals.map(({ id }) => id),
      ) ?? clipWith(),
    ),
  );
  const to = playedCase('clustered');
  const me = to.facilitator;
  const before = recordsOf(to.room.board, 'goal').length;
  const pasted = pasteClip(clip ?? clipWith(), MIDDLE, layOut(to.room.board), me);
  const commandId = to.room.do(me, changeOf(...pasted));
  const ids = new Set(pasted.map(({ id }) => id));
  const made = recordsOf(to.room.board, 'goal').filter(({ id }) => ids.has(id));
  expect(made.map(({ text }) => text).toSorted()).toEqual(goals.map(({ text }) => text).toSorted());
  expect(made.every(({ confirmed, clusterId }) => !confirmed && clusterId === undefined)).toBe(
    true,
  );
  to.room.do(me, { type: 'undo', commandId });
  expect(recordsOf(to.room.board, 'goal')).toHaveLength(before);
});

test('objects keep their places among each other, and never cover what was pasted before', () => {
  const { room, facilitator } = playedCase('clustered');
  const clip = clipWith(noteAt('een', 0, 0), noteAt('twee', 500, 90));
  const paste = () => {
    const operations = pasteClip(clip, MIDDLE, layOut(room.board), facilitator);
    room.do(facilitator, changeOf(...operations));
    return operations.map(({ id }) => room.board.get(id));
  };
  const places = [...paste(), ...paste()].map((record) =>
    record?.type === 'note' ? record.position : undefined,
  );
  const [first, second, third] = places;
  expect(second).toEqual({ x: (first?.x ?? 0) + 500, y: (first?.y ?? 0) + 90 });
  expect(third).not.toEqual(first);
});

/** Two notes, one of them pulled larger, a third beside them, an arrow between each, and a stroke of the pen. */
function drawn() {
  const { room, facilitator } = playedCase('clustered');
  const session = roomSession(room, facilitator);
  const size = { width: 320, height: 240 };
  const [first, second, third] = [0, 500, 1_000].map((x, index) =>
    create('note', `note-000${index}`, {
      ...noteAt(`Bij ${x}`, x - 9_000, 0),
      ...(index === 0 ? { size } : {}),
    }),
  );
  if (!first || !second || !third) throw new Error('three notes were made');
  const stroke = {
    position: { x: -9_000, y: 400 },
    points: [
      { x: 0, y: 0 },
      { x: 40, y: 25 },
    ],
    colour: 'red' as const,
    thickness: 'thick' as const,
  };
  const between = newConnector('arrow-0001', { objectId: first.id }, { objectId: second.id });
  const outward = newConnector('arrow-0002', { objectId: second.id }, { objectId: third.id });
  session.send(
    changeOf(first, second, third, create('drawing', 'stroke-0001', stroke), between, outward),
  );
  const ids = [between.id, outward.id, 'stroke-0001', first.id, second.id];
  return { room, session, facilitator, ids, size, stroke, layout: layOut(room.board) };
}

test('a note keeps its size, a stroke its form, and an arrow what was copied with it or where it ended', () => {
  const { layout, ids, size, stroke } = drawn();
  const clip = clipIn(htmlOf(clipOf(layout, ids) ?? clipWith())) ?? clipWith();
  expect(plainTextOf(clip)).toBe('Bij 0\nBij 500');

  const { room, facilitator } = playedCase('clustered');
  const pasted = pasteClip(clip, MIDDLE, layOut(room.board), facilitator);
  room.do(facilitator, changeOf(...pasted));
  const made = pasted.map(({ id }) => room.board.get(id));
  const first = made.find((record) => record?.type === 'note' && record.text === 'Bij 0');
  const second = made.find((record) => record?.type === 'note' && record.text === 'Bij 500');
  expect(first).toMatchObject({ size });
  expect(second).not.toHaveProperty('size');
  const moved = ({ x, y }: { x: number; y: number }) =>
    first?.type === 'note'
      ? { x: x + 9_000 + first.position.x, y: y + first.position.y }
      : undefined;
  const { points, colour, thickness, position } = stroke;
  expect(made.find((record) => record?.type === 'drawing')).toMatchObject({
    points,
    colour,
    thickness,
    position: moved(position),
  });
  const arrows = made.filter((record) => record?.type === 'connector');
  const end = layout.objects.find(({ record }) => record.id === 'arrow-0002')?.line?.to;
  expect(arrows).toEqual([
    expect.objectContaining({ from: { objectId: first?.id }, to: { objectId: second?.id } }),
    expect.objectContaining({
      from: { objectId: second?.id },
      to: { point: moved(end ?? MIDDLE) },
    }),
  ]);
});

/** An arrow between two pieces of a clip. */
const arrow = (from: number, to: number) =>
  ({ type: 'connector', from: { piece: from }, to: { piece: to }, arrows: 'to' }) as const;

test('an arrow from outside to what is not there, or to an arrow or a stroke, is left out', () => {
  const { room, facilitator } = playedCase('clustered');
  const stroke = { type: 'drawing' as const, ...drawn().stroke, points: [{ x: 0, y: 0 }] };
  const clip = clipWith(noteAt('een', 0, 0), arrow(0, 7), arrow(0, 3), stroke, arrow(1, 0));
  const pasted = pasteClip(clip, MIDDLE, layOut(room.board), facilitator);
  expect(pasted.map((operation) => operation.action === 'create' && operation.fields.type)).toEqual(
    ['note', 'drawing'],
  );
  expect(pasteClip(clipWith(arrow(0, 1)), MIDDLE, layOut(room.board), facilitator)).toEqual([]);
});

test('cutting takes away what was copied, and leaves what no clip can hold', () => {
  const { room, session, ids } = drawn();
  const [rung] = recordsOf(room.board, 'whyStep');
  let selection: readonly string[] = [...ids.toReversed(), rung?.id ?? ''];
  const context = () => contextIn(session, selection);
  removeCut({
    context,
    run: (action) => action.perform(context()),
    view: { ...noView, select: (chosen) => void (selection = chosen) },
  });
  expect(ids.filter((id) => room.board.has(id))).toEqual([]);
  expect(room.board.get(rung?.id ?? '')).toEqual(rung);
});

test('at the edge of the board what is pasted stays on it', () => {
  const { room, facilitator } = playedCase('clustered');
  const far = { x: BOARD_LIMIT, y: BOARD_LIMIT };
  const clip = clipWith(noteAt('een', 0, 0), noteAt('twee', BOARD_LIMIT, BOARD_LIMIT));
  const operations = pasteClip(clip, far, layOut(room.board), facilitator);
  expect(() => room.do(facilitator, changeOf(...operations))).not.toThrow();
});

test('a clip from outside is checked and bounded', () => {
  const good = clipWith(noteAt('een', 0, 0));
  expect(clipIn(`<html><body>${htmlOf(good)}</body></html>`)).toEqual(good);
  const extra = { ...noteAt('een', 0, 0), id: 'their-own-id', authorId: 'somebody', locked: true };
  expect(clipIn(around(JSON.stringify({ version: 1, objects: [extra] })))).toEqual(good);
  for (const bad of [
    { ...good, version: 2 },
    { version: 1, objects: [] },
    { version: 1, objects: Array.from({ length: 201 }, () => noteAt('een', 0, 0)) },
    clipWith(noteAt('a'.repeat(TEXT_LENGTH + 1), 0, 0)),
    clipWith(noteAt('een', BOARD_LIMIT + 1, 0)),
    { version: 1, objects: [{ ...noteAt('een', 0, 0), type: 'participant' }] },
    'a text',
  ]) {
    expect(clipIn(around(JSON.stringify(bad)))).toBeUndefined();
  }
  expect(clipIn('<div data-ambitiebord="%">')).toBeUndefined();
  expect(clipIn(around('{'))).toBeUndefined();
  expect(clipIn(around(JSON.stringify(good)) + ' '.repeat(400_000))).toBeUndefined();
  expect(clipIn('<p>Only words</p>')).toBeUndefined();
});

test('the words that other programs get cannot become HTML', () => {
  expect(htmlOf(clipWith(noteAt('<img src=x> & "zo"', 0, 0)))).toContain(
    '<p>&lt;img src=x> &amp; "zo"</p>',
  );
});

test('lines become notes that do not touch, and a long text goes on in the next note', () => {
  expect(linesIn(' een\r\n\n twee \n')).toEqual(['een', 'twee']);
  const notes = notesOf(['een', 'twee', 'a'.repeat(TEXT_LENGTH + 5)], MIDDLE);
  expect(notes).toHaveLength(4);
  const { room, facilitator } = playedCase('clustered');
  room.do(facilitator, changeOf(...notes));
  const ids = new Set(notes.map(({ id }) => id));
  const placed = layOut(room.board).objects.filter(({ record }) => ids.has(record.id));
  for (const { rectangle: a } of placed) {
    const over = placed.filter(
      ({ rectangle: b }) => Math.abs(a.x - b.x) < a.width && Math.abs(a.y - b.y) < a.height,
    );
    expect(over).toHaveLength(1);
  }
});

test('what one command does not hold is not sent', () => {
  expect(fitsOneCommand(many(200, 'een'))).toBe(true);
  expect(fitsOneCommand(many(201, 'een'))).toBe(false);
  expect(fitsOneCommand(many(150, 'é'.repeat(TEXT_LENGTH)))).toBe(false);
});

test('what is kept together is pasted together, apart from what it was copied from and from what was pasted before', () => {
  const { room, facilitator } = playedCase('clustered');
  const bundled = (bundleId: string, x: number): string =>
    room.create(facilitator, { ...noteAt('Bankjes', x, -9000), bundleId });
  const ids = [bundled('bundle-one', 0), bundled('bundle-two', 400), bundled('bundle-one', 800)];
  const html = htmlOf(clipOf(layOut(room.board), ids) ?? clipWith());
  expect(decodeURIComponent(html)).not.toContain('bundle-one');
  const pasted = () =>
    pasteClip(clipIn(html) ?? clipWith(), MIDDLE, layOut(room.board), facilitator).map(
      (operation) => ('fields' in operation ? operation.fields['bundleId'] : undefined),
    );
  const [one, two, three] = pasted();
  expect([one, two, three].every((id) => typeof id === 'string')).toBe(true);
  expect(one).toBe(three);
  expect(one).not.toBe(two);
  expect(pasted()).not.toContain(one);
});
