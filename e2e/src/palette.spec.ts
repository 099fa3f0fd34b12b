/** Finding what can be done by typing, what others write as it comes, and what can be switched off on this device. */

import { outline } from '@ambitiebord/shared/i18n/nl/outline';
import { expect, type Page } from '@playwright/test';
import { expectAccessibleInBothThemes } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

const fieldOf = (page: Page) => page.getByRole('combobox', { name: nl.palette.search });
const optionsOf = (page: Page) =>
  page.getByRole('listbox', { name: nl.palette.title }).getByRole('option');

/** Opens the palette, and does what comes first for this query. */
async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type(query);
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toHaveCount(0);
}

test('a partner and a facilitator do by typing what each of them may do', async ({ room }) => {
  await lay(await room.hand(), note('Idee voor het café', { x: 4_000, y: 2_000 }));
  const [fatma, ank] = [await room.partner('Fatma'), await room.facilitator()];
  const { page, board } = fatma;
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await expectAccessibleInBothThemes(page, 'finding by typing');
  await page.keyboard.type(nl.leading.nextStep);
  await expect(page.getByText(nl.palette.found(0))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(fieldOf(page)).toHaveCount(0);

  // What lies far away is found without accents, chosen and brought into view.
  await find(page, 'cafe');
  await expect(board.canvas).toBeFocused();
  const middle = await board.middleOf('Idee voor het café');
  const centre = await board.at(0.5, 0.5);
  expect(Math.hypot(middle.x - centre.x, middle.y - centre.y)).toBeLessThan(60);

  // An action that asks with what, on what is chosen now.
  await find(ank.page, 'cafe');
  await ank.page.keyboard.press('Control+k');
  await ank.page.keyboard.type('kleur…');
  await ank.page.keyboard.press('Enter');
  await expect(ank.page.getByRole('heading', { name: nl.canvas.colour })).toBeVisible();
  await expect(optionsOf(ank.page)).toHaveText(Object.values(nl.canvas.colours));
  await ank.page.keyboard.press('Backspace');
  await expect(ank.page.getByRole('heading', { name: nl.palette.title })).toBeVisible();
  // What was done last stands first.
  await expect(optionsOf(ank.page).first()).toContainText(nl.canvas.colour);
  await ank.page.keyboard.type('volgende stap');
  await expect(optionsOf(ank.page).first()).toContainText(nl.leading.nextStep);
  await ank.page.keyboard.press('Enter');
  for (const person of [ank, fatma]) await person.sees('own-card');
});

test('keys of one character and the pointers of others can be switched off, and stay so', async ({
  room,
}) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { page, board } = fatma;
  const place = await kees.board.at(0.5, 0.5);
  await kees.page.mouse.move(place.x, place.y);
  await expect(board.canvas).toHaveAttribute('data-pointers', 'Kees');
  await find(page, nl.palette.pointers.off);
  await expect(board.canvas).toHaveAttribute('data-pointers', '');

  await board.canvas.focus();
  await find(page, nl.palette.singleKeys.off);
  await page.keyboard.press('h');
  await page.keyboard.press('?');
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // Keys with Ctrl stay, and the palette can do it all.
  await find(page, nl.canvas.handTool);
  await expect(board.canvas).toHaveAttribute('data-mode', 'hand');

  await page.reload();
  await expect(board.canvas).toHaveAttribute('data-zoom', /./);
  await kees.page.mouse.move(place.x + 20, place.y);
  await board.canvas.focus();
  await page.keyboard.press('h');
  await expect(board.canvas).toHaveAttribute('data-mode', 'select');
  await expect(board.canvas).toHaveAttribute('data-pointers', '');
  await find(page, nl.palette.singleKeys.on);
  await page.keyboard.press('h');
  await expect(board.canvas).toHaveAttribute('data-mode', 'hand');
});

test('others are followed by a click; what they write is seen as it comes, and is gone with the field', async ({
  room,
}) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  // Followed by one click, until one looks around.
  const avatar = fatma.page.getByRole('button', { name: nl.leading.followThis('Kees') });
  await avatar.click();
  await expect(fatma.page.getByText(nl.leading.following('Kees'))).toBeVisible();
  await fatma.board.canvas.focus();
  await fatma.page.keyboard.press('ArrowUp');
  await expect(avatar).toHaveAttribute('aria-pressed', 'false');

  const place = await fatma.board.at(0.5, 0.5);
  await fatma.page.mouse.dblclick(place.x, place.y);
  await fatma.page.keyboard.type('Koffie');
  await expect(kees.board.item('Koffie')).toBeAttached();
  // An upper corner of the note, where the edge of who writes is drawn on the layer below the pointers.
  const { x, y } = await kees.board.placeOf('Koffie');
  const drawn = () =>
    kees.board.canvas.evaluate(
      (element, at) => {
        const layer = [...element.querySelectorAll('canvas')].at(-2);
        // A layer with nothing on it is not shown.
        if (!layer?.clientWidth) return 0;
        const ratio = layer.width / layer.clientWidth;
        const zoom = Number(element.dataset['zoom']) * ratio;
        const across = (at.x - Number(element.dataset['x'])) * zoom;
        const down = (at.y - Number(element.dataset['y'])) * zoom;
        return layer.getContext('2d')?.getImageData(across, down, 1, 1).data[3] ?? -1;
      },
      { x: x + 60, y: y + 90 },
    );
  await expect.poll(drawn).toBe(255);
  await fatma.page.keyboard.press('Escape');
  await fatma.page.keyboard.press('Escape');
  await fatma.page.mouse.move(20, 20);
  await expect.poll(drawn).toBe(0);
});

test('the map of the board leads elsewhere, stays as it was put away, and is not on a phone', async ({
  room,
}) => {
  await lay(await room.hand(), note('Hier', { x: 0, y: 0 }), note('Ver', { x: 6_000, y: 4_000 }));
  const { page, board } = await room.partner('Fatma');
  const map = page.getByTestId('minimap');
  const button = page.getByRole('button', { name: nl.canvas.map });
  await expect(map).toHaveCount(0);
  await button.click();
  const box = await map.boundingBox();
  if (!box) throw new Error('there is no map');
  // The far note lies in the lower right corner of the map.
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 14, box.y + box.height - 14, { steps: 4 });
  await page.mouse.up();
  const [shown, corner, far] = [
    await board.middleOf('Ver'),
    await board.at(0, 0),
    await board.at(1, 1),
  ];
  expect(shown.x).toBeGreaterThan(corner.x);
  expect(shown.x).toBeLessThan(far.x);
  expect(shown.y).toBeGreaterThan(corner.y);
  expect(shown.y).toBeLessThan(far.y);
  await page.reload();
  await expect(map).toBeVisible();
  await page.setViewportSize({ width: 360, height: 700 });
  await page.getByRole('tab', { name: nl.session.boardTab }).click();
  const faces = page.getByRole('toolbar', { name: outline.faces });
  await faces.getByRole('button', { name: outline.canvas }).click();
  await expect(board.canvas).toBeVisible();
  await expect(map).toHaveCount(0);
  await expect(button).toHaveCount(0);
});
