/** Pictures of every step at every kind of seat: for looking at, and small ones for the documents. */

import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import type { Browser, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../fixtures/people.ts';
import type { Cast } from './cast.ts';

/** Where pictures of everything go, for looking at; without it there are none. */
const FOLDER = process.env['PICTURES_DIR'];
/** Whether the pictures of the documents are taken anew. */
const KEEPS = process.env['KEEP_PICTURES'] !== undefined;
const DOCUMENTS = fileURLToPath(new URL('../../../docs/pictures/steps', import.meta.url));

/** Of each step, what is kept for the documents. */
const KEPT: ReadonlySet<string> = new Set(STEPS);
const KEPT_SEATS: ReadonlySet<string> = new Set([
  'facilitator',
  'laptop',
  'phone',
  'observer',
  'display',
]);
/** The steps that are kept in the dark theme too. */
const KEPT_DARK: ReadonlySet<string> = new Set<Step>(['own-card', 'cluster', 'ambition']);

/** The width of a kept picture, in pixels, unless it is smaller; and how well it is kept, from 0 to 1. */
const WIDTH = 760;
const QUALITY = 0.5;

/** Whether pictures are taken in this run. */
export function takesPictures({ story }: Cast): boolean {
  return FOLDER !== undefined || (KEEPS && story.language === 'nl');
}

/** Takes a picture of the step at every kind of seat. */
export async function takePictures(cast: Cast, name: Step | `${Step}-${string}`): Promise<void> {
  if (!takesPictures(cast)) return;
  const { facilitator, display, observer, fatma, kees, ank, sanne, nadia, story } = cast;
  const seats = { facilitator, display, observer, laptop: fatma, phone: kees };
  for (const [seat, { page }] of Object.entries({
    ...seats,
    tablet: ank,
    guest: sanne,
    dark: nadia,
  })) {
    const kept =
      KEPT.has(name) && (KEPT_SEATS.has(seat) || (seat === 'dark' && KEPT_DARK.has(name)));
    if (FOLDER === undefined && !kept) continue;
    const picture = await shoot(page);
    if (FOLDER !== undefined)
      await keep(join(FOLDER, story.language), `${name}-${seat}.png`, picture);
    if (KEEPS && kept && story.language === 'nl') {
      await keep(DOCUMENTS, `${name}-${seat}.webp`, await smaller(cast.browser, picture));
    }
  }
}

/** What is on the screen, with its panels from the top and its letters as they should be. */
async function shoot(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    for (const part of document.querySelectorAll('body *')) part.scrollTop = 0;
    await document.fonts.ready;
  });
  return page.screenshot({ animations: 'disabled' });
}

async function keep(folder: string, name: string, picture: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), picture);
}

/** The same picture as a small one, made by a browser. */
async function smaller(browser: Browser, picture: Buffer): Promise<Buffer> {
  const page = await openBrowser(browser);
  const address = await page.evaluate(
    async ({ png, width, quality }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const scale = Math.min(1, width / image.width);
      const canvas = document.createElement('canvas');
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('this browser cannot draw');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', quality);
    },
    { png: picture.toString('base64'), width: WIDTH, quality: QUALITY },
  );
  await page.context().close();
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
