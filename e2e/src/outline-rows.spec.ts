/** The list of a full board: only the lines of what changed are rendered again, and nobody loses their place. */

import { outline as texts } from '@ambitiebord/shared/i18n/nl/outline';
import { expect, type Locator, type Page } from '@playwright/test';
import { recordRenders, rendersDuring } from './fixtures/renders.ts';
import { cluster, goal, lay, note } from './fixtures/seeds.ts';
import { test } from './fixtures/visitors.ts';

// With a screen reader at work: what it would get is there, also of what is out of view.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), '--force-renderer-accessibility'];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

const AS_LIST = { settings: { 'board-face': 'outline' } };
/** Objects that are laid at once. */
const AT_ONCE = 150;

const tree = (page: Page): Locator => page.getByRole('tree', { name: texts.tree });
const line = (page: Page, id: string): Locator => tree(page).locator(`[data-id="${id}"]`);

const onBoard = { audience: 'board' } as const;
const update = (id: string, fields: object): object => ({
  ...onBoard,
  action: 'update',
  id,
  fields,
});
const remove = (id: string): object => ({ ...onBoard, action: 'delete', id });

type Seed = ReturnType<typeof note>;

const notes = (count: number): Seed[] =>
  Array.from({ length: count }, (_, index) =>
    note(`Briefje ${index}`, { x: (index % 40) * 240, y: Math.floor(index / 40) * 240 }),
  );

/** The places that the lines tell, which must be those where they stand. */
function toldPlaces(page: Page): Promise<{ readonly told: string[]; readonly real: string[] }> {
  return tree(page).evaluate((element) => {
    const lines = [...element.querySelectorAll('[role="treeitem"]')];
    return {
      told: lines.map(
        (each) => `${each.getAttribute('aria-posinset')}/${each.getAttribute('aria-setsize')}`,
      ),
      real: lines.map((_, index) => `${index + 1}/${lines.length}`),
    };
  });
}

async function expectRightPlaces(page: Page, count: number): Promise<void> {
  const { told, real } = await toldPlaces(page);
  expect(real).toHaveLength(count);
  expect(told).toEqual(real);
}

test('of 1,000 lines only that of what changed is rendered again, also when one comes or goes', async ({
  room,
}) => {
  test.slow();
  const hand = await room.hand();
  const seeds = notes(1_000);
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    await lay(hand, ...seeds.slice(from, from + AT_ONCE));
  }
  const { page, connection, words } = await room.partner('Joke', AS_LIST);
  await recordRenders(page);
  await page.reload();
  await expect(connection).toHaveText(words.session.saved);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(seeds.length);
  await page.waitForLoadState('networkidle');
  await expectRightPlaces(page, seeds.length);
  const known = new Set(seeds.map(({ id }) => id));
  const renderedDuring = async (work: () => Promise<void>): Promise<string[]> => {
    const rendered = await rendersDuring(page, work);
    return rendered.flat().filter((id) => known.has(id));
  };
  const [first, second] = await tree(page)
    .getByRole('treeitem')
    .evaluateAll((lines) => lines.map((each) => each.getAttribute('data-id') ?? ''));
  const [changed] = seeds.slice(500);
  if (!changed || first === undefined || second === undefined) throw new Error('there are notes');
  const { id } = changed;

  const ofText = await renderedDuring(async () => {
    expect(await hand.change(update(id, { text: 'Anders' }))).toMatchObject({
      ok: true,
    });
    await expect(line(page, id)).toContainText('Anders');
  });
  expect(ofText).toEqual([id]);

  const fresh = note('Vers', { x: 0, y: 9_000 });
  const ofAddition = await renderedDuring(async () => {
    await lay(hand, fresh);
    await expect(line(page, fresh.id)).toBeAttached();
  });
  expect(ofAddition).toEqual([]);
  await expectRightPlaces(page, seeds.length + 1);

  const ofRemoval = await renderedDuring(async () => {
    expect(await hand.change(remove(id))).toMatchObject({
      ok: true,
    });
    await expect(line(page, id)).toHaveCount(0);
  });
  expect(ofRemoval).toEqual([]);
  await expectRightPlaces(page, seeds.length);

  // Walking renders the line that is left and the one that is reached.
  await line(page, first).focus();
  const ofWalking = await renderedDuring(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(line(page, second)).toBeFocused();
  });
  expect(new Set(ofWalking)).toEqual(new Set([first, second]));

  // What is out of view is not left out: it is reached, and read out.
  await page.keyboard.press('End');
  await expect(line(page, fresh.id)).toBeFocused();
  await expect(line(page, fresh.id)).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(line(page, first)).toBeInViewport();
  const reader = await page.context().newCDPSession(page);
  await expect
    .poll(async () => {
      const { nodes } = await reader.send('Accessibility.getFullAXTree');
      const lines = nodes.filter(({ role }) => role?.value === 'treeitem');
      return new Set(lines.map(({ name }) => String(name?.value))).size;
    })
    .toBe(seeds.length);
});

