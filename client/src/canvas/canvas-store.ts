/** What the canvas itself knows: where it looks, what is written, what the pointer is about. */

import type { Point, Size } from '@ambitiebord/shared/domain/geometry';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Action } from '../actions/action.ts';
import type { Editing } from '../actions/use-object-text.ts';
import { IDLE, type ToolMode, type ToolState } from '../tools/tool.ts';
import type { Viewport } from '../tools/viewport.ts';

/** A menu, where it was asked for: CSS pixels from the corner of the canvas. */
export interface OpenMenu {
  readonly at: Point;
  /** The action that asks what to do it with; without one the menu shows all actions. */
  readonly asking?: Action;
}

/** An image that is to be put on the board, or described. */
export interface AskedImage {
  /** What was dropped or pasted; without it one is chosen. */
  readonly file?: Blob;
  /** The middle of the new image, in board units; otherwise the middle of what is shown. */
  readonly at?: Point;
  /** The image on the board that gets other words. */
  readonly id?: string;
}

export interface CanvasState {
  readonly viewport: Viewport;
  /** The canvas in CSS pixels; zero until it has been measured. */
  readonly size: Size;
  readonly mode: ToolMode;
  readonly tool: ToolState;
  /** How far the arrow keys have moved the selection so far; sent when they come to rest. */
  readonly nudge: Point | undefined;
  readonly editing: Editing | undefined;
  readonly menu: OpenMenu | undefined;
  /** What the menu asked of the clipboard just now. */
  readonly clipboard: 'copy' | 'cut' | 'paste' | undefined;
  /** Lines that were pasted, until it is known whether they are one note. */
  readonly pastedLines: readonly string[] | undefined;
  /** The image that is asked about just now. */
  readonly askedImage: AskedImage | undefined;
}

export type CanvasStore = StoreApi<CanvasState>;

/** A canvas that looks at the corner of the board, or where it looked before. */
export function createCanvasStore(viewport: Viewport | undefined): CanvasStore {
  return createStore<CanvasState>()(() => ({
    viewport: viewport ?? { x: 0, y: 0, zoom: 1 },
    size: { width: 0, height: 0 },
    mode: 'select',
    tool: IDLE,
    nudge: undefined,
    editing: undefined,
    menu: undefined,
    clipboard: undefined,
    pastedLines: undefined,
    askedImage: undefined,
  }));
}
