/** `load`: a partner opens the code on a slow computer over a slow mobile network. */

import { createApi } from '@ambitiebord/client/session/api';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { RunningServer } from '../candidates/candidate.ts';
import { atMost, withServer, type Effort, type Figures, type Scenario } from './scenario.ts';

const nl = messages('nl');

/** Slow 4G as Lighthouse has it, and how many times slower the computer is. */
interface Slowness {
  readonly roundTripMs: number;
  readonly bitsPerSecond: number;
  readonly cpu: number;
}
const SLOW: Slowness = { roundTripMs: 150, bitsPerSecond: 1_600_000, cpu: 4 };

const SIZES: Record<Effort, { readonly visits: number }> = {
  full: { visits: 3 },
  quick: { visits: 1 },
  smoke: { visits: 1 },
};

const CHROMIUM = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
};

/** How fast somebody fills in who they are, in milliseconds a letter; `undefined`: all at once, as nobody does. */
type Pace = number | undefined;

/** Three letters a second: a slow typist, with the time to choose in it. */
const BY_HAND: Pace = 330;

/** How long somebody may wait before the visit counts as failed, in milliseconds. */
const PATIENCE_MS = 60_000;

/** One visit by a browser that was never here: milliseconds until each of the two fields takes a letter. */
async function visit(server: RunningServer, pace: Pace): Promise<{ name: number; panel: number }> {
  const url = `http://127.0.0.1:${server.port}`;
  const session = await createApi(url).createSession({ title: 'Traag netwerk' });
  const browser = await chromium.launch(CHROMIUM);
  try {
    // The browser itself starts first; with a profile of its own, so that the page is new to the next one.
    const before = await browser.newPage();
    await before.goto(url);
    await before.close();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await slowDown(page, SLOW);
    const opened = performance.now();
    await page.goto(`${url}/${session.code}`, { waitUntil: 'commit' });
    await typeLetter(page, 'form input');
    const name = performance.now() - opened;
    await write(page.getByLabel(nl.join.nameLabel), 'nnemiek', pace);
    await write(page.getByLabel(nl.join.organisationNameLabel), 'Buurthuis', pace);
    await page.getByLabel(nl.join.sectorLabel).selectOption({ label: nl.domain.sectors.welfare });
    const enter = await page.getByRole('button', { name: nl.join.enter }).boundingBox();
    if (enter === null) throw new Error('there is nothing to join with');
    const entered = performance.now();
    await page.mouse.click(enter.x + enter.width / 2, enter.y + enter.height / 2);
    await typeLetter(page, '.step-panel :is(textarea, input:not([type=radio], [type=checkbox]))');
    return { name, panel: performance.now() - entered };
  } finally {
    await browser.close();
  }
}

/** Types a letter as soon as the field is there, and waits until it stands in it. Looks only when the page changes. */
async function typeLetter(page: Page, selector: string): Promise<void> {
  await page.evaluate(
    (where) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          const field = document.querySelector<HTMLInputElement>(where);
          if (field?.checkVisibility() !== true) return;
          changes.disconnect();
          field.focus();
          resolve();
        };
        const changes = new MutationObserver(look);
        changes.observe(document, { subtree: true, childList: true, attributes: true });
        look();
      }),
    selector,
  );
  await page.keyboard.press('A');
  const value = await page.evaluate(
    (where) => document.querySelector<HTMLInputElement>(where)?.value,
    selector,
  );
  if (value !== 'A') throw new Error('the letter was not taken');
}

/** Writes on at the end of a field. */
async function write(field: Locator, text: string, pace: Pace): Promise<void> {
  if (pace === undefined) await field.fill((await field.inputValue()) + text);
  else await field.pressSequentially(text, { delay: pace });
}

async function slowDown(page: Page, { roundTripMs, bitsPerSecond, cpu }: Slowness): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bitsPerSecond / 8,
    uploadThroughput: bitsPerSecond / 16,
  });
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

async function visits(server: RunningServer, times: number): Promise<Figures> {
  const name: number[] = [];
  const byHand: number[] = [];
  const atOnce: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const slow = await visit(server, BY_HAND);
    const quick = await visit(server, undefined);
    name.push(slow.name, quick.name);
    byHand.push(slow.panel);
    atOnce.push(quick.panel);
  }
  const nameMs = middle(name);
  return {
    nameMs,
    byHandMs: middle(byHand),
    togetherMs: nameMs + middle(byHand),
    atOnceMs: middle(atOnce),
    togetherAtOnceMs: nameMs + middle(atOnce),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export const load: Scenario = {
  name: 'load',
  isOfBrowser: true,
  title: 'From the code to typing',
  description:
    'A browser that was never here opens the code, on a processor that is made 4 times slower, over 1.6 Mbit/s with a ' +
    'round trip of 150 ms. It types a letter in the name as soon as that takes one, fills in the rest, joins, and types ' +
    'a letter in the first field of the panel. What counts is waiting, not what filling in takes. The panel comes while ' +
    'somebody fills in; so there are two kinds of visits: three letters a second, and all at once, as nobody does.',
  candidates: ['ambitiebord'],
  columns: [
    { key: 'nameMs', label: 'code to the name (ms)', digits: 0 },
    { key: 'byHandMs', label: 'joining to the panel (ms)', digits: 0 },
    { key: 'togetherMs', label: 'waiting together (ms)', digits: 0 },
    { key: 'atOnceMs', label: 'to the panel, filled in at once (ms)', digits: 0 },
    { key: 'togetherAtOnceMs', label: 'together, filled in at once (ms)', digits: 0 },
  ],
  charts: ['togetherMs'],
  bars: [
    atMost('The name can be typed within 3 s of opening the code', 'nameMs', 3_000, 'ms'),
    atMost('Waiting until the panel can be typed in is 3 s in all', 'togetherMs', 3_000, 'ms'),
    atMost('Also when who one is were filled in at once', 'togetherAtOnceMs', 3_000, 'ms'),
  ],
  inPages: true,
  measure: (run) => withServer(run, (server) => visits(server, SIZES[run.effort].visits)),
};
