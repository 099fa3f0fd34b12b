/** Texts, titles and labels as they are written on the board: by one, and seen by the other as they come. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { expect } from '@playwright/test';
import type { OnScreen } from './fixtures/board.ts';
import type { Person } from './fixtures/people.ts';
import { lay } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

/** How opaque the layer of what is under way is there, in somebody's browser: 0 where nothing is drawn. */
function drawnAt({ board }: Person, point: OnScreen): Promise<number> {
  return board.canvas.evaluate((element, { x, y }) => {
    const layer = [...element.querySelectorAll('canvas')].at(-2);
    // A layer with nothing on it is not shown.
    if (!layer?.clientWidth) return 0;
    const zoom = (Number(element.dataset['zoom']) * layer.width) / layer.clientWidth;
    const across = (x - Number(element.dataset['x'])) * zoom;
    const down = (y - Number(element.dataset['y'])) * zoom;
    return layer.getContext('2d')?.getImageData(across, down, 1, 1).data[3] ?? -1;
  }, point);
}

/** Something free on the board, before a test begins. */
const seed = (fields: object) =>
  ({ action: 'create', audience: 'board', id: newId(), fields }) as const;

const at = (x: number, y: number): OnScreen => ({ x, y });

test.describe('what another writes is seen as it comes, and is gone with the field', () => {
  const text = { type: 'text', text: 'Oud', position: at(0, 0), width: 320, level: 'body' };
  const frame = {
    type: 'frame',
    title: 'Oud',
    position: at(0, 0),
    size: { width: 400, height: 300 },
  };
  const ends = { from: { point: at(0, 0) }, to: { point: at(400, 0) } };
  const arrow = { type: 'connector', ...ends, arrows: 'to', text: 'Oud' };
  const kinds = [
    { what: 'a text', fields: text, place: at(20, 20), shown: at(300, 20) },
    { what: 'the title of a frame', fields: frame, place: at(20, -20), shown: at(300, -20) },
    { what: 'the label of an arrow', fields: arrow, place: at(300, 0), shown: at(300, -14) },
  ];
  for (const { what, fields, place, shown } of kinds) {
    test(what, async ({ room }) => {
      await lay(await room.hand(), seed(fields));
      const [joke, kees] = [await room.facilitator(), await room.partner('Kees')];
      await expect(kees.board.canvas).toHaveAttribute('data-objects', '1');
      const { x, y } = await joke.board.onScreen(place);
      await joke.page.mouse.click(x, y);
      await joke.page.keyboard.press('Enter');
      await expect(joke.board.editor).toHaveValue('Oud');
      await joke.page.keyboard.type(' en nieuw');
      await expect.poll(() => drawnAt(kees, shown)).toBe(255);
      await joke.page.keyboard.press('Escape');
      await joke.page.keyboard.press('Escape');
      await expect.poll(() => drawnAt(kees, shown)).toBe(0);
      await expect(kees.board.item('Oud en nieuw')).toBeAttached();
    });
  }
});

test('a text without words does not stay on the board, and comes back with its words in one step', async ({
  room,
}) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { page, board } = fatma;
  await board.writeNote({ x: 100, y: 160 }, 'Blijft');
  await expect(kees.board.canvas).toHaveAttribute('data-objects', '1');
  const spot = await board.at(0.6, 0.5);

  await test.step('nothing comes of a text that is not written', async () => {
    for (const end of ['Escape', 'elsewhere']) {
      await page.keyboard.press('t');
      await page.mouse.click(spot.x, spot.y);
      await expect(board.editor).toBeFocused();
      if (end === 'Escape') await page.keyboard.press('Escape');
      else await page.mouse.click(spot.x, spot.y + 160);
      await expect(board.editor).toHaveCount(0);
      await expect(board.canvas).toHaveAttribute('data-objects', '1');
    }
    // There is nothing of it to take back: what is taken back is what was written before.
    await board.canvas.press('Control+z');
    await expect(board.item('Blijft')).toHaveCount(0);
    await board.canvas.press('Control+y');
    await expect(kees.board.item('Blijft')).toBeAttached();
  });

  await test.step('a text that is emptied goes', async () => {
    await page.keyboard.press('t');
    await page.mouse.click(spot.x, spot.y);
    await page.keyboard.type('Even hier');
    await page.keyboard.press('Escape');
    await expect(kees.board.item('Even hier')).toBeAttached();
    await board.doubleClick('Even hier');
    await expect(board.editor).toHaveValue('Even hier');
    await board.editor.fill('');
    // As long as it is open it may still get other words.
    await expect(fatma.connection).toHaveText(fatma.words.session.saved);
    await expect(kees.board.item('Even hier')).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(kees.board.canvas).toHaveAttribute('data-objects', '1');
    await expect(board.canvas).toHaveAttribute('data-objects', '1');
    await board.canvas.press('Control+z');
    await expect(kees.board.item('Even hier')).toBeAttached();
    await expect(fatma.page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('a note that is emptied stays', async () => {
    await board.doubleClick('Blijft');
    await board.editor.fill('');
    await page.keyboard.press('Escape');
    await expect(kees.board.item('Blijft')).toHaveCount(0);
    await expect(kees.board.canvas).toHaveAttribute('data-objects', '2');
  });
});

test('letters are as large while they are written as when they lie there, and the field goes where the note goes', async ({
  room,
}) => {
  const short = { type: 'note', text: 'Kort', position: at(0, 0), colour: 'yellow' };
  const long = { ...short, text: 'Lang. '.repeat(60), position: at(400, 0) };
  await lay(await room.hand(), seed(short), seed(long));
  const [joke, kees] = [await room.facilitator(), await room.partner('Kees')];
  await expect(kees.board.canvas).toHaveAttribute('data-objects', '2');
  const { page, board } = joke;
  const letters = (): Promise<number> =>
    board.editor.evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize));

  await test.step('few words are large, many are small but legible', async () => {
    await board.doubleClick('Lang.');
    await expect(board.editor).toBeFocused();
    const { zoom } = await board.shown();
    expect((await letters()) * zoom).toBeGreaterThanOrEqual(13.9);
    const small = await letters();
    await page.keyboard.press('Escape');
    await board.doubleClick('Kort');
    await expect(board.editor).toHaveValue('Kort');
    expect(await letters()).toBeGreaterThan(small);
    expect(await letters()).toBe(24);
  });

  await test.step('another drags the note: the field stays on it', async () => {
    const before = await board.editor.boundingBox();
    await kees.board.startDragging('Kort', at(60, 90));
    await expect.poll(async () => (await board.editor.boundingBox())?.y).not.toBe(before?.y);
    await expect(async () => {
      const corner = await board.onScreen(await board.placeOf('Kort'));
      const field = await board.editor.boundingBox();
      expect(field?.x).toBeCloseTo(corner.x, 0);
      expect(field?.y).toBeCloseTo(corner.y, 0);
    }).toPass();
    await kees.board.letGo();
    await expect(board.editor).toBeFocused();
  });
});
