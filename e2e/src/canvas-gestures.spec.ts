/** Copying, cutting and pasting with real keys and the clipboard of the browser; two people see it. */

import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

test('notes are copied, cut and pasted with keys, and lines of text become notes', async ({
  room,
}) => {
  await lay(await room.hand(), note('Eerste', { x: 0, y: 0 }), note('Tweede', { x: 300, y: 0 }));
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { board, page } = fatma;
  await expect(board.item('Tweede')).toBeAttached();

  // What listens to the clipboard comes when the page is at rest.
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(({ name }) => /\/clipboard-[^/]+\.js$/.test(name)),
  );

  await board.click('Eerste');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(kees.board.item('Eerste')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(kees.board.item('Eerste')).toHaveCount(1);

  // The copy is one's own, and what is pasted is selected.
  await page.keyboard.press('Control+v');
  await expect(kees.board.item('Eerste')).toHaveCount(2);
  await page.keyboard.press('Control+x');
  await expect(kees.board.item('Eerste')).toHaveCount(1);
  await page.keyboard.press('Control+v');
  await expect(kees.board.item('Eerste')).toHaveCount(2);

  // Words from another program: a field has them as such.
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = 'Brood\nKaas';
    field.select();
  });
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.querySelector('body > textarea')?.remove());
  await board.canvas.focus();
  await page.keyboard.press('Control+v');
  await expect(page.getByRole('button', { name: nl.clipboard.oneNote })).toBeVisible();
  await expectAccessible(page, 'pasting lines');
  await page.getByRole('button', { name: nl.clipboard.notePerLine(2) }).press('Enter');
  await expect(kees.board.item('Brood')).toBeAttached();
  await expect(kees.board.item('Kaas')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(kees.board.item('Kaas')).toHaveCount(0);
  await expect(kees.board.item('Brood')).toHaveCount(0);
});
