/** Objects or a marquee under way. */

import { difference } from './points.ts';
import { between, objectsIn } from './hit-test.ts';
import {
  go,
  IDLE,
  type Brushing,
  type Dragging,
  type Effect,
  type Scene,
  type Step,
  type ToolInput,
} from './tool.ts';
import { toBoard } from './viewport.ts';

/** Objects follow the pointer; they are put down once, when it is lifted. */
export function dragging(state: Dragging, input: ToolInput, scene: Scene): Step {
  switch (input.type) {
    case 'move':
    case 'up': {
      if (input.pointer.id !== state.pointerId) return go(state);
      const { at, alt } = input.pointer;
      const offset = difference(toBoard(scene.viewport, at), state.from);
      const drag = { ...state, at, offset, copy: alt };
      return input.type === 'move' ? go(drag) : go(IDLE, { type: 'drop', drag });
    }
    case 'down':
      // A second finger means the board, not the object.
      return input.pointer.kind === 'touch'
        ? go({ name: 'pinching', fingers: [{ id: state.pointerId, at: state.at }, input.pointer] })
        : go(state);
    case 'hold':
      return go(state);
    case 'cancel':
      return go(IDLE);
  }
}

/** What the marquee touches is selected while it is drawn. */
export function brushing(state: Brushing, input: ToolInput, scene: Scene): Step {
  switch (input.type) {
    case 'move':
    case 'up': {
      if (input.pointer.id !== state.pointerId) return go(state);
      const brush = { ...state, to: toBoard(scene.viewport, input.pointer.at) };
      return go(input.type === 'move' ? brush : IDLE, selected(brush, scene));
    }
    case 'down':
    case 'hold':
      return go(state);
    case 'cancel':
      return go(IDLE, { type: 'select', ids: state.before });
  }
}

function selected({ before, from, to }: Brushing, { objects }: Scene): Effect {
  const touched = objectsIn(objects, between(from, to));
  return { type: 'select', ids: [...new Set([...before, ...touched])] };
}
