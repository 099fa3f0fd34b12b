/** Asking why in pairs, in browsers: proposed and confirmed, worked on by two at once, and laid on the board. */

import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScrolling } from './fixtures/accessible.ts';
import { nl } from './fixtures/people.ts';
import { ANK, join, KEES, startSession } from './fixtures/start-session.ts';
import { test } from './fixtures/test.ts';

const { pairs } = nl;
const { why } = nl.steps;
/** That others are not written about stands with what is written. */
const HINT = new RegExp(nl.people.noNames);
const ACTIVITY = 'Eettafel op dinsdag';
const ANSWER = 'Dan zien mensen elkaar weer.';

test('a pair asks each other why, and shows its ladder when it is ready', async ({
  browser,
  server,
}) => {
  test.slow();
  const facilitator = await startSession(browser, server.url);
  const ank = await join(browser, server.url, facilitator, ANK);
  const kees = await join(browser, server.url, facilitator, KEES);
  const display = await facilitator.openDisplay();
  await facilitator.openStep('why');

  await facilitator.panel.getByRole('button', { name: pairs.demo.show }).click();
  await display.shows(pairs.demo.activity);
  await facilitator.panel.getByRole('button', { name: pairs.demo.next }).click();
  await display.shows(pairs.demo.rungs[0]?.answer ?? '');
  await expect(ank.panel.getByText(pairs.demo.watch)).toBeVisible();
  await facilitator.panel.getByRole('button', { name: pairs.demo.stop }).click();

  await facilitator.panel.getByRole('button', { name: pairs.propose }).click();
  await expectAccessible(facilitator.page, 'a proposal of pairs');
  await expect(ank.panel.getByText(pairs.private)).toBeHidden();
  await facilitator.panel.getByRole('button', { name: pairs.confirm }).click();
  await display.shows(pairs.asks);
  for (const [person, other] of [
    [ank, KEES],
    [kees, ANK],
  ] as const) {
    await expect(
      person.panel.getByText(pairs.with(`${other.name} (${other.organisation})`)),
    ).toBeVisible();
  }

  await expectAccessible(display.page, 'who asks whom');
  // Two names alone on the page stand in letters of twice the usual size.
  await expect(display.page.locator('.display-fill')).toHaveCSS('zoom', '2');
  await ank.page.setViewportSize({ width: 360, height: 740 });

  // Whoever asks first, Ank's activity is looked at: Kees asks and types, Ank says that it is right.
  const asks = kees.panel.getByText(pairs.youAsk(ANK.name));
  if (!(await asks.isVisible())) await kees.panel.getByRole('button', { name: pairs.swap }).click();
  await expect(asks).toBeVisible();
  await expect(ank.panel.getByText(pairs.youAnswer(KEES.name))).toBeVisible();
  await kees.panel.getByRole('radio', { name: ANK.name }).check();
  await expect(kees.panel.getByLabel(why.addLabel)).toHaveAccessibleDescription(HINT);
  await kees.panel.getByLabel(why.addLabel).fill(ACTIVITY);
  await kees.panel.getByRole('button', { name: why.add }).click();
  const answer = kees.panel.getByLabel(why.newAnswerLabel);
  await expect(answer).toHaveAccessibleDescription(HINT);
  await answer.fill(ANSWER);
  await kees.panel.getByRole('button', { name: why.addRung }).click();
  await ank.panel.getByRole('button', { name: ACTIVITY }).click();
  await expect(kees.panel.getByText(pairs.waitsFor(ANK.name))).toBeVisible();
  await expect(kees.panel.getByRole('button', { name: pairs.agree })).toBeHidden();
  await expect(kees.panel.getByLabel(why.newAnswerLabel)).toBeHidden();
  await expectAccessible(ank.page, 'an answer to agree with, on a phone');
  await expectNoSidewaysScrolling(ank.page, 'an answer to agree with, on a phone');
  await ank.panel.getByRole('button', { name: pairs.agree, exact: true }).click();
  await expect(kees.panel.getByLabel(why.newAnswerLabel)).toBeVisible();
  await ank.panel.getByRole('button', { name: why.isGoal }).click();
  await expect(kees.panel.getByText(why.draftGoal)).toBeVisible();

  // Nobody else has heard of it.
  await expect(facilitator.panel.getByText(ACTIVITY)).toHaveCount(0);
  await ank.panel.getByRole('button', { name: pairs.ready }).click();
  await facilitator.panel.getByText(nl.steps.why.laddersOnBoard(1)).click();
  await expect(facilitator.panel.getByText(ACTIVITY)).toBeVisible();
  await display.shows(ACTIVITY);
  await expect(kees.panel.getByRole('button', { name: pairs.ready })).toBeHidden();
});
