/** Who may make, word and take away the free objects of the board, with a sample of each that fits. */

import type { RecordType } from '@ambitiebord/shared/records/registry';
import type { Cells, RecordRow } from './record-table.ts';

const AT = { x: 0, y: 0 };
const SIZE = { width: 100, height: 100 };

/** The image that the session of the samples has. */
export const STORED_IMAGE = 'stored-image';

/** What everybody makes, and who made it changes. */
export const OF_AUTHOR: Cells = ['fp', 'fp', '', '', 'fp', 'f', 'fp', 'f'];

export const FREE_OBJECTS = {
  note: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'note', text: '', colour: 'yellow', position: AT }),
    words: { text: 'Anders' },
  },
  text: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'text', text: '', position: AT, width: 200, level: 'body' }),
    words: { text: 'Anders' },
  },
  frame: {
    cells: OF_AUTHOR,
    fields: () => ({ type: 'frame', title: '', position: AT, size: SIZE }),
    words: { title: 'Anders' },
  },
  connector: {
    cells: OF_AUTHOR,
    fields: (stage, owner) => {
      const from = { objectId: stage.activityOf(owner) };
      return { type: 'connector', from, to: { point: AT }, arrows: 'to' };
    },
    words: { text: 'Anders' },
  },
  drawing: {
    cells: OF_AUTHOR,
    fields: () => {
      return { type: 'drawing', position: AT, points: [AT], colour: 'ink', thickness: 'thin' };
    },
    words: { colour: 'red' },
  },
  image: {
    cells: OF_AUTHOR,
    fields: () => {
      const place = { position: AT, size: SIZE };
      return { type: 'image', ...place, imageId: STORED_IMAGE, alternativeText: 'Een zaal' };
    },
    words: { alternativeText: 'Anders' },
  },
} satisfies Partial<Record<RecordType, RecordRow>>;
