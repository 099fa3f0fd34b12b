/** Texts, titles and labels as they are written on the board: by one, and seen by the other as they come. */

import { expect } from '@playwright/test';
import { test } from './fixtures/visitors.ts';

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
