import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handleSpot, pulled, type Handle, type Resizable } from '../actions/pulling.ts';
import { handlesOf } from './resizing.ts';
import { snap } from './snapping.ts';
import { snapSides } from './snapping-sides.ts';
import { down, EMPTY_SCENE, move, placedNote, play, up } from './test-scene.ts';
import { IDLE, type Scene } from './tool.ts';

const rectangle = fc.record({
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -900, max: 900 }),
  width: fc.integer({ min: 40, max: 900 }),
  height: fc.integer({ min: 40, max: 900 }),
});
const handle: fc.Arbitrary<Handle> = fc
  .record({ x: fc.constantFrom(-1, 0, 1), y: fc.constantFrom(-1, 0, 1) })
  .filter(({ x, y }) => x !== 0 || y !== 0);
const by = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
});

describe('pulling', () => {
  test('what is opposite stays, and nothing becomes too small to find', () => {
    fc.assert(
      fc.property(rectangle, handle, by, fc.boolean(), (before, way, offset, keepsRatio) => {
        const after = pulled(before, way, offset, keepsRatio);
        const opposite: Handle = { x: -way.x as Handle['x'], y: -way.y as Handle['y'] };
        const [was, is] = [handleSpot(before, opposite), handleSpot(after, opposite)];
        expect(is.x).toBeCloseTo(was.x, 6);
        expect(is.y).toBeCloseTo(was.y, 6);
        expect(after.width).toBeGreaterThanOrEqual(40 - 1e-9);
        expect(after.height).toBeGreaterThanOrEqual(40 - 1e-9);
        if (!keepsRatio) return;
        expect(after.width / after.height).toBeCloseTo(before.width / before.height, 6);
      }),
    );
  });

  test('a side that is pulled follows the pointer, and the others stay', () => {
    const before = { x: 10, y: 20, width: 100, height: 80 };
    expect(pulled(before, { x: 1, y: 0 }, { x: 30, y: 99 }, false)).toEqual({
      ...before,
      width: 130,
    });
    expect(pulled(before, { x: -1, y: -1 }, { x: 30, y: -20 }, false)).toEqual({
      x: 40,
      y: 0,
      width: 70,
      height: 100,
    });
  });
});

/** Pulls the right lower corner of an object of 100 by 100 at twice its size. */
const pull = (shift: boolean) => [
  down(203, 198),
  move(243, 208, { shift }),
  up(303, 218, { shift }),
];

const pullCorner = (ctrl: boolean, on: Scene) =>
  play([down(200, 200), move(296, 218, { ctrl })], on).state;

describe('the handles of what is selected', () => {
  const object: Resizable = {
    id: 'note-0001',
    rectangle: { x: 0, y: 0, width: 100, height: 100 },
    by: 'sides',
  };
  const scene: Scene = {
    ...EMPTY_SCENE,
    selection: [object.id],
    viewport: { x: 0, y: 0, zoom: 2 },
    resizable: object,
  };
  test('pull a corner, and keep the ratio with Shift', () => {
    expect(play(pull(false), scene).effects).toEqual([
      { type: 'resize', id: object.id, rectangle: { x: 0, y: 0, width: 150, height: 110 } },
    ]);
    expect(play(pull(true), scene).effects).toEqual([
      { type: 'resize', id: object.id, rectangle: { x: 0, y: 0, width: 150, height: 150 } },
    ]);
  });

  test('are let go of without a change by Escape, and are not there for who only looks', () => {
    const inputs = [down(200, 200), move(260, 260), { type: 'cancel' } as const, up(260, 260)];
    const cancelled = play(inputs, scene);
    expect([cancelled.state, cancelled.effects]).toEqual([IDLE, []]);
    const looking = play([down(200, 200)], { ...scene, readOnly: true });
    expect(looking.state.name).toBe('pointing');
  });

  test('are let go of without a change by a second finger, which zooms', () => {
    const finger = { kind: 'touch' as const, id: 1 };
    const second = { kind: 'touch' as const, id: 2 };
    const { state, effects } = play(
      [down(200, 200, finger), move(240, 200, finger), down(340, 200, second)],
      scene,
    );
    expect(state).toMatchObject({
      name: 'pinching',
      fingers: [{ id: 1, at: { x: 240, y: 200 } }, { id: 2 }],
    });
    expect(effects).toEqual([]);
  });

  test('go where an object is shown too small for them', () => {
    expect(handlesOf(object, 1)).toHaveLength(8);
    expect(handlesOf({ ...object, by: 'width' }, 1)).toHaveLength(2);
    expect(handlesOf({ ...object, by: 'ratio' }, 1)).toHaveLength(4);
    expect(handlesOf(object, 0.1)).toEqual([]);
  });

  const neighbour = placedNote('note-0002', { x: 150, y: 300, width: 80, height: 80 });
  const near: Scene = { ...scene, objects: [neighbour], snapping: { snap, snapSides } };

  test('come in line with what is near, with the line to show, and not with Ctrl or when that is switched off', () => {
    expect(pullCorner(false, near)).toMatchObject({
      rectangle: { x: 0, y: 0, width: 150, height: 109 },
      guides: [{ axis: 'x', at: 150, from: 0, to: 380 }],
    });
    const off = { ...near, snapping: undefined };
    for (const free of [pullCorner(true, near), pullCorner(false, off)]) {
      expect(free).toMatchObject({ rectangle: { width: 148, height: 109 }, guides: [] });
    }
  });

  const snapped = (
    before: Rectangle,
    other: Rectangle,
    way: Handle,
    offset: Point,
    ratio: boolean,
  ) =>
    snapSides(
      [{ ...neighbour, rectangle: other }],
      { object: { ...object, rectangle: before }, handle: way, by: offset, keepsRatio: ratio },
      1,
    );

  test('keep what is opposite where it is, and are on the lines that are shown', () => {
    fc.assert(
      fc.property(
        rectangle,
        rectangle,
        handle,
        by,
        fc.boolean(),
        (before, other, way, offset, ratio) => {
          const { rectangle: after, guides } = snapped(before, other, way, offset, ratio);
          const opposite: Handle = { x: -way.x as Handle['x'], y: -way.y as Handle['y'] };
          const [was, is] = [handleSpot(before, opposite), handleSpot(after, opposite)];
          expect(is.x).toBeCloseTo(was.x, 6);
          expect(is.y).toBeCloseTo(was.y, 6);
          for (const { axis, at } of guides)
            expect(at).toBeCloseTo(handleSpot(after, way)[axis], 6);
        },
      ),
    );
  });

  test('go no further than six pixels by themselves, and keep the ratio where that is asked', () => {
    fc.assert(
      fc.property(rectangle, rectangle, handle, by, (before, other, way, offset) => {
        const free = pulled(before, way, offset, false);
        const { rectangle: after } = snapped(before, other, way, offset, false);
        expect(Math.abs(after.width - free.width)).toBeLessThanOrEqual(6 + 1e-6);
        expect(Math.abs(after.height - free.height)).toBeLessThanOrEqual(6 + 1e-6);
        const { width, height } = snapped(before, other, way, offset, true).rectangle;
        expect(width / height).toBeCloseTo(before.width / before.height, 6);
      }),
    );
  });
});
