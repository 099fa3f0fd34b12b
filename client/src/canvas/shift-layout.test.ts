import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { ladders } from '@ambitiebord/shared/views/ladders';
import { describe, expect, test } from 'vitest';
import { moveOperations } from '../actions/move-objects.ts';
import { changeOf } from '../actions/operations.ts';
import { keepIdentities, movedLayout, splitLayout } from './shift-layout.ts';

const by = { x: 120, y: -45 };

describe('what moves', () => {
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
    const moved = movedLayout(split, new Map(roots.map((id) => [id, by])));
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
