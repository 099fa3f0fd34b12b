import type { Point } from '@ambitiebord/shared/domain/geometry';
import { describe, expect, test } from 'vitest';
import { IDLE, type Effect, type Scene, type ToolInput, type ToolState } from './tool.ts';
import { transition } from './transition.ts';

const pen: Scene = {
  objects: [],
  selection: [],
  viewport: { x: 0, y: 0, zoom: 1 },
  mode: 'pen',
  readOnly: false,
  resizable: undefined,
  snapping: undefined,
};

function input(
  type: 'down' | 'move' | 'up',
  x: number,
  y: number,
  through: readonly Point[] = [],
): ToolInput {
  const keys = { shift: false, alt: false, ctrl: false, space: false };
  const pointer = { id: 1, kind: 'mouse', at: { x, y }, through, button: 0, time: 0 } as const;
  return { type, pointer: { ...pointer, ...keys } };
}

describe('the pen', () => {
  test('draws through every place where the pointer was, and goes on being the pen', () => {
    let state: ToolState = IDLE;
    const effects: Effect[] = [];
    const through = [
      { x: 2, y: 0 },
      { x: 4, y: 4 },
      { x: 4.1, y: 4.1 },
    ];
    for (const each of [input('down', 0, 0), input('move', 8, 4, through), input('up', 8, 4)]) {
      const step = transition(state, each, pen);
      state = step.state;
      effects.push(...step.effects);
    }
    const [first, second] = through;
    const points = [{ x: 0, y: 0 }, first, second, { x: 8, y: 4 }];
    expect(effects).toEqual([{ type: 'draw', points, zoom: 1 }]);
    expect(state).toEqual(IDLE);
  });

  test('puts nothing down after Escape, or for who only looks', () => {
    const drawing = transition(IDLE, input('down', 0, 0), pen).state;
    expect(transition(drawing, { type: 'cancel' }, pen)).toEqual({ state: IDLE, effects: [] });
    expect(transition(IDLE, input('down', 0, 0), { ...pen, readOnly: true }).state.name).toBe(
      'pointing',
    );
  });
});
