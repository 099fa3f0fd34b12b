/** Something new under way: a text where the pointer is lifted, a frame or an arrow from there to here. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import { objectAt } from './hit-test.ts';
import {
  go,
  IDLE,
  joinedBy,
  type Drafting,
  type Scene,
  type Step,
  type ToolInput,
} from './tool.ts';
import { toBoard, toScreen } from './viewport.ts';

/** The object that an arrow sticks to when its end is put down at a board point; arrows stick to no arrow. */
export function endAt({ objects }: Pick<Scene, 'objects'>, at: Point): string | undefined {
  const holders = objects.filter(
    ({ record: { type } }) => type !== 'connector' && type !== 'drawing',
  );
  return objectAt(holders, at)?.record.id;
}

/** It grows with the pointer and is made once, when that is lifted. */
export function drafting(state: Drafting, input: ToolInput, scene: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { pointer, type } = input;
  if (type === 'down') return joinedBy(state, toScreen(scene.viewport, state.to), pointer);
  if (pointer.id !== state.pointerId) return go(state);
  const to = toBoard(scene.viewport, pointer.at);
  const toId = state.kind === 'connector' ? endAt(scene, to) : undefined;
  const draft = { ...state, to, toId: toId === state.fromId ? undefined : toId };
  return type === 'move' ? go(draft) : go(IDLE, { type: 'make', draft });
}