test('the focus and what is being written stay where they are while others add, change, move and delete', async ({
  room,
}) => {
  const hand = await room.hand();
  const goals = Array.from({ length: 60 }, (_, index) =>
    goal(`Doel ${index}`, { x: index * 300, y: 900 }),
  );
  const group = cluster('Thuis', { x: 0, y: 1_400 });
  await lay(hand, ...goals, group, ...notes(100));
  const { page } = await room.facilitator(AS_LIST);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(161);
  const [there, above, below, written] = await tree(page)
    .getByRole('treeitem')
    .evaluateAll((lines) => [4, 3, 5, 8].map((at) => lines[at]?.getAttribute('data-id') ?? ''));
  if (!there || !above || !below || !written) throw new Error('there are goals');
  const mine = line(page, there);
  const change = async (...operations: readonly object[]): Promise<void> => {
    expect(await hand.change(...operations)).toMatchObject({ ok: true });
  };

  await mine.focus();
  await change(update(there, { text: 'Mijn doel' }), update(above, { text: 'Boven mij' }));
  await expect(mine).toContainText('Mijn doel');
  await expect(mine).toBeFocused();

  // Among the goals, so above, below and around where one is.
  const more = Array.from({ length: 60 }, (_, index) =>
    goal(`Nieuw doel ${index}`, { x: index * 300, y: 2_000 }),
  );
  await lay(hand, ...more);
  await expect(tree(page).getByRole('treeitem')).toHaveCount(221);
  await expect(mine).toBeFocused();
  await change(remove(above), remove(below), ...more.slice(0, 30).map(({ id }) => remove(id)));
  await expect(tree(page).getByRole('treeitem')).toHaveCount(189);
  await expect(mine).toBeFocused();

  // Where one is goes far away: one goes along.
  await change(update(there, { clusterId: group.id, order: 'a1' }));
  await expect(mine).toHaveAttribute('aria-level', '2');
  await expect(mine).toBeFocused();

  // While one writes there: what was written goes along, and one writes on.
  await line(page, written).focus();
  await page.keyboard.press('Enter');
  const field = tree(page).getByRole('textbox');
  await expect(field).toBeFocused();
  await page.keyboard.type(' begonnen');
  await lay(hand, note('Iets anders', { x: 0, y: 9_000 }));
  await change(update(there, { clusterId: null, order: null }));
  await expect(mine).toHaveAttribute('aria-level', '1');
  await expect(field).toBeFocused();
  await change(update(written, { clusterId: group.id, order: 'a1' }));
  await expect(line(page, written)).toHaveAttribute('aria-level', '2');
  await expect(field).toBeFocused();
  await page.keyboard.type(' en af');
  await expect(field).toHaveValue(/begonnen en af$/);
  await page.keyboard.press('Escape');
  await expect(line(page, written)).toBeFocused();
  await expect(line(page, written)).toContainText('begonnen en af');
});
