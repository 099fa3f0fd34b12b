import { contains } from '@ambitiebord/shared/domain/geometry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_ZOOM, MIN_ZOOM, visibleArea } from '../tools/viewport.ts';
import { drawnArea, inArea } from './visible.ts';

const size = { width: 1_280, height: 720 };
const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const zoom = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true });

test('what is visible is always drawn', () => {
  fc.assert(
    fc.property(fc.record({ x: coordinate, y: coordinate, zoom }), (viewport) => {
      const { area } = drawnArea(viewport, size);
      const { x, y, width, height } = visibleArea(viewport, size);
      expect(contains(area, { x, y })).toBe(true);
      expect(contains(area, { x: x + width, y: y + height })).toBe(true);
      // And not much more than that: at most a few screens.
      expect(area.width * area.height).toBeLessThan(20 * Math.max(width, height) ** 2);
    }),
  );
});

test('a little panning draws nothing anew', () => {
  const before = drawnArea({ x: 300, y: 300, zoom: 1 }, size);
  expect(drawnArea({ x: 360, y: 340, zoom: 1 }, size)).toEqual(before);
});

test('what lies elsewhere is left out', () => {
  const { room } = playedCase('clustered');
  const layout = layOut(room.board);
  const cards = inArea(layout, { x: 0, y: 0, width: 300, height: 300 });
  expect(cards.objects.length).toBeGreaterThan(0);
  expect(cards.objects.every(({ record }) => record.type === 'partnerCard')).toBe(true);
  expect(cards.lines).toEqual([]);
});
