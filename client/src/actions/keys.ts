/**
 * Every key that means something and is not that of an action. It is looked up here where it is heard, and
 * the help shows what stands here.
 */

import { matches, type Pressed, type Shortcut } from './shortcuts.ts';

type Keys = Readonly<Record<string, readonly Shortcut[]>>;

/** Wherever the focus is on the page; single ones not in fields. */
export const ROOM_KEYS = {
  help: [{ key: '?' }],
  palette: [{ key: 'k', ctrl: true, shift: false }],
  accept: [{ key: 'g', shift: false }],
} satisfies Keys;

/** On the board. */
export const BOARD_KEYS = {
  select: [{ key: 'v', shift: false }],
  hand: [{ key: 'h', shift: false }],
  note: [{ key: 'n', shift: false }],
  text: [{ key: 't', shift: false }],
  frame: [{ key: 'f', shift: false }],
  connector: [{ key: 'a', shift: false }],
  pen: [{ key: 'p', shift: false }],
  laser: [{ key: 'l', shift: false }],
  walk: [{ key: 'tab' }],
  move: [{ key: 'arrowleft' }, { key: 'arrowright' }, { key: 'arrowup' }, { key: 'arrowdown' }],
  slide: [{ code: 'Space' }],
  menu: [{ key: 'contextmenu' }, { key: 'f10', shift: true }],
  cancel: [{ key: 'escape' }],
} satisfies Keys;
export type BoardKey = keyof typeof BOARD_KEYS;

/** While a text on the board, or the sentence that is written together, is changed. */
export const WRITING_KEYS = {
  end: [{ key: 'escape' }, { key: 'enter', ctrl: true }],
  undo: [{ key: 'z', ctrl: true, shift: false }],
  redo: [
    { key: 'y', ctrl: true },
    { key: 'z', ctrl: true, shift: true },
  ],
} satisfies Keys;

/** On the projector; a presenter's remote has many of them. */
export const SCREEN_KEYS = {
  blank: [{ key: 'b' }, { key: '.' }],
  show: [{ key: 'escape' }],
  forward: [{ key: 'arrowright' }, { key: 'pagedown' }],
  back: [{ key: 'arrowleft' }, { key: 'pageup' }],
} satisfies Keys;

/** What the keys pressed stand for among these. */
export function keyIn<Id extends string>(
  keys: Readonly<Record<Id, readonly Shortcut[]>>,
  pressed: Pressed,
): Id | undefined {
  return idsOf(keys).find((id) => keys[id].some((shortcut) => matches(shortcut, pressed)));
}

/** The names of these keys, in their order. */
export function idsOf<Id extends string>(keys: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(keys).filter((id): id is Id => id in keys);
}
