import { intersects } from '@ambitiebord/shared/domain/geometry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detailAt, inArea } from './object-painter.ts';

const { objects } = layOut(playedCase('clustered').room.board);

test('everything in view is drawn, and what lies elsewhere is left out', () => {
  const coordinate = fc.integer({ min: -2_000, max: 5_000 });
  const length = fc.integer({ min: 1, max: 3_000 });
  const areas = fc.record({ x: coordinate, y: coordinate, width: length, height: length });
  fc.assert(
    fc.property(areas, (area) => {
      const drawn = new Set(inArea(objects, area));
      const inView = objects.filter(({ rectangle }) => intersects(rectangle, area));
      expect(inView.every((placed) => drawn.has(placed))).toBe(true);
    }),
  );
  const cards = inArea(objects, { x: 0, y: 0, width: 300, height: 300 });
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.every(({ record }) => record.type === 'partnerCard')).toBe(true);
});

test('the nearer, the more detail', () => {
  const zooms = [0.1, 0.2, 0.3, 1, 10];
  const details = (inView: number) => zooms.map((zoom) => detailAt(zoom, inView));
  expect(details(60)).toEqual(['plain', 'far', 'far', 'full', 'full']);
  // Of very many objects small words are left out: nobody reads them, and drawing them takes the frame.
  expect(details(650)).toEqual(['plain', 'plain', 'far', 'full', 'full']);
});
