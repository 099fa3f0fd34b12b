/** The end of a session: plain words, the check by residents, and what a partner takes home. */

import { createApi } from '@ambitiebord/client/session/api';
import { expect, type WebSocketRoute } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { test } from './fixtures/visitors.ts';

const { closing, rounds, steps } = nl;
const PHONE = { width: 360, height: 740 };

test('hard words are asked about, residents mark others, and a partner takes a letter home', async ({
  room,
  server,
}) => {
  const facilitator = await room.facilitator();
  const { code, sessionId, facilitatorKey } = room.session;
  const api = createApi(server.url);
  const partner = { name: 'Bewonersgroep Lindewijk', sector: 'residents' } as const;
  const joined = await api.join(sessionId, { code, displayName: 'Els', partner });
  const els = await room.enterAs(joined, { viewport: PHONE });

  await facilitator.openStep('ambition');
  const pad = facilitator.page.getByLabel(steps.ambition.label);
  await pad.fill('Wij willen participatie van inwoners in een integrale aanpak.');
  await facilitator.page.getByRole('button', { name: closing.plainWords.take('meedoen') }).click();
  await expect(pad).toHaveValue('Wij willen meedoen van inwoners in een integrale aanpak.');

  await facilitator.openStep('snapshot');
  await els.page.getByRole('button', { name: 'aanpak', exact: true }).click();
  await expect(facilitator.panel.getByText(closing.wordCheck.marked('aanpak', 1))).toBeVisible();
  await facilitator.panel.getByText(closing.wordCheck.explain('aanpak')).click();
  await facilitator.panel.getByLabel(closing.plainWords.plain).first().fill('manier van werken');
  await facilitator.panel.getByRole('button', { name: closing.wordCheck.save }).click();
  await expect(els.panel.getByText('manier van werken').first()).toBeVisible();
  await expectAccessible(els.page, 'marking words');

  const { token } = await api.join(sessionId, { key: facilitatorKey });
  const { id } = await api.takeSnapshot(sessionId, token);
  // On a slow network the report is there before it is known for whom Els speaks.
  const held: WebSocketRoute[] = [];
  let isSlow = true;
  await els.page.routeWebSocket(/socket\.io/, (socket) => {
    if (isSlow) held.push(socket);
    else socket.connectToServer();
  });
  await els.page.goto(room.address(`/momentopname/${id}`));
  await expect(els.page.getByLabel(closing.letter.choose)).toBeVisible();
  isSlow = false;
  for (const socket of held) await socket.close();
  await els.page.getByRole('button', { name: closing.letter.show }).click();
  await expect(els.page.getByRole('heading', { name: closing.letter.asked })).toBeVisible();
  await expectAccessible(els.page, 'the letter');
  const saving = els.page.waitForEvent('download');
  await els.page.getByRole('button', { name: closing.calendar.download }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/terugvalmoment\.ics$/);
  expect(await readFile(await saved.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:');

  const answerLink = facilitator.panel.getByLabel(rounds.decision.linkLabel);
  await expect(answerLink).toHaveValue(room.address('/besluit'));
  await els.page.getByRole('link', { name: room.address('/besluit') }).click();
  await els.page.getByRole('button', { name: rounds.decision.answerNow }).click();
  await els.page.getByText(rounds.decisions.yes, { exact: true }).click();
  await els.page.getByRole('button', { name: rounds.decision.save }).click();
  await expect(facilitator.panel.locator('.decision-line')).toContainText(rounds.decisions.yes);
  await expectAccessible(els.page, 'answering later');
});
