/** A board and a pointer for tests of the tools. */

import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import {
  IDLE,
  type Effect,
  type PointerInput,
  type Scene,
  type ToolInput,
  type ToolState,
} from './tool.ts';
import { transition } from './transition.ts';

/** An empty board at its own size. */
export const EMPTY_SCENE: Scene = {
  objects: [],
  selection: [],
  viewport: { x: 0, y: 0, zoom: 1 },
  mode: 'select',
  readOnly: false,
  resizable: undefined,
  snapping: undefined,
};

/** A note without words that lies here. */
export function placedNote(
  id: string,
  rectangle: Rectangle,
): PlacedObject & { readonly record: RecordOf<'note'> } {
  const { x, y } = rectangle;
  return {
    record: {
      type: 'note',
      id,
      createdAt: 1,
      updatedAt: 1,
      authorId: 'somebody',
      text: '',
      colour: 'yellow',
      position: { x, y },
    },
    rectangle,
  };
}

const pointerInput =
  (type: 'down' | 'move' | 'up') =>
  (x: number, y: number, more: Partial<PointerInput> = {}): ToolInput => ({
    type,
    pointer: {
      id: 1,
      kind: 'mouse',
      at: { x, y },
      button: 0,
      shift: false,
      alt: false,
      ctrl: false,
      space: false,
      time: 0,
      ...more,
    },
  });

/** The primary button of a mouse at a point of the canvas (CSS pixels), or what `more` makes of it. */
export const [down, move, up] = [pointerInput('down'), pointerInput('move'), pointerInput('up')];

/** Feeds inputs one after the other; selections and viewports are taken over as the canvas does. */
export function play(inputs: readonly ToolInput[], start: Scene) {
  let state: ToolState = IDLE;
  let { selection, viewport } = start;
  const effects: Effect[] = [];
  for (const input of inputs) {
    const step = transition(state, input, { ...start, selection, viewport });
    state = step.state;
    effects.push(...step.effects);
    for (const effect of step.effects) {
      if (effect.type === 'select') selection = effect.ids;
      if (effect.type === 'viewport') viewport = effect.viewport;
    }
  }
  return { state, effects, scene: { ...start, selection, viewport } };
}
