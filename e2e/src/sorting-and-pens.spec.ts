/** Sorting goals in silence with names that nobody sees yet, and the ambition written with two pens. */

import { expect, type Locator } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl, type Person } from './fixtures/people.ts';
import { startPlay } from './fixtures/played-case.ts';
import { TcpProxy } from './fixtures/tcp-proxy.ts';
import { test } from './fixtures/visitors.ts';

const { pens, rounds, sorting } = nl;
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const press = ({ page }: Person, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** The menus with which somebody may lay goals elsewhere. */
function menus({ panel }: Person): Locator {
  return panel.getByRole('button', { name: /^Zet bij…/ });
}

test('twelve people sort in two turns, and their names for a group come out together', async ({
  room,
}) => {
  const play = await startPlay(room);
  await play.until('clustered');
  await room.openStep('cluster');
  const [first, second] = play.partners;
  if (!first || !second) throw new Error('the case has too few partners');
  const [fatma, kees] = [await room.enterAs(first), await room.enterAs(second, PHONE)];
  const [facilitator, display] = [await room.facilitator(), await room.display()];

  await press(facilitator, sorting.control.start);
  await expect(fatma.panel.getByText(sorting.turn)).toBeVisible();
  await expect(kees.panel.getByText(sorting.wait)).toBeVisible();
  await expect(menus(fatma)).not.toHaveCount(0);
  await expect(menus(kees)).toHaveCount(0);
  await display.shows(sorting.display.silent);
  await kees.panel.getByLabel(sorting.title.label).first().fill('Niemand alleen');
  await press(kees, sorting.title.send);
  await expect(kees.panel.getByText(sorting.title.kept)).toBeVisible();
  await expectAccessible(kees.page, 'a name while others sort');
  await press(facilitator, sorting.control.next);
  await expect(menus(kees)).not.toHaveCount(0);
  await expect(menus(fatma)).toHaveCount(0);
  for (const { page } of [facilitator, fatma, display]) {
    await expect(page.getByText('Niemand alleen')).toHaveCount(0);
  }
  await press(facilitator, sorting.control.end);
  await press(facilitator, rounds.control.close);
  await press(facilitator, rounds.control.reveal);
  await display.shows('Niemand alleen');
  await expect(fatma.panel.getByText('Niemand alleen')).toBeVisible();
  play.close();
});

test('who has the pen writes; what another still typed goes on as an addition', async ({
  room,
}) => {
  await room.openStep('ambition');
  const proxy = await TcpProxy.start(room.server.port);
  const fatma = await room.partner('Fatma');
  const kees = await room.partner('Kees', { serverUrl: `http://127.0.0.1:${proxy.port}` });
  const [facilitator, display] = [await room.facilitator(), await room.display()];
  await fatma.ambition.fill('Wij willen dat buren samen eten.');
  await expect(kees.ambition).toHaveValue('Wij willen dat buren samen eten.');
  await expect(kees.board.item('Wij willen dat buren samen eten.')).toBeAttached();

  proxy.cut();
  await kees.ambition.pressSequentially(' Ook in de winter.');
  const choice = facilitator.panel.getByLabel(pens.control.first);
  await choice.selectOption({ label: 'Fatma (Organisatie van Fatma)' });
  await press(facilitator, pens.control.give);
  await display.shows(pens.display.writing('Fatma', 1));
  await expect(facilitator.panel.getByRole('textbox')).toHaveCount(0);
  proxy.restore();
  await press(kees, pens.send.instead);
  await expect(kees.panel.getByText(pens.send.states.open)).toBeVisible();
  await expect(kees.ambition).toHaveCount(0);

  await fatma.page
    .getByRole('button', { name: pens.additions.takeOf('Ook in de winter.') })
    .click();
  await expect(fatma.ambition).toHaveValue('Wij willen dat buren samen eten. Ook in de winter.');
  await expect(kees.panel.getByText(pens.send.states.taken)).toBeVisible();
  await expectAccessible(kees.page, 'additions');
  await press(facilitator, pens.control.everybody);
  await expect(kees.ambition).toHaveValue('Wij willen dat buren samen eten. Ook in de winter.');
  await proxy.close();
});
