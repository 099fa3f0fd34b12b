/** From the first touch to the moment that it is clear what is meant: a click, a drag or a marquee. */

import { boundsOf, centreOf, type Point } from '@ambitiebord/shared/domain/geometry';
import { pointedAt, withBundles } from '@ambitiebord/shared/views/bundles';
import { endAt } from './drafting.ts';
import { objectAt } from './hit-test.ts';
import { brushing } from './moving.ts';
import { CLICK_SLACK, difference, distance } from './points.ts';
import { startResizing } from './resizing.ts';
import {
  go,
  IDLE,
  type Click,
  type Drafting,
  type Idle,
  type Lasering,
  type Penning,
  type PointerInput,
  type Pointing,
  type Scene,
  type Step,
  type ToolInput,
} from './tool.ts';
import { toBoard } from './viewport.ts';

/** How far beside an object a finger may land, in CSS pixels. */
const FINGER_SLACK = 8;
/** Two clicks within this time and distance are a double click. */
const DOUBLE_MS = 450;
const DOUBLE_DISTANCE = { mouse: 6, touch: 24 } as const;

const MIDDLE = 1;
const SECONDARY = 2;

/** Nothing is under way: a pointer that goes down starts something. */
export function idle(state: Idle, input: ToolInput, scene: Scene): Step {
  if (input.type !== 'down') return go(state);
  const { pointer } = input;
  if (pointer.button === SECONDARY) return go(state);
  if (pointer.button === MIDDLE || pointer.space || scene.mode === 'hand') {
    return go({ name: 'panning', pointerId: pointer.id, last: pointer.at });
  }
  const made = scene.readOnly ? undefined : startMaking(pointer, scene);
  if (made) return go(made);
  const takes = scene.mode === 'select' && !pointer.shift;
  const taken =
    takes && (startResizing(pointer, scene) ?? scene.arrowHands?.startAttaching(pointer, scene));
  if (taken) return go(taken);
  const targetId = targetAt(pointer, scene);
  return go({ name: 'pointing', pointer, targetId, lastClick: state.lastClick });
}

/** What a tool that makes or shows something begins with. */
function startMaking(
  { id: pointerId, at }: PointerInput,
  scene: Scene,
): Lasering | Penning | Drafting | undefined {
  const { mode, viewport } = scene;
  const from = toBoard(viewport, at);
  if (mode === 'laser') return { name: 'lasering', pointerId, at };
  if (mode === 'pen') return { name: 'penning', pointerId, points: [from] };
  if (!isDraft(mode)) return undefined;
  const fromId = mode === 'connector' ? endAt(scene, from) : undefined;
  return { name: 'drafting', kind: mode, pointerId, from, to: from, fromId, toId: undefined };
}

function isDraft(mode: Scene['mode']): mode is Drafting['kind'] {
  return mode === 'text' || mode === 'frame' || mode === 'connector';
}

/** A pointer is down; moving it makes a drag or a marquee of it, lifting it a click. */
export function pointing(state: Pointing, input: ToolInput, scene: Scene): Step {
  if (input.type === 'cancel') return go(IDLE);
  if (input.type === 'hold') return held(state, scene);
  const { type, pointer } = input;
  if (type === 'down') {
    return pointer.kind === 'touch' && state.pointer.kind === 'touch'
      ? go({ name: 'pinching', fingers: [state.pointer, pointer] })
      : go(state);
  }
  if (pointer.id !== state.pointer.id) return go(state);
  return type === 'move' ? moved(state, pointer, scene) : clicked(state, pointer, scene);
}

function targetAt({ at, kind }: PointerInput, { objects, viewport }: Scene): string | undefined {
  const slack = kind === 'touch' ? FINGER_SLACK / viewport.zoom : 0;
  return objectAt(objects, toBoard(viewport, at), slack)?.record.id;
}

