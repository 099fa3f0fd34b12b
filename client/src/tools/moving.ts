/** Objects or a marquee under way. */

import { withBundles } from '@ambitiebord/shared/views/bundles';
import { difference } from './points.ts';
import { between, objectsIn } from './hit-test.ts';
import {
  go,
  IDLE,
  joinedBy,
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
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { type, pointer } = input;
  if (type === 'down') return joinedBy(state, state.at, pointer);
  if (pointer.id !== state.pointerId) return go(state);
  const { at, alt, ctrl } = pointer;
  const { objects, viewport, snapping } = scene;
  const way = difference(toBoard(viewport, at), state.from);
  const snapped =
    snapping && !ctrl
      ? snapping.snap(objects, state.ids, way, viewport.zoom)
      : { offset: way, guides: [] };
  const drag = { ...state, at, ...snapped, copy: alt };
  return type === 'move' ? go(drag) : go(IDLE, { type: 'drop', drag });
}

/** What the marquee touches is selected while it is drawn. */
export function brushing(state: Brushing, input: ToolInput, scene: Scene): Step {
  if (input.type === 'cancel') return go(IDLE, { type: 'select', ids: state.before });
  if (input.type === 'hold' || input.type === 'down') return go(state);
  if (input.pointer.id !== state.pointerId) return go(state);
  const brush = { ...state, to: toBoard(scene.viewport, input.pointer.at) };
  return go(input.type === 'move' ? brush : IDLE, selected(brush, scene));
}

function selected({ before, from, to }: Brushing, { objects }: Scene): Effect {
  const touched = withBundles(objects, objectsIn(objects, between(from, to)));
  return { type: 'select', ids: [...new Set([...before, ...touched])] };
}
