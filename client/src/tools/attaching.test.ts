import { describe, expect, test } from 'vitest';
import * as arrowHands from './attaching.ts';
import { endSpots } from './attaching.ts';
import { HANDLE_SLACK, LEAST_WITH_HANDLES } from './points.ts';
import { down, EMPTY_SCENE, move, placedNote, play, up } from './test-scene.ts';
import { IDLE, type Scene, type ToolInput } from './tool.ts';

const placed = (id: string, x: number) => placedNote(id, { x, y: 0, width: 100, height: 100 });

describe('an end of the selected arrow', () => {
  const arrow = {
    id: 'arrow',
    line: { from: { x: 100, y: 40 }, to: { x: 300, y: 300 } },
    held: { from: 'under', to: undefined },
  };
  const scene: Scene = {
    ...EMPTY_SCENE,
    objects: [placed('under', 0), placed('far', 400)],
    selection: ['arrow'],
    attachable: arrow,
    arrowHands,
  };
  const drag = (inputs: readonly ToolInput[], more: Partial<Scene> = {}) =>
    play(inputs, { ...scene, ...more });
  const attachedTo = (...inputs: ToolInput[]) =>
    drag(inputs).effects.flatMap((effect) => (effect.type === 'attach' ? [effect.attaching] : []));

  test('is put at the object where it is let go, or at a free point, once', () => {
    const way = [down(300, 300), move(420, 120), move(440, 50)];
    expect(drag(way).state).toMatchObject({ name: 'attaching', fromId: 'under', toId: 'far' });
    expect(attachedTo(...way, up(450, 50))).toMatchObject([
      { connectorId: 'arrow', end: 'to', toId: 'far' },
    ]);
    expect(attachedTo(down(100, 40), move(200, 300), up(250, 350))).toMatchObject([
      { end: 'from', to: { x: 250, y: 350 }, toId: undefined },
    ]);
  });

  test('is never put at the object of the other end', () => {
    expect(attachedTo(down(300, 300), up(20, 20))).toMatchObject([
      { toId: undefined, to: { x: 20, y: 20 } },
    ]);
  });

  const taken = (zoom: number, beside: number): string => {
    const at = { x: 300 * zoom + beside, y: 300 * zoom };
    return drag([down(at.x, at.y)], { viewport: { x: 0, y: 0, zoom } }).state.name;
  };

  test('is taken up as near as it looks on the screen, whatever the zoom', () => {
    for (const zoom of [0.5, 1, 4]) {
      expect(taken(zoom, HANDLE_SLACK.mouse - 1)).toBe('attaching');
      expect(taken(zoom, HANDLE_SLACK.mouse + 1)).toBe('pointing');
    }
  });

  test('has nothing to be taken up by when the arrow is shown too short to tell its ends apart', () => {
    const length = Math.hypot(200, 260);
    expect(endSpots(arrow, (LEAST_WITH_HANDLES - 1) / length)).toEqual([]);
    expect(endSpots(arrow, (LEAST_WITH_HANDLES + 1) / length)).toEqual([
      ['from', arrow.line.from],
      ['to', arrow.line.to],
    ]);
  });

  test('stays at a click, after Escape, at a second finger, and for who only looks', () => {
    const finger = { kind: 'touch' as const };
    expect(drag([down(100, 40), move(102, 41), up(102, 41)]).effects).toEqual([]);
    expect(drag([down(300, 300), move(420, 20), { type: 'cancel' }])).toMatchObject({
      state: IDLE,
      effects: [],
    });
    const pinched = drag([
      down(312, 300, finger),
      move(420, 20, finger),
      down(9, 9, { ...finger, id: 2 }),
    ]);
    expect([pinched.state.name, pinched.effects]).toEqual(['pinching', []]);
    expect(drag([down(300, 300)], { readOnly: true }).state.name).toBe('pointing');
  });
});
