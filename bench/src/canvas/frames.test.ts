import { chromium } from '@playwright/test';
import { expect, it } from 'vitest';
import { pause } from '../load/pace.ts';
import { framesDuring } from './frames.ts';

it('counts the frames that a slow page really draws', { timeout: 30_000 }, async () => {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate(() => {
      const block = (): void => {
        const end = performance.now() + 100;
        while (performance.now() < end);
        requestAnimationFrame(block);
      };
      requestAnimationFrame(block);
    });
    const { mean, p95, count } = await framesDuring(page, () => pause(1_000));
    expect(mean).toBeLessThan(10.5);
    expect(p95).toBeGreaterThan(95);
    expect(count).toBeGreaterThan(1);
  } finally {
    await browser.close();
  }
});
