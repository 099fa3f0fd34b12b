/** An end of an arrow under way to another object, or to a free point. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { ArrowEnd, Attachable } from '../actions/attaching.ts';
import { endAt } from './drafting.ts';
import { CLICK_SLACK, distance, HANDLE_SLACK, LEAST_WITH_HANDLES } from './points.ts';
import {
  go,
  IDLE,
  joinedBy,
  type Attaching,
  type PointerInput,
  type Scene,
  type Step,
  type ToolInput,
} from './tool.ts';
import { toBoard } from './viewport.ts';

/** Where an arrow can be taken up by an end at a zoom; nowhere when it is shown too short to tell them apart. */
export function endSpots({ line }: Attachable, zoom: number): readonly [ArrowEnd, Point][] {
  if (distance(line.from, line.to) * zoom < LEAST_WITH_HANDLES) return [];
  return [
    ['from', line.from],
    ['to', line.to],
  ];
}

/** Takes up the end of the selected arrow under a pointer, if there is one. */
export function startAttaching(
  { id: pointerId, at, kind: pointerKind }: PointerInput,
  { attachable, readOnly, viewport }: Scene,
): Attaching | undefined {
  if (!attachable || readOnly) return undefined;
  const point = toBoard(viewport, at);
  const slack = HANDLE_SLACK[pointerKind] / viewport.zoom;
  const [end, to] =
    endSpots(attachable, viewport.zoom).find(([, spot]) => distance(spot, point) <= slack) ?? [];
  if (!end || !to) return undefined;
  const other = end === 'from' ? 'to' : 'from';
  return {
    name: 'attaching',
    kind: 'connector',
    pointerId,
    connectorId: attachable.id,
    end,
    takenAt: at,
    at,
    hasMoved: false,
    from: attachable.line[other],
    to,
    fromId: attachable.held[other],
    toId: attachable.held[end],
  };
}

/** The end follows the pointer, and stays where that is lifted; a click on it changes nothing. */
export function attaching(state: Attaching, input: ToolInput, scene: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return go(state);
  const { pointer, type } = input;
  if (type === 'down') return joinedBy(state, state.at, pointer);
  if (pointer.id !== state.pointerId) return go(state);
  const { at, kind } = pointer;
  if (!state.hasMoved && distance(at, state.takenAt) <= CLICK_SLACK[kind]) {
    return go(type === 'move' ? state : IDLE);
  }
  const to = toBoard(scene.viewport, at);
  const toId = endAt(scene, to);
  const next = { ...state, at, to, toId: toId === state.fromId ? undefined : toId, hasMoved: true };
  return type === 'move' ? go(next) : go(IDLE, { type: 'attach', attaching: next });
}
