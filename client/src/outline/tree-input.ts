/** Keys and pointers of the tree: what they mean is done here. */

import { actionForKeys } from '../actions/registry.ts';
import { BOARD_KEYS, keyIn } from '../actions/keys.ts';
import { edit } from '../actions/object-actions.ts';
import { isSingle } from '../actions/shortcuts.ts';
import type { OutlineController } from './outline-controller.ts';
import { lineWith, type Line } from './lines.ts';
import { between, stepFor, type Row } from './rows.ts';

/** What the tree shows while an event comes. */
export interface Heard {
  readonly controller: OutlineController;
  readonly rows: readonly Row[];
  /** The line to which Tab comes. */
  readonly current: string | undefined;
  readonly lines: readonly Line[];
}

/** Does what an event of the tree means. */
export function heardBy(event: Event, heard: Heard): void {
  const element = event.target instanceof Element ? event.target : undefined;
  const id = element?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  if (id === undefined || element?.closest('textarea')) return;
  if (event instanceof KeyboardEvent) {
    if (pressed(event, heard, id)) event.preventDefault();
  } else if (event.type === 'focusin') {
    // By keyboard; a pointer says itself what it selects.
    if (element?.matches(':focus-visible')) arrived(heard, id);
  } else if (event.type === 'dblclick') heard.controller.run(edit);
  else if (event.type === 'contextmenu') {
    event.preventDefault();
    arrived(heard, id);
    heard.controller.openMenu();
  } else if (event instanceof MouseEvent) clicked(event, heard, id);
}

/** Who comes to a line has it selected, unless it is one of several that are. */
function arrived({ controller }: Heard, id: string): void {
  if (controller.selection.getState().ids.includes(id)) controller.store.setState({ current: id });
  else controller.goTo(id, { focus: false });
}

function clicked(event: MouseEvent, { controller, rows, current }: Heard, id: string): void {
  const element = event.target instanceof Element ? event.target : undefined;
  const folds = element?.closest<HTMLElement>('[data-fold]')?.dataset['fold'];
  if (folds !== undefined) controller.fold(id, folds === 'open');
  if (element?.closest('[data-more]')) {
    controller.openMenu();
    return;
  }
  const { ids } = controller.selection.getState();
  if (event.shiftKey) controller.selectAll(between(rows, current, id), id);
  else if (event.ctrlKey || event.metaKey) controller.selectAll(toggled(ids, id), id);
  else controller.goTo(id, { focus: true });
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

/** Whether the key meant something here. */
function pressed(event: KeyboardEvent, heard: Heard, id: string): boolean {
  if (event.defaultPrevented || event.isComposing || event.altKey) return false;
  // What a key does, it does with the line that has the focus.
  arrived(heard, id);
  return (
    walked(event, heard, id) ||
    named(event, heard, id) ||
    acted(event, heard) ||
    sought(event, heard, id)
  );
}

/** The keys by which a tree is walked and folded. */
function walked(event: KeyboardEvent, heard: Heard, id: string): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  const { controller, rows } = heard;
  const step = stepFor(event.key, rows, id);
  if (step?.fold !== undefined) controller.fold(step.fold, step.open);
  else if (step && event.shiftKey) extend(heard, id, step.to);
  else if (step) controller.goTo(step.to, { focus: true });
  // At the first and last line the list does not scroll away under the focus.
  return step !== undefined || event.key.startsWith('Arrow');
}

/** The other keys that mean something in a tree alone. */
function named(event: KeyboardEvent, { controller, rows }: Heard, id: string): boolean {
  if (keyIn(BOARD_KEYS, event) === 'menu') controller.openMenu();
  else if (event.key === ' ') {
    controller.selectAll(toggled(controller.selection.getState().ids, id), id);
  } else if (event.key === 'F2') controller.run(edit);
  else if (event.key === '*') {
    for (const row of rows) if (row.isOpen === false) controller.fold(row.id, true);
  } else return false;
  return true;
}

/** Selects from where one is to the next line too; going back lets go of it. */
function extend({ controller }: Heard, from: string, to: string): void {
  const { ids } = controller.selection.getState();
  const next = ids.includes(to) ? ids.filter((each) => each !== from) : [...ids, to];
  controller.selectAll(next, to);
}

/** Letters are for looking for lines, so only keys with Ctrl or a name do something. */
function acted(event: KeyboardEvent, { controller }: Heard): boolean {
  const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey };
  if (isSingle(key)) return false;
  const action = actionForKeys(event, controller.context());
  if (!action || action.keysGoToBrowser || action.needsCanvas) return false;
  controller.run(action);
  return true;
}

function sought(event: KeyboardEvent, { controller, lines }: Heard, id: string): boolean {
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const letters = controller.typed(event.key, event.timeStamp);
  const found = lineWith(letters, lines, id);
  if (found === undefined) return false;
  controller.goTo(found, { focus: true });
  return true;
}
