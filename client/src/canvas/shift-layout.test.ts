import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { layOut, type PlacedObject } from '@ambitiebord/shared/views/board-layout';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { ladders } from '@ambitiebord/shared/views/ladders';
import { describe, expect, test } from 'vitest';
import { newNote } from '../actions/editing.ts';
import { dragRoots, moveOperations } from '../actions/move-objects.ts';
import { changeOf, create, update } from '../actions/operations.ts';
import { pulledNow } from './presence.ts';
import { keepIdentities, movedLayout, splitLayout } from './shift-layout.ts';

const by = { x: 120, y: -45 };

const end = (objectId: string) => ({ objectId });
const placesOf = (objects: readonly PlacedObject[]) =>
  new Map(objects.map(({ record: { id }, rectangle, line }) => [id, { rectangle, line }]));

describe('what moves', () => {
  test('what is in a hand here lies where that hand has it, whoever else pulls it', () => {
    const [theirs, own] = [
      { x: 0, y: 0, width: 900, height: 900 },
      { x: 5, y: 5, width: 50, height: 50 },
    ];
    const resizes = new Map(['dragged', 'pulled', 'left'].map((id) => [id, theirs]));
    const pulled = pulledNow(resizes, new Map([['dragged', by]]), { id: 'pulled', rectangle: own });
    expect(Object.fromEntries(pulled)).toEqual({ pulled: own, left: theirs });
    expect(pulledNow(resizes, new Map())).toEqual(resizes);
  });

  test('while it is dragged, everything is drawn where the drop will put it', () => {
    const { room, facilitator } = playedCase('clustered');
    const { board } = room;
    const layout = layOut(board);
    const [ladder] = ladders(board);
    const [first] = clusters(board);
    const [note] = recordsOf(board, 'note');
    if (!ladder || !first || !note) throw new Error('the case has a ladder, a cluster and a note');
    const roots = [ladder.activity.id, first.cluster.id, note.id];

    const split = splitLayout(board, layout, new Set(roots));
    const moved = movedLayout(split, new Map(roots.map((id) => [id, by])), new Map());
    const drawn = [...split.still.objects, ...moved.objects];
    const lines = [...split.still.lines, ...moved.lines];

    room.do(facilitator, changeOf(...moveOperations(board, layout, roots, by)));
    const after = layOut(room.board);
    const places = (objects: typeof drawn) =>
      new Map(objects.map(({ record, rectangle }) => [record.id, rectangle]));
    expect(places(drawn)).toEqual(places([...after.objects]));
    const byId = (all: typeof lines) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(lines)).toEqual(byId([...after.lines]));
    expect(moved.objects).toHaveLength(1 + ladder.steps.length + 1 + first.goals.length + 1);
  });

  test('a frame takes along what lies wholly in it, and arrows follow while it is dragged', () => {
    const { room, facilitator } = playedCase('why');
    const at = { x: -3_000, y: -3_000 };
    room.do(
      facilitator,
      changeOf(
        create('frame', 'frame-0001', {
          title: 'Nu',
          position: at,
          size: { width: 400, height: 300 },
        }),
        newNote('inside-001', { x: -2_800, y: -2_850 }, 'yellow', 'erin'),
        newNote('across-001', { x: -2_400, y: -2_850 }, 'yellow', 'ernaast'),
        create('connector', 'arrow-0001', {
          from: { objectId: 'inside-001' },
          to: { objectId: 'across-001' },
          arrows: 'to',
        }),
      ),
    );
    const { board } = room;
    const layout = layOut(board);
    const roots = dragRoots(board, layout, ['frame-0001']);
    expect(roots.toSorted()).toEqual(['frame-0001', 'inside-001']);

    const split = splitLayout(board, layout, new Set(roots));
    const moved = movedLayout(split, new Map(roots.map((id) => [id, by])), new Map());
    room.do(facilitator, changeOf(...moveOperations(board, layout, roots, by)));
    const after = layOut(room.board).objects.filter(({ record }) =>
      ['frame-0001', 'inside-001', 'arrow-0001'].includes(record.id),
    );
    const places = (objects: typeof after) =>
      objects.map(({ record: { id }, rectangle, line }) => ({ id, rectangle, line }));
    expect(places([...moved.objects])).toEqual(places(after));
  });

  test('arrows follow an object while it is pulled larger, also while their other end is dragged', () => {
    const { room, facilitator } = playedCase('why');
    room.do(
      facilitator,
      changeOf(
        newNote('pulled-001', { x: -3_000, y: -3_000 }, 'yellow', 'groeit'),
        newNote('dragged-01', { x: -2_000, y: -2_600 }, 'yellow', 'schuift'),
        newNote('still-0001', { x: -3_000, y: -2_000 }, 'yellow', 'ligt'),
        create('connector', 'arrow-0001', {
          from: end('pulled-001'),
          to: end('dragged-01'),
          arrows: 'to',
        }),
        create('connector', 'arrow-0002', {
          from: end('still-0001'),
          to: end('pulled-001'),
          arrows: 'to',
        }),
      ),
    );
    const { board } = room;
    const layout = layOut(board);
    const larger = { x: -3_300, y: -3_200, width: 500, height: 420 };
    const split = splitLayout(board, layout, new Set(['pulled-001', 'dragged-01']));
    const pulled = new Map([['pulled-001', larger]]);
    const moved = movedLayout(split, new Map([['dragged-01', by]]), pulled);

    const { x, y, ...size } = larger;
    const record = recordOf(board, 'note', 'pulled-001');
    if (!record) throw new Error('there is such a note');
    room.do(
      facilitator,
      changeOf(
        update(record, { position: { x, y }, size }),
        ...moveOperations(board, layout, ['dragged-01'], by),
      ),
    );
    const after = placesOf(layOut(room.board).objects);
    const drawn = placesOf(moved.objects);
    expect([...drawn.keys()].toSorted()).toEqual([
      'arrow-0001',
      'arrow-0002',
      'dragged-01',
      'pulled-001',
    ]);
    for (const [id, place] of drawn) expect(place).toEqual(after.get(id));
  });

  test('nothing moves without roots, and the layout stays the same object', () => {
    const { room } = playedCase('why');
    const layout = layOut(room.board);
    expect(splitLayout(room.board, layout, new Set()).still).toBe(layout);
  });
});

test('a layout that says the same keeps the identity of its parts', () => {
  const { room } = playedCase('clustered');
  const first = layOut(room.board);
  const second = keepIdentities(first, layOut(room.board));
  expect(second.objects.every((placed, index) => placed === first.objects[index])).toBe(true);
  expect(second.lines.every((line, index) => line === first.lines[index])).toBe(true);
});