function moved(state: Pointing, now: PointerInput, scene: Scene): Step {
  const { at } = now;
  const { pointer, targetId } = state;
  if (distance(at, pointer.at) <= CLICK_SLACK[pointer.kind]) return go(state);
  const from = toBoard(scene.viewport, pointer.at);
  const to = toBoard(scene.viewport, at);
  if (targetId === undefined || pointer.shift) {
    if (pointer.kind === 'touch' && targetId === undefined) {
      return go({ name: 'panning', pointerId: pointer.id, last: pointer.at });
    }
    const before = pointer.shift ? scene.selection : [];
    const brush = { name: 'brushing' as const, pointerId: pointer.id, from, to, before };
    return brushing(brush, { type: 'move', pointer: now }, scene);
  }
  const dragsSelection = scene.selection.includes(targetId);
  const ids = dragsSelection
    ? scene.selection
    : pointedAt(scene.objects, targetId, scene.selection);
  const select = dragsSelection ? [] : [{ type: 'select' as const, ids }];
  if (scene.readOnly) return go(IDLE, ...select);
  const offset = difference(to, from);
  return go(
    {
      name: 'dragging',
      pointerId: pointer.id,
      at,
      from,
      ids,
      offset,
      copy: pointer.alt,
      guides: [],
    },
    ...select,
  );
}

function clicked({ pointer, lastClick }: Pointing, { at, time }: PointerInput, scene: Scene): Step {
  const point = toBoard(scene.viewport, at);
  if (scene.mode === 'note' && !scene.readOnly) return go(IDLE, { type: 'add-note', at: point });
  if (scene.mode === 'place' && !scene.readOnly) return putAt(point, pointer, scene);
  // Looked up again: what was under the pointer may have gone or moved since it went down.
  const targetId = targetAt({ ...pointer, at }, scene);
  if (isDouble(lastClick, pointer, at, time)) {
    if (targetId !== undefined) return go(IDLE, { type: 'edit', id: targetId });
    return go(IDLE, ...(scene.readOnly ? [] : [{ type: 'add-note' as const, at: point }]));
  }
  const ids = selectionAfterClick(targetId, pointer.shift, scene);
  return go({ name: 'idle', lastClick: { at, time } }, { type: 'select', ids });
}

/** What is selected goes where its middle is at this point, as if it had been dragged there. */
function putAt(point: Point, { id: pointerId, at }: PointerInput, scene: Scene): Step {
  const { objects, selection: ids } = scene;
  const selected = objects.filter(({ record }) => ids.includes(record.id));
  const bounds = boundsOf(selected.map(({ rectangle }) => rectangle));
  if (!bounds) return go(IDLE, { type: 'select', ids: [] });
  const from = centreOf(bounds);
  const offset = difference(point, from);
  const drag = { pointerId, at, from, ids, offset, copy: false, guides: [] };
  return go(IDLE, { type: 'drop', drag: { name: 'dragging', ...drag } });
}

function held({ pointer, targetId }: Pointing, scene: Scene): Step {
  if (targetId === undefined) {
    return go(IDLE, { type: 'select', ids: [] }, { type: 'menu', at: pointer.at });
  }
  const known = scene.selection.includes(targetId);
  const menu = { type: 'menu' as const, at: pointer.at };
  if (known) return go(IDLE, menu);
  const ids = pointedAt(scene.objects, targetId, scene.selection);
  return go(IDLE, { type: 'select', ids }, menu);
}

function isDouble(
  lastClick: Click | undefined,
  { kind, shift }: PointerInput,
  at: Point,
  time: number,
): boolean {
  return (
    lastClick !== undefined &&
    !shift &&
    time - lastClick.time <= DOUBLE_MS &&
    distance(at, lastClick.at) <= DOUBLE_DISTANCE[kind]
  );
}

function selectionAfterClick(
  targetId: string | undefined,
  adds: boolean,
  { objects, selection }: Scene,
): readonly string[] {
  if (targetId === undefined) return adds ? selection : [];
  if (!adds) return pointedAt(objects, targetId, selection);
  const bundle = withBundles(objects, [targetId]);
  if (!selection.includes(targetId)) return [...new Set([...selection, ...bundle])];
  return selection.filter((id) => !bundle.includes(id));
}
