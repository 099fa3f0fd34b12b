/**
 * Counts the frames that a page really gets while something is done to it, by the times at which the browser begins
 * them (https://html.spec.whatwg.org/multipage/imagebitmap-and-animations.html#animation-frames). When in a frame the
 * page comes to draw says how long it drew, not when people see it; a page that draws too long gets its next frame
 * later, or misses some.
 */

import type { Page } from '@playwright/test';
import { percentile } from '../measure/statistics.ts';

export interface Frames {
  /** Frames per second, over the whole time. */
  readonly mean: number;
  /** Milliseconds within which 95 of 100 frames followed the one before. */
  readonly p95: number;
  readonly count: number;
}

/** What the recorder keeps in the page. */
interface Recorder {
  recordedFrames?: number[];
  recordingFrame?: number;
}

/** Does something and counts the animation frames of the page meanwhile. */
export async function framesDuring(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const recorder = globalThis as Recorder;
    const times: number[] = [];
    recorder.recordedFrames = times;
    const record = (begun: number): void => {
      times.push(begun);
      recorder.recordingFrame = requestAnimationFrame(record);
    };
    recorder.recordingFrame = requestAnimationFrame(record);
  });
  await work();
  const times = await page.evaluate(() => {
    const recorder = globalThis as Recorder;
    cancelAnimationFrame(recorder.recordingFrame ?? 0);
    return [...(recorder.recordedFrames ?? []), performance.now()];
  });
  // The last wait ended because counting ended, unless it was a long one already.
  const waits = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const last = waits.pop() ?? 0;
  if (last > percentile(waits, 0.5)) waits.push(last);
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  return { mean: (waits.length * 1000) / total, p95: percentile(waits, 0.95), count: waits.length };
}
