/** The page that is measured: ours or that of a peer, with the same means of looking around and counting. */

import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Page } from '@playwright/test';
import { noteText } from '../load/notes.ts';
import type { Pointer } from './pointer.ts';
import { CANVAS_SIZE, placeOf } from './scene.ts';

type Places = readonly (readonly [x: number, y: number])[];

export interface BoardPage {
  /** Opens it; resolves with the milliseconds until all notes were there and drawn. */
  readonly open: () => Promise<number>;
  /** The top left corner of the board on the page, in CSS pixels. */
  readonly corner: () => Point;
  /** Looks with this board point in the middle. */
  readonly look: (middle: Point, zoom: number) => Promise<void>;
  /** Where all notes lie, by their index. */
  readonly places: () => Promise<Places>;
}

/** What the host page of a peer offers. */
interface Peer {
  readonly bench?: {
    readonly notes: () => number;
    readonly look: (at: Point & { readonly zoom: number }) => void;
    readonly positions: () => Places;
  };
}

/** Our notes in the list of words that belongs to the picture. */
const NOTES = '[data-id^=bench-note-]';

/** Milliseconds until a page has drawn all notes, or never will. */
const PATIENCE_MS = 60_000;

/** The page of a peer. */
export function peerPage(page: Page, address: string, notes: number): BoardPage {
  return {
    open: async () => {
      const scene = Array.from({ length: notes }, (_, note) => ({
        ...placeOf(note),
        text: noteText(note),
      }));
      await page.route('**/scene.json', (route) => route.fulfill({ json: scene }));
      await page.setViewportSize(CANVAS_SIZE);
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction(
        (wanted) => (globalThis as Peer).bench?.notes() === wanted,
        notes,
        { timeout: PATIENCE_MS },
      );
      return drawnAfter(page);
    },
    corner: () => ({ x: 0, y: 0 }),
    look: async (middle, zoom) => {
      const at = cornerFor(middle, zoom);
      await page.evaluate((where) => (globalThis as Peer).bench?.look(where), at);
      await drawnAfter(page);
    },
    places: () => page.evaluate(() => (globalThis as Peer).bench?.positions() ?? []),
  };
}

/** Our page. It has more around the board than the others, so its window is larger. */
export function ourPage(
  page: Page,
  address: string,
  { notes, pointer }: { readonly notes: number; readonly pointer: Pointer },
): BoardPage {
  let corner: Point = { x: 0, y: 0 };
  const board = page.getByTestId('board-canvas');
  const look = async (middle: Point, zoom: number): Promise<void> => {
    const at = { x: corner.x + CANVAS_SIZE.width / 2, y: corner.y + CANVAS_SIZE.height / 2 };
    for (;;) {
      const pixels = -100 * Math.log2(zoom / (await viewportOf(page)).zoom);
      if (Math.abs(pixels) < 0.1) break;
      const by = { x: 0, y: Math.min(Math.max(pixels, -39), 39) };
      await pointer.report(at, { type: 'mouseWheel', by, ctrl: true });
      await drawnAfter(page);
    }
    const now = await viewportOf(page);
    const wanted = cornerFor(middle, zoom);
    const by = { x: (wanted.x - now.x) * zoom, y: (wanted.y - now.y) * zoom };
    await pointer.report(at, { type: 'mouseWheel', by });
    await drawnAfter(page);
  };
  return {
    open: async () => {
      await page.setViewportSize(CANVAS_SIZE);
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction(
        (wanted) =>
          document.querySelector<HTMLElement>('[data-testid=board-canvas]')?.dataset['objects'] ===
          wanted,
        String(notes),
        { timeout: PATIENCE_MS },
      );
      const ready = await drawnAfter(page);
      // The words of a full board are listed after it is drawn; `places` reads them.
      await page.waitForFunction(
        ({ selector, wanted }) => document.querySelectorAll(selector).length === wanted,
        { selector: NOTES, wanted: notes },
        { timeout: PATIENCE_MS },
      );
      const box = await board.boundingBox();
      if (!box) throw new Error('there is no board on the page');
      await page.setViewportSize({
        width: 2 * CANVAS_SIZE.width - Math.floor(box.width),
        height: 2 * CANVAS_SIZE.height - Math.floor(box.height),
      });
      await drawnAfter(page);
      corner = (await board.boundingBox()) ?? corner;
      return ready;
    },
    corner: () => corner,
    look,
    places: () =>
      page.evaluate((selector) => {
        const found: [number, number][] = [];
        for (const item of document.querySelectorAll<HTMLElement>(selector)) {
          const { id = '', x, y } = item.dataset;
          found[Number(id.slice('bench-note-'.length))] = [Number(x), Number(y)];
        }
        return found;
      }, NOTES),
  };
}

function cornerFor(middle: Point, zoom: number): Point & { readonly zoom: number } {
  const { width, height } = CANVAS_SIZE;
  return { x: middle.x - width / 2 / zoom, y: middle.y - height / 2 / zoom, zoom };
}

function viewportOf(page: Page): Promise<Point & { readonly zoom: number }> {
  return page.evaluate(() => {
    const { dataset } =
      document.querySelector<HTMLElement>('[data-testid=board-canvas]') ?? document.documentElement;
    return { x: Number(dataset['x']), y: Number(dataset['y']), zoom: Number(dataset['zoom']) };
  });
}

/** Waits until what is there has been drawn; resolves with the milliseconds since the page was asked for. */
function drawnAfter(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
  );
}
