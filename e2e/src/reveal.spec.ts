/** The reveal: all cards at once, and what comes later stays private until its author shares it. */

import { expect } from '@playwright/test';
import { nl, type Partner } from './fixtures/people.ts';
import { ANK, join, KEES, startSession } from './fixtures/start-session.ts';
import { ServerProcess } from './fixtures/server-process.ts';
import { TcpProxy } from './fixtures/tcp-proxy.ts';
import { test } from './fixtures/test.ts';

test.describe.configure({ mode: 'default' });

let server: ServerProcess;
test.beforeAll(async () => {
  server = await ServerProcess.start();
});
test.afterAll(() => server.remove());

test('the reveal asks first, and shows all cards to everybody at once', async ({ browser }) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const kees = await join(browser, server.url, facilitator, KEES);
  await facilitator.openStep('own-card');
  await ank.answer('satisfiedWhen', 'Als de deur open is.');
  await ank.answered();
  await facilitator.openStep('reveal');
  await facilitator.page.getByRole('button', { name: nl.steps.reveal.button }).click();
  const dialog = facilitator.page.getByRole('dialog');
  await expect(dialog.getByText(nl.steps.reveal.confirmBody)).toBeVisible();
  await dialog.getByRole('button', { name: nl.common.cancel }).click();
  // Whatever was sent has come: the step that follows it is seen.
  await facilitator.openStep('own-card');
  await kees.sees('own-card');
  await expect(kees.board.item('Als de deur open is.')).toHaveCount(0);
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  await expect(kees.panel.getByText('Als de deur open is.')).toBeVisible();
  await expect(kees.board.item('Als de deur open is.')).toBeAttached();
});

test('the reveal leaves the card of a latecomer private until its author shares it', async ({
  browser,
}) => {
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  await facilitator.openStep('own-card');
  const kees = await join(browser, server.url, facilitator, KEES);
  await expect(kees.panel.getByText(nl.steps.card.late)).toBeVisible();
  await kees.answer('satisfiedWhen', 'Als er muziek is.');
  await kees.answered();
  await kees.nextQuestion();
  await kees.answer('forWhom', 'Voor mijn buren.');
  await kees.answered();
  await kees.nextQuestion();
  await kees.page.getByRole('button', { name: nl.steps.card.done, exact: true }).click();
  const still = kees.panel.getByRole('region', { name: nl.steps.card.stillPrivate });
  await expect(still.getByText('Als er muziek is.')).toBeVisible();
  await facilitator.openStep('reveal');
  for (const person of [ank, facilitator]) {
    await person.sees('reveal');
    await expect(person.page.getByText('Als er muziek is.')).toHaveCount(0);
  }
  await kees.page.getByText(nl.steps.reveal.yours, { exact: true }).click();
  await shareNow(kees, 'satisfiedWhen');
  for (const { panel, board } of [ank, facilitator]) {
    await expect(panel.getByText('Als er muziek is.')).toBeVisible();
    await expect(board.item('Als er muziek is.')).toBeAttached();
    await expect(panel.getByText('Voor mijn buren.')).toHaveCount(0);
  }
  await expect(still.getByText('Voor mijn buren.')).toBeVisible();
});

test('the reveal keeps what was written without a connection private, and asks its author', async ({
  browser,
}) => {
  const network = await TcpProxy.start(server.port);
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, `http://127.0.0.1:${network.port}`, facilitator, ANK);
  await facilitator.openStep('own-card');
  await ank.answer('satisfiedWhen', 'Als de deur open is.');
  await ank.answered();
  network.cut();
  await expect(ank.connection).toHaveText(nl.session.offline);
  await ank.answer('satisfiedWhen', 'Als de deur altijd open is.');
  await expect(ank.panel.locator('.card-saved')).toHaveText(nl.session.offline);
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  await expect(facilitator.panel.getByText('Als de deur open is.')).toBeVisible();

  network.restore();
  await ank.sees('reveal');
  await ank.saved();
  await ank.page.getByText(nl.steps.reveal.yours, { exact: true }).click();
  const still = ank.panel.getByRole('region', { name: nl.steps.card.stillPrivate });
  await expect(still.getByText('Als de deur altijd open is.')).toBeVisible();
  await expect(facilitator.panel.getByText('Als de deur open is.')).toBeVisible();
  await expect(facilitator.page.getByText('Als de deur altijd open is.')).toHaveCount(0);
  await shareNow(ank, 'satisfiedWhen');
  await expect(facilitator.panel.getByText('Als de deur altijd open is.')).toBeVisible();
  await expect(facilitator.panel.getByText('Als de deur open is.')).toHaveCount(0);
  await network.close();
});

/** The author says that everybody may read this answer. */
async function shareNow({ panel }: Partner, field: 'satisfiedWhen'): Promise<void> {
  const name = nl.steps.card.shareNowOf(nl.domain.cardQuestions[field]);
  await panel.getByRole('button', { name }).click();
  await expect(panel.getByText(nl.steps.card.shareNowHint)).toBeVisible();
  await panel.getByRole('button', { name: nl.steps.card.shareConfirm }).click();
}
