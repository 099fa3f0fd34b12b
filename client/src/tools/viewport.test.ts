import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitLegibly,
  fitTo,
  MAX_ZOOM,
  MIN_ZOOM,
  panBy,
  reveal,
  toBoard,
  toScreen,
  visibleArea,
  zoomAt,
} from './viewport.ts';

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const pixel = fc.double({ min: 0, max: 4_000, noNaN: true });
const zoom = fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true });
const viewports = fc.record({ x: coordinate, y: coordinate, zoom });
const screenPoints = fc.record({ x: pixel, y: pixel });
const size = { width: 1_000, height: 600 };

describe('viewport', () => {
  test('zooming keeps the board point under the pointer', () => {
    fc.assert(
      fc.property(
        viewports,
        screenPoints,
        fc.double({ min: 0.001, max: 100, noNaN: true }),
        (viewport, at, wanted) => {
          const zoomed = zoomAt(viewport, at, wanted);
          const before = toBoard(viewport, at);
          const after = toBoard(zoomed, at);
          expect(after.x).toBeCloseTo(before.x, 5);
          expect(after.y).toBeCloseTo(before.y, 5);
          expect(zoomed.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
          expect(zoomed.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        },
      ),
    );
  });

  test('screen to board and back is the same point', () => {
    fc.assert(
      fc.property(viewports, screenPoints, (viewport, at) => {
        const back = toScreen(viewport, toBoard(viewport, at));
        expect(back.x).toBeCloseTo(at.x, 4);
        expect(back.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  test('panning moves what is shown by as many pixels at every zoom', () => {
    fc.assert(
      fc.property(viewports, screenPoints, screenPoints, (viewport, at, by) => {
        const moved = toScreen(panBy(viewport, by), toBoard(viewport, at));
        expect(moved.x).toBeCloseTo(at.x + by.x, 4);
        expect(moved.y).toBeCloseTo(at.y + by.y, 4);
      }),
    );
  });

  test('fitting shows the whole rectangle unless that needs less than the least zoom', () => {
    const rectangle = { x: -300, y: 900, width: 4_000, height: 500 };
    const area = visibleArea(fitTo(rectangle, size), size);
    expect(area.x).toBeLessThan(rectangle.x);
    expect(area.x + area.width).toBeGreaterThan(rectangle.x + rectangle.width);
    expect(area.x + area.width / 2).toBeCloseTo(rectangle.x + rectangle.width / 2, 5);
    expect(fitTo({ x: 0, y: 0, width: 10, height: 10 }, size).zoom).toBe(1);
    expect(fitTo({ x: 0, y: 0, width: 1e6, height: 10 }, size).zoom).toBe(MIN_ZOOM);
  });

  test('fitting legibly shows the beginning of what is too large to be read as a whole', () => {
    const small = { x: -300, y: 900, width: 700, height: 500 };
    expect(fitLegibly(small, size)).toEqual(fitTo(small, size));
    const tall = fitLegibly({ x: 0, y: 900, width: 400, height: 90_000 }, size);
    const area = visibleArea(tall, size);
    expect(tall.zoom).toBeGreaterThan(
      fitTo({ x: 0, y: 900, width: 400, height: 90_000 }, size).zoom,
    );
    expect(area.x + area.width / 2).toBeCloseTo(200, 5);
    expect(toScreen(tall, { x: 0, y: 900 }).y).toBeCloseTo(75, 5);
  });

  test('revealing moves no further than needed', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    expect(reveal(viewport, { x: 10, y: 10, width: 100, height: 100 }, size)).toBe(viewport);
    expect(reveal(viewport, { x: 950, y: -20, width: 100, height: 100 }, size)).toEqual({
      x: 50,
      y: -20,
      zoom: 1,
    });
  });
});
