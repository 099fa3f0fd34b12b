import { expect, test } from 'vitest';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { snapshotToHtml } from './snapshot-html.ts';

const PIXELS = 'data:image/webp;base64,UklGRg==';

const SNAPSHOT = {
  ...CASE_SNAPSHOT,
  images: [{ id: 'record-of-image', imageId: 'image-on-board', alternativeText: 'De zaal' }],
  board: {
    objects: [
      { type: 'image' as const, id: 'record-of-image', x: 0, y: 0, width: 300, height: 200 },
    ],
    lines: [],
  },
};

/** The picture of the board in a page. */
const boardIn = (page: string): string => /<svg [^]*<\/svg>/.exec(page)?.[0] ?? '';

test('an image is seen on the picture of the board in a page, and told in words where its pixels are not there', () => {
  const seen = boardIn(
    snapshotToHtml(SNAPSHOT, { pictures: new Map([['image-on-board', PIXELS]]) }),
  );
  expect(seen).toContain(`href="${PIXELS}"`);
  expect(seen).toContain('De zaal');
  const told = boardIn(snapshotToHtml(SNAPSHOT));
  expect(told).not.toContain('href=');
  expect(told).toContain('De zaal');
});
