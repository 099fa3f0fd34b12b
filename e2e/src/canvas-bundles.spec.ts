/** Bundles: what is kept together goes together, for everybody, by hand, by keys and in the list. */

import { expect } from '@playwright/test';
import { nl } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

test('notes are kept together with keys, go together for the other, and are taken apart by name', async ({
  room,
}) => {
  await lay(
    await room.hand(),
    note('Eerste', { x: 0, y: 0 }),
    note('Tweede', { x: 300, y: 0 }),
    note('Derde', { x: 300, y: 350 }),
  );
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { board, page } = fatma;
  await expect(board.item('Derde')).toBeAttached();
  await board.click('Eerste');
  await page.keyboard.down('Shift');
  await board.click('Tweede');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Control+g');
  await expect(page.getByText(nl.canvas.bundled(2), { exact: true })).toBeVisible();
  await expect(kees.board.item('Eerste')).toContainText(nl.canvas.bundled(2));

  // The other takes hold of one, and both go along.
  const before = await fatma.board.placeOf('Eerste');
  const third = await fatma.board.placeOf('Derde');
  await kees.board.startDragging('Tweede', { x: 0, y: 60 });
  await kees.board.letGo();
  await expect.poll(async () => (await board.placeOf('Eerste')).y).toBeGreaterThan(before.y);
  expect(await board.placeOf('Derde')).toEqual(third);

  // A copy is a bundle of its own.
  await kees.page.keyboard.press('Control+d');
  await expect(board.item('Eerste')).toHaveCount(2);
  await expect(board.item('Tweede').filter({ hasText: nl.canvas.bundled(2) })).toHaveCount(2);
  await kees.page.keyboard.press('Control+z');
  await expect(board.item('Eerste')).toHaveCount(1);

  // A double click goes into it: one of them moves alone.
  const tweede = await board.placeOf('Tweede');
  const eerste = await board.placeOf('Eerste');
  await board.doubleClick('Eerste');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await kees.board.placeOf('Eerste')).x).toBe(eerste.x + 10);
  expect(await board.placeOf('Tweede')).toEqual(tweede);

  await page.keyboard.press('Escape');
  await board.click('Tweede', { button: 'right' });
  await page.getByRole('menuitem', { name: nl.canvas.unbundle }).click();
  await expect(kees.board.item('Eerste')).not.toContainText(nl.canvas.bundled(2));
  await page.keyboard.press('Control+z');
  await expect(kees.board.item('Eerste')).toContainText(nl.canvas.bundled(2));
});
