/** Around the cards: the reading round, who comes late, and cards of people without a device. */

import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { test } from './fixtures/visitors.ts';

const text = nl.cards;

test('a reading round goes from one partner to the next on every screen, and takes in who comes late', async ({
  room,
}) => {
  const hand = await room.hand();
  const [facilitator, ank, display] = await Promise.all([
    room.facilitator(),
    room.partner('Ank', { viewport: { width: 360, height: 740 } }),
    room.display(),
  ]);
  await room.openStep('reveal');
  await hand.send({ type: 'reveal' });
  await facilitator.page.getByRole('button', { name: text.reading.draw }).click();
  await expect(ank.panel.getByText(text.reading.soon)).toBeVisible();
  await facilitator.page.getByRole('button', { name: text.reading.start }).click();
  await expect(ank.panel.getByText(text.reading.yourTurn)).toBeVisible();
  await display.shows('Organisatie van Ank');

  const [kees, observer] = await Promise.all([room.partner('Kees'), room.observer()]);
  await expect(kees.panel.getByText(text.reading.look)).toBeVisible();
  // Who came in late hears what happened, and only once.
  const catchUp = kees.page.getByRole('region', { name: text.catchUp.heading });
  await expect(catchUp.getByText(text.catchUp.cards(0, 0))).toBeVisible();
  const alongside = observer.page.getByRole('region', { name: text.catchUp.heading });
  await expect(alongside.getByText(text.catchUp.observes)).toBeVisible();
  await expect(alongside.getByText(text.catchUp.mayAdd)).toHaveCount(0);
  await alongside.getByRole('button', { name: text.catchUp.dismiss }).click();
  await expect(alongside).toHaveCount(0);
  await expect(display.page.getByText(text.catchUp.heading)).toHaveCount(0);
  await catchUp.getByRole('button', { name: text.catchUp.dismiss }).click();
  await expect(catchUp).toHaveCount(0);
  await kees.page.reload();
  await expect(kees.panel.getByText(text.reading.turnOf('Organisatie van Ank'))).toBeVisible();
  await expect(catchUp).toHaveCount(0);
  await expect(ank.page.getByRole('region', { name: text.catchUp.heading })).toHaveCount(0);

  const lead = facilitator.panel.getByRole('region', { name: text.reading.heading });
  await lead.getByRole('button', { name: text.reading.next, exact: true }).click();
  await display.shows('Organisatie van Kees');
  await expect(kees.panel.getByText(text.reading.yourTurn)).toBeVisible();
  await expect(ank.panel.getByText(text.reading.look)).toBeVisible();
});

test('a numbered card on paper is typed in for somebody, and comes with the reveal', async ({
  room,
}) => {
  const [facilitator, ank] = await Promise.all([room.facilitator(), room.partner('Ank')]);
  await room.openStep('own-card');
  await facilitator.page.getByRole('button', { name: nl.agenda.menu }).click();
  await facilitator.page.getByRole('menuitem', { name: text.paper.menu }).click();
  await facilitator.page.getByLabel(text.paper.count).fill('3');
  await facilitator.page.getByText('English', { exact: true }).click();
  const printed = facilitator.page.locator('.paper-card');
  await expect(printed.getByText('When would you be satisfied?')).toHaveCount(3);
  const pdf = (await facilitator.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  // In points: A5, and a page for each card.
  expect(pdf.match(/MediaBox \[0 0 420 \d+/g)).toHaveLength(3);
  await facilitator.page.keyboard.press('Escape');
  await expect(printed).toHaveCount(0);

  await ank.panel.getByText(text.others.heading).click();
  await ank.page.getByRole('button', { name: text.others.add }).click();
  await ank.page.getByLabel(text.others.name, { exact: true }).fill('Bea');
  await ank.page
    .getByLabel(text.others.organisationLabel)
    .selectOption({ label: text.others.newOrganisation });
  await ank.page.getByLabel(text.others.organisationNameLabel).fill('Bewoners');
  await ank.page
    .getByLabel(text.others.sectorLabel)
    .selectOption({ label: nl.domain.sectors.residents });
  await ank.page.getByLabel(text.others.number).fill('2');
  await ank.page.getByRole('button', { name: text.others.begin }).click();
  const dialog = ank.page.getByRole('dialog', { name: text.others.cardOf('Bea') });
  await expect(dialog).toBeVisible();
  await expectAccessible(ank.page, 'the card of somebody else');
  await dialog
    .getByRole('textbox', { name: nl.domain.cardQuestions.satisfiedWhen })
    .fill('Als ik niet alles alleen hoef.');
  await expect(dialog.getByText(nl.session.saved)).toBeVisible();
  await ank.page.keyboard.press('Escape');
  await expect(ank.panel.getByText(text.others.paper(2))).toBeVisible();
  await expect(
    facilitator.panel.getByText(text.others.writes('Ank'), { exact: true }),
  ).toBeVisible();
  await facilitator.openStep('reveal');
  await facilitator.reveal();
  const card = facilitator.panel.getByRole('article', { name: nl.steps.reveal.cardOf('Bea') });
  await expect(card.getByText('Als ik niet alles alleen hoef.')).toBeVisible();
  await expect(card.getByText(nl.howItCame.writtenBy('Ank'))).toBeVisible();
});
