/** Photos on the board: chosen, described and seen by another, without what the file told of its maker. */

import { expect, type Page } from '@playwright/test';
import { images } from '@ambitiebord/shared/i18n/nl/images';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { test } from './fixtures/visitors.ts';

const PLACE = 'GPS 52.37 N 4.90 E';

/** A photo as a phone makes it: larger than a board needs, with a place in it. Its left half is red. */
async function photo(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [2_400, 1_200];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#2c7a48';
    context.fillRect(0, 0, 2_400, 1_200);
    context.fillStyle = '#cc2222';
    context.fillRect(0, 0, 1_200, 1_200);
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const jpeg = Buffer.from(base64, 'base64');
  const data = Buffer.from(`Exif\0\0${PLACE}`);
  const head = Buffer.from([0xff, 0xe1, 0, data.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** The colour of the canvas at a place of the screen, as the browser shows it. */
async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(
    async (source) => {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const context = document.createElement('canvas').getContext('2d');
      context?.drawImage(picture, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  );
}

/** Drops a file in the middle of the board, as from another program. */
async function drop(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly base64: string },
): Promise<void> {
  await page.getByTestId('board-canvas').evaluate((element, { name, mimeType, base64 }) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name, { type: mimeType }));
    const { left, top } = element.getBoundingClientRect();
    const at = { clientX: left + 300, clientY: top + 300, bubbles: true, cancelable: true };
    element.dispatchEvent(new DragEvent('drop', { ...at, dataTransfer }));
  }, file);
}

test('a photo is chosen, described and seen by another, without the place where it was taken', async ({
  room,
}) => {
  const [fatma, kees] = [await room.partner('Fatma'), await room.partner('Kees')];
  const { page, board } = fatma;
  const file = { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: await photo(page) };
  expect(file.buffer.includes(PLACE)).toBe(true);

  const middle = await board.at(0.5, 0.5);
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.getByRole('menuitem', { name: nl.canvas.addImage }).click();
  const dialog = page.getByRole('dialog', { name: images.title });
  await dialog.getByLabel(images.choose).setInputFiles(file);
  await expect(dialog.getByAltText(images.chosen)).toBeVisible();
  await dialog.getByRole('button', { name: images.place }).click();
  await expect(dialog.getByText(images.describeEmpty)).toBeVisible();
  await expect(dialog.getByLabel(images.describe)).toBeFocused();
  await expectAccessible(page, 'an image to be described');

  // Without a network it waits, and goes by itself.
  await dialog.getByLabel(images.describe).fill('De zaal van het buurthuis');
  await page.route('**/images', (route) => route.abort(), { times: 1 });
  await dialog.getByRole('button', { name: images.place }).click();
  await expect(dialog.getByText(images.waits)).toBeVisible();
  const sent = await page.waitForRequest('**/images');
  const bytes = sent.postDataBuffer();
  expect(bytes?.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  for (const secret of [PLACE, 'Exif']) expect(bytes?.includes(secret)).toBe(false);
  await expect(dialog).toBeHidden();

  for (const person of [fatma, kees]) {
    await person.board.click('De zaal van het buurthuis');
    const { width, height } = await person.board.placeOf('De zaal van het buurthuis');
    expect([width, height]).toEqual([360, 180]);
    const { x, y } = await person.board.middleOf('De zaal van het buurthuis');
    await expect.poll(() => colourAt(person.page, { x: x - 40, y })).toEqual([204, 34, 34]);
  }

  await page.keyboard.press('Enter');
  const describing = page.getByRole('dialog', { name: images.change });
  await describing.getByLabel(images.describe).fill('De grote zaal');
  await describing.getByRole('button', { name: images.save }).click();
  await expect(kees.board.item('De grote zaal')).toBeAttached();

  // What is dropped is asked about too, and what is no image is refused in words.
  await drop(page, { ...file, base64: file.buffer.toString('base64') });
  await expect(dialog.getByAltText(images.chosen)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
  await drop(page, { name: 'plaatje.svg', mimeType: 'image/svg+xml', base64: svg });
  await expect(dialog.getByText(images.noImage)).toBeVisible();
});

test('an image that lets through what is behind it is sent as PNG, which every form of the report shows', async ({
  room,
}) => {
  const { page, board } = await room.partner('Fatma');
  // Nothing of noise can be left out: no image of this size takes more bytes.
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [700, 700];
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const noise = context.createImageData(700, 700);
    noise.data.set(noise.data.map(() => Math.random() * 256));
    context.putImageData(noise, 0, 0);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  const buffer = Buffer.from(base64, 'base64');
  const middle = await board.at(0.5, 0.5);
  await page.mouse.click(middle.x, middle.y, { button: 'right' });
  await page.getByRole('menuitem', { name: nl.canvas.addImage }).click();
  const dialog = page.getByRole('dialog', { name: images.title });
  const file = { name: 'ruis.png', mimeType: 'image/png', buffer };
  await dialog.getByLabel(images.choose).setInputFiles(file);
  await dialog.getByLabel(images.describe).fill('Ruis');
  const sending = page.waitForRequest('**/images');
  await dialog.getByRole('button', { name: images.place }).click();
  const sent = (await sending).postDataBuffer();
  expect(sent?.toString('latin1', 1, 4)).toBe('PNG');
  await expect(board.item('Ruis')).toBeAttached();
});
