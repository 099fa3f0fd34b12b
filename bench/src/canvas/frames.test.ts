import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pause } from '../load/pace.ts';
import { framesDuring, type Frames } from './frames.ts';

let browser: Browser;
beforeAll(async () => {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser.close());

/** The frames that a page gets in a second when it draws for so many milliseconds in each, in turn. */
async function framesOf(...milliseconds: readonly number[]): Promise<Frames> {
  const page = await browser.newPage();
  await page.evaluate((turns) => {
    let frame = 0;
    const draw = (): void => {
      const end = performance.now() + (turns[(frame += 1) % turns.length] ?? 0);
      while (performance.now() < end);
      requestAnimationFrame(draw);
    };
    requestAnimationFrame(draw);
  }, milliseconds);
  const frames = await framesDuring(page, () => pause(1_000));
  await page.close();
  return frames;
}

it('counts the frames that a slow page really gets', { timeout: 30_000 }, async () => {
  const { mean, p95, count } = await framesOf(100);
  expect(mean).toBeLessThan(10.5);
  expect(p95).toBeGreaterThan(95);
  expect(count).toBeGreaterThan(1);
});

it('sees that a page which draws too long now and then misses frames', async () => {
  // Of every five frames that a screen shows one is missed.
  const { mean, p95 } = await framesOf(1, 1, 1, 40);
  expect(mean).toBeLessThan(52);
  expect(p95).toBeGreaterThan(30);
});
