import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centredAt, mapOf, shownOnMap } from './map-view.ts';
import { toBoard, toScreen } from './viewport.ts';

const MAP = { width: 200, height: 140 };
const coordinate = fc.integer({ min: -90_000, max: 90_000 });
const side = fc.integer({ min: 0, max: 100_000 });
const rectangle = fc.record({ x: coordinate, y: coordinate, width: side, height: side });
const screen = { width: 900, height: 700 };

test('all of the board lies on the map, however large or small it is', () => {
  fc.assert(
    fc.property(rectangle, (bounds) => {
      const map = mapOf(bounds, MAP);
      const corner = toScreen(map, bounds);
      const far = toScreen(map, { x: bounds.x + bounds.width, y: bounds.y + bounds.height });
      for (const { x, y } of [corner, far]) {
        expect(x).toBeGreaterThan(0);
        expect(y).toBeGreaterThan(0);
        expect(x).toBeLessThan(MAP.width);
        expect(y).toBeLessThan(MAP.height);
      }
    }),
  );
});

test('who goes to a point of the map has that point in the middle, and sees the frame around it', () => {
  fc.assert(
    fc.property(rectangle, fc.integer({ min: 10, max: 100 }), (bounds, percentage) => {
      const map = mapOf(bounds, MAP);
      const at = { x: 50, y: 70 };
      const viewport = { x: 0, y: 0, zoom: percentage / 100 };
      const next = centredAt(viewport, screen, toBoard(map, at));
      expect(next.zoom).toBe(viewport.zoom);
      const shown = shownOnMap(map, next, screen);
      expect(shown.x + shown.width / 2).toBeCloseTo(at.x, 4);
      expect(shown.y + shown.height / 2).toBeCloseTo(at.y, 4);
    }),
  );
});
