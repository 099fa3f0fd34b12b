/** On the board nothing is rendered again for what did not change: with a full board that would be felt in every frame. */

import { expect } from '@playwright/test';
import { recordRenders, rendersDuring, type Rendered } from './fixtures/renders.ts';
import { cluster, goal, lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

test('no component renders again for a record that did not change', async ({ room }) => {
  const hand = await room.hand();
  const notes = Array.from({ length: 30 }, (_, index) =>
    note(`Briefje ${index}`, { x: (index % 10) * 240, y: Math.floor(index / 10) * 240 }),
  );
  const goals = Array.from({ length: 6 }, (_, index) =>
    goal(`Doel ${index}`, { x: index * 300, y: 900 }),
  );
  const seeds = [...notes, ...goals, cluster('Thuis', { x: 0, y: 1_400 })];
  await lay(hand, ...seeds);
  const known = new Set(seeds.map(({ id }) => id));
  // Of a facilitator the programme renders again with every minute.
  const [joke, kees] = [await room.partner('Joke'), await room.partner('Kees')];
  await recordRenders(joke.page);
  await joke.page.reload();
  await expect(joke.connection).toHaveText(joke.words.session.saved);
  await expect(joke.board.canvas).toHaveAttribute('data-objects', String(seeds.length));
  // What comes once the page is at rest is there too.
  await joke.page.waitForLoadState('networkidle');
  const idsIn = (rendered: readonly Rendered[]): Set<string> =>
    new Set(rendered.flatMap((ids) => ids.filter((id) => known.has(id))));

  await test.step('a text that changes', async () => {
    const [changed] = notes;
    if (!changed) throw new Error('there is no note');
    const update = { action: 'update', audience: 'board', id: changed.id };
    const rendered = await rendersDuring(joke.page, async () => {
      expect(await hand.change({ ...update, fields: { text: 'Anders' } })).toMatchObject({
        ok: true,
      });
      await expect(joke.board.item('Anders')).toBeAttached();
    });
    expect(idsIn(rendered)).toEqual(new Set([changed.id]));
  });

  await test.step('panning', async () => {
    const { x, y } = await joke.board.at(0.5, 0.5);
    await joke.page.mouse.move(x, y);
    const before = await joke.board.shown();
    const rendered = await rendersDuring(joke.page, async () => {
      await joke.page.mouse.wheel(0, 60);
      await expect.poll(() => joke.board.shown()).not.toEqual(before);
    });
    expect(rendered).toEqual([]);
  });

  await test.step('the pointer of another', async () => {
    const [from, to] = [await kees.board.at(0.5, 0.5), await kees.board.at(0.6, 0.6)];
    await kees.page.mouse.move(from.x, from.y);
    await expect(joke.board.canvas).toHaveAttribute('data-pointers', /Kees/);
    const rendered = await rendersDuring(joke.page, async () => {
      await kees.page.mouse.move(to.x, to.y, { steps: 10 });
      // What somebody says after it comes after it.
      await kees.page.mouse.move(20, 20);
      await expect(joke.board.canvas).toHaveAttribute('data-pointers', '');
    });
    expect(idsIn(rendered)).toEqual(new Set());
  });

  await test.step('what another drags', async () => {
    const before = await joke.board.placeOf('Briefje 13');
    const x = async () => (await joke.board.placeOf('Briefje 13')).x - before.x;
    const begun = await rendersDuring(joke.page, async () => {
      await kees.board.startDragging('Briefje 13', { x: 30, y: 24 });
      await expect.poll(x).toBeGreaterThan(20);
    });
    expect(idsIn(begun)).toEqual(new Set());
    const from = await kees.board.middleOf('Briefje 13');
    const rendered = await rendersDuring(joke.page, async () => {
      await kees.page.mouse.move(from.x + 90, from.y + 40, { steps: 10 });
      await expect.poll(x).toBeGreaterThan(80);
    });
    expect(rendered).toEqual([]);
    await kees.board.letGo();
  });

  await test.step('what another pulls larger', async () => {
    await kees.board.writeNote({ x: 40, y: 400 }, 'Van Kees');
    await expect(joke.board.item('Van Kees')).toBeAttached();
    const place = await kees.board.placeOf('Van Kees');
    const corner = await kees.board.onScreen({
      x: place.x + place.width,
      y: place.y + place.height,
    });
    const grown = async () => (await joke.board.placeOf('Van Kees')).width - place.width;
    await kees.board.click('Van Kees');
    await kees.page.mouse.move(corner.x, corner.y);
    await kees.page.mouse.down();
    await kees.page.mouse.move(corner.x + 20, corner.y + 20, { steps: 4 });
    await expect.poll(grown).toBeGreaterThan(10);
    const rendered = await rendersDuring(joke.page, async () => {
      const before = await grown();
      await kees.page.mouse.move(corner.x + 60, corner.y + 60, { steps: 10 });
      await expect.poll(grown).toBeGreaterThan(before + 20);
    });
    expect(rendered).toEqual([]);
    await kees.board.letGo();
  });
});
