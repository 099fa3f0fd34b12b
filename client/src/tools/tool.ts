/**
 * The tools of the canvas as one state machine: pure, so that every gesture can be tested without a
 * browser. A step takes what happened and what is on the board, and says what to do.
 */

import type { Point, Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { ArrowEnd, Attachable } from '../actions/attaching.ts';
import type { Handle, Resizable } from '../actions/pulling.ts';
import type { PlacedObject } from '@ambitiebord/shared/views/board-layout';
import type { attaching, startAttaching } from './attaching.ts';
import type { Guide, snap } from './snapping.ts';
import type { snapSides } from './snapping-sides.ts';
import type { Viewport } from './viewport.ts';

/** What is put on the board by drawing it. */
type DraftKind = 'text' | 'frame' | 'connector';

/**
 * What the primary pointer does: select and move, move the board, place a note, put what is selected where it clicks,
 * point for others, or draw something new.
 */
export type ToolMode = 'select' | 'hand' | 'note' | 'place' | 'laser' | 'pen' | DraftKind;

/** What a tool may know of the board, looked up again at every step. */
export interface Scene {
  /** In drawing order: what comes later lies on top. */
  readonly objects: readonly PlacedObject[];
  readonly selection: readonly string[];
  readonly viewport: Viewport;
  readonly mode: ToolMode;
  /** Nothing can be moved or made; looking and selecting stay. */
  readonly readOnly: boolean;
  readonly resizable: Resizable | undefined;
  /** The selected arrow, when its ends can be put elsewhere. */
  readonly attachable?: Attachable | undefined;
  /** What takes up its ends; absent while it is not there yet. */
  readonly arrowHands?: ArrowHands | undefined;
  /** Brings what is dragged and pulled in line with what is near; absent when it should not, or is not there yet. */
  readonly snapping: Snapping | undefined;
}

/** How the ends of arrows are taken up; it is not fetched with the first picture of the board. */
export interface ArrowHands {
  readonly attaching: typeof attaching;
  readonly startAttaching: typeof startAttaching;
}

/** How things come in line; it is not fetched with the first picture of the board. */
export interface Snapping {
  readonly snap: typeof snap;
  readonly snapSides: typeof snapSides;
}

/** One pointer at one moment. */
export interface PointerInput {
  readonly id: number;
  readonly kind: 'mouse' | 'touch';
  /** CSS pixels from the top left corner of the canvas. */
  readonly at: Point;
  /** Where it was since the last one, in order; nothing when that is not known. */
  readonly through?: readonly Point[];
  /** As in DOM pointer events: 0 primary, 1 middle, 2 secondary. */
  readonly button: number;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or the Command key of a Mac. */
  readonly ctrl: boolean;
  /** Whether the space bar is down: the pointer moves the board. */
  readonly space: boolean;
  /** Milliseconds, of any clock. */
  readonly time: number;
}

export type ToolInput =
  | { readonly type: 'down' | 'move' | 'up'; readonly pointer: PointerInput }
  /** A finger rested long enough to ask for the menu. */
  | { readonly type: 'hold' }
  /** Escape, a lost pointer, or something else took over. */
  | { readonly type: 'cancel' };

/** A click, to tell a second one at the same place from a first. */
export interface Click {
  readonly at: Point;
  readonly time: number;
}

export interface Idle {
  readonly name: 'idle';
  readonly lastClick?: Click | undefined;
}

/** A pointer is down and has not moved far enough to mean anything but a click. */
export interface Pointing {
  readonly name: 'pointing';
  readonly pointer: PointerInput;
  readonly targetId: string | undefined;
  readonly lastClick: Click | undefined;
}

/** Objects follow the pointer. */
export interface Dragging {
  readonly name: 'dragging';
  readonly pointerId: number;
  /** Where the pointer was last, in CSS pixels. */
  readonly at: Point;
  /** Board point at which the objects were taken up. */
  readonly from: Point;
  readonly ids: readonly string[];
  /** How far they have come, in board units. */
  readonly offset: Point;
  /** Whether copies are put down and the objects stay. */
  readonly copy: boolean;
  /** The lines on which they are with what is near. */
  readonly guides: readonly Guide[];
}

/** A side or a corner of an object follows the pointer. */
export interface Resizing {
  readonly name: 'resizing';
  readonly pointerId: number;
  readonly object: Resizable;
  readonly handle: Handle;
  /** Where the pointer is, in CSS pixels. */
  readonly at: Point;
  /** Board point at which the handle was taken up. */
  readonly from: Point;
  /** Where the object lies by now. */
  readonly rectangle: Rectangle;
  /** The lines on which the pulled side or corner is with what is near. */
  readonly guides: readonly Guide[];
}

/** A marquee is drawn; what it touches is selected besides `before`. */
export interface Brushing {
  readonly name: 'brushing';
  readonly pointerId: number;
  readonly from: Point;
  readonly to: Point;
  readonly before: readonly string[];
}

/** The board follows the pointer. */
export interface Panning {
  readonly name: 'panning';
  readonly pointerId: number;
  /** Where the pointer was last, in CSS pixels. */
  readonly last: Point;
}

/** Two fingers move and zoom the board. */
export interface Pinching {
  readonly name: 'pinching';
  readonly fingers: readonly [Finger, Finger];
}
interface Finger {
  readonly id: number;
  readonly at: Point;
}

/** The pointer points for the others, and leaves a trail that fades; nothing is made or changed. */
export interface Lasering {
  readonly name: 'lasering';
  readonly pointerId: number;
  /** Where the pointer is, in CSS pixels. */
  readonly at: Point;
}

/** A stroke of the pen is drawn. */
export interface Penning {
  readonly name: 'penning';
  readonly pointerId: number;
  /** Where it has been, in board units. */
  readonly points: readonly Point[];
}

/** Something new is drawn, in board units. */
export interface Drafting {
  readonly name: 'drafting';
  readonly kind: DraftKind;
  readonly pointerId: number;
  readonly from: Point;
  readonly to: Point;
  /** The objects that an arrow would stick to. */
  readonly fromId: string | undefined;
  readonly toId: string | undefined;
}

/** An end of an arrow follows the pointer: `to`, while `from` is the other end and stays. */
export interface Attaching extends Omit<Drafting, 'name'> {
  readonly name: 'attaching';
  readonly connectorId: string;
  /** Which end of the arrow it is. */
  readonly end: ArrowEnd;
  /** Where the pointer took it up and where it was last, in CSS pixels. */
  readonly takenAt: Point;
  readonly at: Point;
  /** Whether it went further than a click does. */
  readonly hasMoved: boolean;
}

export type ToolState =
  | Idle
  | Pointing
  | Dragging
  | Resizing
  | Brushing
  | Panning
  | Pinching
  | Lasering
  | Penning
  | Drafting
  | Attaching;

export type Effect =
  | { readonly type: 'select'; readonly ids: readonly string[] }
  /** Put the dragged objects down for good. */
  | { readonly type: 'drop'; readonly drag: Dragging }
  /** Keep the size to which an object was pulled. */
  | { readonly type: 'resize'; readonly id: string; readonly rectangle: Rectangle }
  | { readonly type: 'viewport'; readonly viewport: Viewport }
  | { readonly type: 'edit'; readonly id: string }
  /** Start a note in the middle of which is this board point. */
  | { readonly type: 'add-note'; readonly at: Point }
  /** Keep a stroke of the pen, in board units, that was drawn at a zoom. */
  | { readonly type: 'draw'; readonly points: readonly Point[]; readonly zoom: number }
  /** Put what was drawn on the board. */
  | { readonly type: 'make'; readonly draft: Drafting }
  /** Put the end of an arrow where it was taken. */
  | { readonly type: 'attach'; readonly attaching: Attaching }
  /** Open the menu at this point of the canvas (CSS pixels). */
  | { readonly type: 'menu'; readonly at: Point };

export interface Step<State extends ToolState = ToolState> {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export const IDLE: Idle = { name: 'idle' };

/** The objects that a pointer holds now, if it holds some. */
export function heldIds(state: ToolState): readonly string[] | undefined {
  if (state.name === 'dragging') return state.ids;
  if (state.name === 'attaching') return [state.connectorId];
  return state.name === 'resizing' ? [state.object.id] : undefined;
}

/** A state that one pointer is at. */
type HeldState = Extract<ToolState, { readonly pointerId: number }>;

/** Another pointer came down meanwhile: a second finger means the board, with the first where it is (CSS pixels). */
export function joinedBy<State extends HeldState>(
  state: State,
  finger: Point,
  pointer: PointerInput,
): Step<State | Pinching> {
  const isSecond = pointer.kind === 'touch' && pointer.id !== state.pointerId;
  return isSecond
    ? go({ name: 'pinching', fingers: [{ id: state.pointerId, at: finger }, pointer] })
    : go(state);
}

/** Goes to a state and does these things. */
export function go<State extends ToolState>(state: State, ...effects: Effect[]): Step<State> {
  return { state, effects };
}
