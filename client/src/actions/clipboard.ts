/** Copying, cutting and pasting, between boards and from other programs. */

import { allAllowed, WRITERS, type Action, type ActionContext } from './action.ts';
import { duplicateOperations } from './duplicate.ts';
import { newNote } from './editing.ts';
import { deleteSelection } from './object-actions.ts';

/** Pages over plain http have no clipboard of their own, whatever the types say; their keys do work. */
function mayAskBrowser(): boolean {
  return globalThis.isSecureContext && 'clipboard' in globalThis.navigator;
}

/** Whether a clip can hold something of what is selected: an image stays with the session that keeps its bytes. */
function hasClip({ layout, selection, state }: ActionContext): boolean {
  const ids = layout.objects
    .filter(({ record }) => record.type !== 'image' && selection.includes(record.id))
    .map(({ record }) => record.id);
  return duplicateOperations(layout, ids, { x: 0, y: 0 }, state.me).length > 0;
}

export const copy: Action = {
  id: 'copy',
  label: ({ clipboard }) => clipboard.copy,
  shortcuts: [{ key: 'c', ctrl: true, shift: false }],
  keysGoToBrowser: true,
  needsCanvas: true,
  menu: 'objects',
  may: (context) => mayAskBrowser() && hasClip(context),
  perform: ({ view }) => view.askClipboard('copy'),
};

export const cut: Action = {
  id: 'cut',
  roles: WRITERS,
  label: ({ clipboard }) => clipboard.cut,
  shortcuts: [{ key: 'x', ctrl: true, shift: false }],
  keysGoToBrowser: true,
  needsCanvas: true,
  menu: 'objects',
  may: (context) => mayAskBrowser() && hasClip(context) && deleteSelection.may(context),
  perform: ({ view }) => view.askClipboard('cut'),
};

export const paste: Action = {
  id: 'paste',
  roles: WRITERS,
  label: ({ clipboard }) => clipboard.paste,
  shortcuts: [{ key: 'v', ctrl: true, shift: false }],
  keysGoToBrowser: true,
  needsCanvas: true,
  menu: 'board',
  may: (context) =>
    mayAskBrowser() && allAllowed(context, [newNote('new-note', { x: 0, y: 0 }, 'yellow', '')]),
  perform: ({ view }) => view.askClipboard('paste'),
};
