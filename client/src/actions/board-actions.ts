/** Actions on the board as a whole: history, view, selection of everything. */

import { newNote } from './editing.ts';
import { allAllowed, WRITERS, type Action } from './action.ts';

const ZOOM_STEP = 1.25;

export const undo: Action = {
  id: 'undo',
  roles: WRITERS,
  label: ({ common }) => common.undo,
  shortcuts: [{ key: 'z', ctrl: true, shift: false }],
  menu: 'board',
  may: ({ state, readOnly }) => state.canUndo && !readOnly,
  perform: ({ session }) => session.undo(),
};

export const redo: Action = {
  id: 'redo',
  roles: WRITERS,
  label: ({ common }) => common.redo,
  shortcuts: [
    { key: 'y', ctrl: true },
    { key: 'z', ctrl: true, shift: true },
  ],
  menu: 'board',
  may: ({ state, readOnly }) => state.canRedo && !readOnly,
  perform: ({ session }) => session.redo(),
};

export const addNote: Action = {
  id: 'add-note',
  roles: WRITERS,
  label: ({ canvas }) => canvas.addNote,
  menu: 'board',
  may: (context) => allAllowed(context, [newNote('new-note', { x: 0, y: 0 }, 'yellow', '')]),
  perform: ({ view }) => view.write('note'),
};

export const selectAll: Action = {
  id: 'select-all',
  label: ({ canvas }) => canvas.selectAll,
  shortcuts: [{ key: 'a', ctrl: true, shift: false }],
  menu: 'board',
  may: ({ layout }) => layout.objects.length > 0,
  perform: ({ layout, view }) => view.select(layout.objects.map(({ record }) => record.id)),
};

export const fitAll: Action = {
  id: 'fit-all',
  needsCanvas: true,
  label: ({ canvas }) => canvas.fitAll,
  shortcuts: [{ code: 'Digit1', shift: true }],
  menu: 'board',
  may: ({ layout }) => layout.objects.length > 0,
  perform: ({ view }) => view.fit(),
};

export const fitSelection: Action = {
  id: 'fit-selection',
  needsCanvas: true,
  label: ({ canvas }) => canvas.fitSelection,
  shortcuts: [{ code: 'Digit2', shift: true }],
  menu: 'objects',
  may: ({ selection }) => selection.length > 0,
  perform: ({ view, selection }) => view.fit(selection),
};

export const zoomIn: Action = {
  id: 'zoom-in',
  needsCanvas: true,
  label: ({ canvas }) => canvas.zoomIn,
  shortcuts: [
    { key: '+', ctrl: true },
    { key: '=', ctrl: true },
  ],
  may: () => true,
  perform: ({ view }) => view.zoomBy(ZOOM_STEP),
};

export const zoomOut: Action = {
  id: 'zoom-out',
  needsCanvas: true,
  label: ({ canvas }) => canvas.zoomOut,
  shortcuts: [
    { key: '-', ctrl: true },
    { key: '_', ctrl: true },
  ],
  may: () => true,
  perform: ({ view }) => view.zoomBy(1 / ZOOM_STEP),
};

export const resetZoom: Action = {
  id: 'reset-zoom',
  needsCanvas: true,
  label: ({ canvas }) => canvas.resetZoom,
  shortcuts: [{ key: '0', ctrl: true }],
  may: () => true,
  perform: ({ view }) => view.resetZoom(),
};
