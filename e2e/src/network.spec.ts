/** What a page says and does while its network is dead, and while it is older than the server. */

import { expect, type Page } from '@playwright/test';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { nl } from './fixtures/people.ts';
import { TcpProxy } from './fixtures/tcp-proxy.ts';
import { test } from './fixtures/visitors.ts';

/** What people may count on: back within so many milliseconds of the network's return. */
const PROMISE_MS = 3_000;

test('a network that swallows everything is noticed, and what was written arrives once it is back', async ({
  room,
}) => {
  const proxy = await TcpProxy.start(room.server.port);
  await room.openStep('ambition');
  const fatma = await room.partner('Fatma');
  const kees = await room.partner('Kees', { serverUrl: `http://127.0.0.1:${proxy.port}` });
  await kees.board.writeNote({ x: 150, y: 300 }, 'Ervoor');
  await expect(fatma.board.item('Ervoor')).toBeAttached();
  await kees.saved();
  proxy.swallow();
  await kees.board.writeNote({ x: 150, y: 500 }, 'Tijdens');
  await expect(kees.connection).not.toHaveText(nl.session.saved);
  await kees.ambition.pressSequentially('Samen');
  await expect(kees.connection).toHaveText(nl.session.offline);
  // One note and one sentence.
  await kees.chooseFromMenu(nl.session.leave);
  await expect(kees.page.getByRole('dialog').getByText(nl.session.leaveUnsent(2))).toBeVisible();
  await kees.page.keyboard.press('Escape');
  proxy.resume('stays silent');
  await expect(kees.connection).toHaveText(nl.session.saved, { timeout: PROMISE_MS });
  await expect(fatma.board.item('Tijdens')).toHaveCount(1);
  await expect(fatma.ambition).toHaveValue('Samen');
  await proxy.close();
});

test('the page does not say that all is stored while letters are only here', async ({ room }) => {
  await room.openStep('ambition');
  const kees = await room.partner('Kees');
  const said = await kees.page.evaluateHandle(() => {
    const words: string[] = [];
    const line = document.querySelector('.connection');
    new MutationObserver(() => words.push(line?.textContent ?? '')).observe(line ?? document.body, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return words;
  });
  await kees.ambition.pressSequentially('S');
  await expect(kees.connection).toHaveText(nl.session.saving);
  await kees.saved();
  await kees.board.writeNote({ x: 150, y: 300 }, 'Een briefje');
  await kees.saved();
  const { saving, saved } = nl.session;
  expect((await said.jsonValue()).slice(0, 4)).toEqual([saving, saved, saving, saved]);
});

const version = (number: number): string => `"protocolVersion":${number}`;

/** Lets a test choose whether a page, from its next loading on, says that it is of an older version. */
async function impersonate(page: Page): Promise<(old: boolean) => void> {
  let isOld = false;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const text = String(message);
      const older = text.replace(version(PROTOCOL_VERSION), version(PROTOCOL_VERSION - 1));
      server.send(isOld ? older : text);
    });
  });
  return (old) => {
    isOld = old;
  };
}

test('a page that is too old says so, loads again once, and keeps what was not sent', async ({
  room,
}) => {
  const proxy = await TcpProxy.start(room.server.port);
  const fatma = await room.partner('Fatma');
  const kees = await room.partner('Kees', { serverUrl: `http://127.0.0.1:${proxy.port}` });
  const beOld = await impersonate(kees.page);
  await kees.page.reload();
  await kees.saved();
  let loads = 0;
  kees.page.on('load', () => loads++);
  proxy.cut();
  await expect(kees.connection).toHaveText(nl.session.offline);
  await kees.board.writeNote({ x: 150, y: 300 }, 'Uit de oude tijd');
  beOld(true);
  proxy.restore();
  await expect(kees.connection).toHaveText(nl.session.outdated);
  // The page that comes is as old: it says so, and does not load again by itself.
  await expect(kees.page.getByText(nl.session.outdatedStill)).toBeVisible();
  await expect(kees.page.getByText(nl.session.outdatedLead)).toBeVisible();
  expect(loads).toBe(1);
  beOld(false);
  await kees.page.getByRole('button', { name: nl.common.reload }).click();
  await kees.saved();
  await expect(fatma.board.item('Uit de oude tijd')).toHaveCount(1);
  expect(loads).toBe(2);
  await proxy.close();
});
