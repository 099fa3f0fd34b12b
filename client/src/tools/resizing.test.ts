import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pulled, type Handle, type Resizable } from '../actions/pulling.ts';
import { handlesOf, handleSpot } from './resizing.ts';
import { IDLE, type PointerInput, type Scene, type ToolInput, type ToolState } from './tool.ts';
import { transition } from './transition.ts';

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

const input = (type: 'down' | 'move' | 'up', x: number, y: number, shift = false): ToolInput => {
  const pointer: PointerInput = {
    id: 1,
    kind: 'mouse',
    at: { x, y },
    button: 0,
    shift,
    alt: false,
    ctrl: false,
    space: false,
    time: 0,
  };
  return { type, pointer };
};
/** Pulls the right lower corner of an object of 100 by 100 at twice its size. */
const pull = (shift: boolean) => [
  input('down', 203, 198),
  input('move', 243, 208, shift),
  input('up', 303, 218, shift),
];

describe('the handles of what is selected', () => {
  const object: Resizable = {
    id: 'note-0001',
    rectangle: { x: 0, y: 0, width: 100, height: 100 },
    by: 'sides',
  };
  const objects: PlacedObject[] = [];
  const scene: Scene = {
    objects,
    selection: [object.id],
    viewport: { x: 0, y: 0, zoom: 2 },
    mode: 'select',
    readOnly: false,
    resizable: object,
    snaps: false,
  };
  const play = (inputs: readonly ToolInput[], on = scene) => {
    let state: ToolState = IDLE;
    const effects: unknown[] = [];
    for (const each of inputs) {
      const step = transition(state, each, on);
      state = step.state;
      effects.push(...step.effects);
    }
    return { state, effects };
  };

  test('pull a corner, and keep the ratio with Shift', () => {
    expect(play(pull(false)).effects).toEqual([
      { type: 'resize', id: object.id, rectangle: { x: 0, y: 0, width: 150, height: 110 } },
    ]);
    expect(play(pull(true)).effects).toEqual([
      { type: 'resize', id: object.id, rectangle: { x: 0, y: 0, width: 150, height: 150 } },
    ]);
  });

  test('are let go of without a change by Escape, and are not there for who only looks', () => {
    const cancelled = play([
      input('down', 200, 200),
      input('move', 260, 260),
      { type: 'cancel' },
      input('up', 260, 260),
    ]);
    expect(cancelled).toEqual({ state: IDLE, effects: [] });
    const looking = play([input('down', 200, 200)], { ...scene, readOnly: true });
    expect(looking.state.name).toBe('pointing');
  });

  test('go where an object is shown too small for them', () => {
    expect(handlesOf(object, 1)).toHaveLength(8);
    expect(handlesOf({ ...object, by: 'width' }, 1)).toHaveLength(2);
    expect(handlesOf({ ...object, by: 'ratio' }, 1)).toHaveLength(4);
    expect(handlesOf(object, 0.1)).toEqual([]);
  });
});
