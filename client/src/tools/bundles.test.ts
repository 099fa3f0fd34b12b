import { expect, test } from 'vitest';
import { down, EMPTY_SCENE, move, placedNote, play as playOn, up } from './test-scene.ts';
import type { Scene, ToolInput } from './tool.ts';

function placed(id: string, x: number, bundleId?: string) {
  const { record, rectangle } = placedNote(id, { x, y: 0, width: 100, height: 100 });
  return { record: bundleId === undefined ? record : { ...record, bundleId }, rectangle };
}

const scene: Scene = {
  ...EMPTY_SCENE,
  objects: [
    placed('one', 0, 'bundle-1'),
    placed('two', 200, 'bundle-1'),
    placed('three', 400, 'bundle-1'),
    placed('loose', 600),
  ],
};
const play = (inputs: readonly ToolInput[], on: Scene = scene) => playOn(inputs, on);
const ALL = ['one', 'two', 'three'];
const click = (x: number, more = {}) => [down(x, 50, more), up(x, 50, more)];

test('a click on one of a bundle selects all of it, and so does the next', () => {
  expect(play(click(250)).scene.selection.toSorted()).toEqual(ALL.toSorted());
  const again = click(50, { time: 5_000 });
  expect(play([...click(250), ...again]).scene.selection.toSorted()).toEqual(ALL.toSorted());
});

test('dragging one of a bundle takes all of it along', () => {
  const { effects } = play([down(50, 50), move(90, 50), up(90, 50)]);
  const drop = effects.find((effect) => effect.type === 'drop');
  expect(drop?.drag.ids.toSorted()).toEqual(ALL.toSorted());
});

test('a double click goes into the bundle, where one after the other is chosen until something else is', () => {
  const twice = play([...click(50), ...click(50, { time: 200 })]);
  expect(twice.effects.at(-1)).toEqual({ type: 'edit', id: 'one' });
  const inside: Scene = { ...scene, selection: ['one'] };
  expect(play(click(250), inside).scene.selection).toEqual(['two']);
  const { effects } = play([down(250, 50), move(290, 50), up(290, 50)], inside);
  expect(effects.find(({ type }) => type === 'drop')).toMatchObject({ drag: { ids: ['two'] } });
  const outside = play([...click(650), ...click(250, { time: 5_000 })], inside);
  expect(outside.scene.selection.toSorted()).toEqual(ALL.toSorted());
});

test('with Shift a bundle is added and taken away as a whole', () => {
  const shift = { shift: true };
  const loose: Scene = { ...scene, selection: ['loose'] };
  const added = play(click(250, shift), loose);
  expect(added.scene.selection.toSorted()).toEqual([...ALL, 'loose'].toSorted());
  expect(play(click(50, shift), added.scene).scene.selection).toEqual(['loose']);
});

test('a marquee and a long press take the whole bundle', () => {
  const brush = play([down(350, 300), move(410, 90), up(410, 90)]);
  expect(brush.scene.selection.toSorted()).toEqual(ALL.toSorted());
  const held = play([down(50, 50, { kind: 'touch' }), { type: 'hold' }]);
  expect(held.scene.selection.toSorted()).toEqual(ALL.toSorted());
});
