import { describe, expect, test } from 'vitest';
import { down, EMPTY_SCENE, move, play, up } from './test-scene.ts';
import { IDLE, type Scene } from './tool.ts';
import { transition } from './transition.ts';

const pen: Scene = { ...EMPTY_SCENE, mode: 'pen' };

describe('the pen', () => {
  test('draws through every place where the pointer was, and goes on being the pen', () => {
    const through = [
      { x: 2, y: 0 },
      { x: 4, y: 4 },
      { x: 4.1, y: 4.1 },
    ];
    const { state, effects } = play([down(0, 0), move(8, 4, { through }), up(8, 4)], pen);
    const [first, second] = through;
    const points = [{ x: 0, y: 0 }, first, second, { x: 8, y: 4 }];
    expect(effects).toEqual([{ type: 'draw', points, zoom: 1 }]);
    expect(state).toEqual(IDLE);
  });

  test('puts nothing down after Escape, or for who only looks', () => {
    const drawing = transition(IDLE, down(0, 0), pen).state;
    expect(transition(drawing, { type: 'cancel' }, pen)).toEqual({ state: IDLE, effects: [] });
    expect(transition(IDLE, down(0, 0), { ...pen, readOnly: true }).state.name).toBe('pointing');
  });
});
