/** In every step the lists render again only the rows of what changed, for who leads and who takes part. */

import { connectSession } from '@ambitiebord/client/session/connect';
import type { SessionClient } from '@ambitiebord/client/session/session-client';
import { memoryStorage } from '@ambitiebord/client/session/storage';
import { createApi } from '@ambitiebord/client/session/api';
import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { newId } from '@ambitiebord/shared/domain/ids';
import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import { recordsOf, type RecordType } from '@ambitiebord/shared/records/registry';
import { expect, type Page } from '@playwright/test';
import { startPlay } from './fixtures/played-case.ts';
import { recordRenders, rendersDuring, type Rendered } from './fixtures/renders.ts';
import { test, type Room } from './fixtures/visitors.ts';

/** What changes of a record of each type that stands in a list: nothing that is shown with another record. */
const CHANGES: Readonly<Partial<Record<RecordType, object>>> = {
  activity: { existing: true },
  goal: { confirmed: false },
  cluster: { targetGroupsSettled: true },
  question: { answered: true },
  assumption: { state: 'doubted' },
  tension: { state: 'parked' },
  contribution: { gains: 'Rust' },
  agreement: { status: 'done' },
  missingParty: { why: 'Zij kennen de wijk' },
};

/** A second one of what the case has one of, so that there is a row that stays as it is. */
const MORE: readonly object[] = [
  { type: 'assumption', text: 'De zaal blijft vrij', state: 'believed' },
  { type: 'tension', positions: ['Elke dag', 'Elke week'], state: 'open' },
  { type: 'missingParty', who: 'De huisarts' },
  { type: 'missingParty', who: 'De school' },
];

const create = (fields: object, id = newId()): ChangeOperation =>
  ({ action: 'create', audience: 'board', id, fields }) as ChangeOperation;

/** A facilitator without a browser who sees the board. */
async function facilitatorIn({ server, session }: Room): Promise<SessionClient> {
  const { sessionId, facilitatorKey } = session;
  const joined = await createApi(server.url).join(sessionId, { key: facilitatorKey });
  const client = connectSession({
    serverUrl: server.url,
    sessionId,
    ...joined,
    storage: memoryStorage(),
    tabStorage: memoryStorage(),
  });
  await expect.poll(() => client.state.getState().loaded).toBe(true);
  return client;
}

test('in no step a row renders again for a record that did not change', async ({ room }) => {
  test.slow();
  const play = await startPlay(room);
  await play.until('decisions');
  const [fatmaJoined] = play.partners;
  if (!fatmaJoined) throw new Error('the case has partners');
  const joke = await facilitatorIn(room);
  const change = async (...operations: readonly ChangeOperation[]): Promise<void> => {
    joke.send({ type: 'change', operations: [...operations] });
    await expect.poll(() => joke.state.getState().pending).toBe(0);
    expect(joke.state.getState().refusals).toEqual([]);
  };
  const marker = newId();
  const note = { type: 'note', text: 'Begin', colour: 'yellow', position: { x: 0, y: 3_000 } };
  const [card] = recordsOf(joke.state.getState().board, 'partnerCard');
  const question = { type: 'question', targetId: card?.id, text: 'En dan?', answered: false };
  await change(create(note, marker), create(question), ...MORE.map((fields) => create(fields)));

  const people = [await room.facilitator(), await room.enterAs(fatmaJoined)];
  for (const { page, connection, words } of people) {
    await recordRenders(page);
    await page.reload();
    await expect(connection).toHaveText(words.session.saved);
  }
  const typeOf = new Map<string, string>();
  let marks = 0;
  /** Changes a record, and gives what each page rendered again meanwhile, of records that did not change. */
  const others = async (id: string, fields: object): Promise<string[]> => {
    for (const record of joke.state.getState().board.values()) typeOf.set(record.id, record.type);
    // Seen on a page, it says that what went before has been seen too.
    const text = `Teken ${(marks += 1)}`;
    // A card says how many questions there are about it, and a partner has one field for what it brings.
    const record = joke.state.getState().board.get(id);
    const about = [
      ...(record?.type === 'question' ? [record.targetId] : []),
      ...(record?.type === 'contribution' ? [record.partnerId] : []),
    ];
    const named = new Set([id, marker, ...about]);
    const update = { action: 'update', audience: 'board' } as const;
    const rendered = await allRendersDuring(
      people.map(({ page }) => page),
      async () => {
        await change({ ...update, id, fields } as ChangeOperation);
        await change({ ...update, id: marker, fields: { text } });
        for (const { board } of people) await expect(board.item(text)).toBeAttached();
      },
    );
    return rendered
      .map((ids) => ids.filter((each) => typeOf.has(each)))
      .filter((ids) => ids.length > 0 && !ids.some((each) => named.has(each)))
      .map((ids) => ids.map((each) => typeOf.get(each)).join(' + '));
  };

  const wrong: string[] = [];
  for (const step of STEPS) {
    await openStep(joke, step);
    for (const { page } of people) {
      await expect(page.locator('.step-panel')).toBeVisible();
      await unfold(page);
      await page.waitForLoadState('networkidle');
    }
    for (const [type, fields] of Object.entries(CHANGES)) {
      // The row of an activity that goes on with another names that one too.
      const record = recordsOf(joke.state.getState().board, type as RecordType).find(
        (each) => !('togetherWithId' in each),
      );
      if (!record) throw new Error(`the case has no ${type}`);
      const before = Object.fromEntries(
        Object.keys(fields).map((name) => [name, (record as unknown as Fields)[name] ?? null]),
      );
      const again = [...(await others(record.id, fields)), ...(await others(record.id, before))];
      wrong.push(...again.map((what) => `${step}: a changed ${type} renders ${what}`));
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
  joke.close();
  play.close();
});

type Fields = Readonly<Record<string, unknown>>;

async function openStep(client: SessionClient, step: Step): Promise<void> {
  client.send({ type: 'setStep', step });
  await expect.poll(() => client.state.getState().pending).toBe(0);
}

/** Opens what is folded away in the panel. */
async function unfold(page: Page): Promise<void> {
  await page.locator('.step-panel').evaluate((panel) => {
    for (const details of panel.querySelectorAll('details')) details.open = true;
  });
}

async function allRendersDuring(
  [page, ...others]: readonly Page[],
  work: () => Promise<void>,
): Promise<Rendered[]> {
  if (!page) {
    await work();
    return [];
  }
  let rest: Rendered[] = [];
  const own = await rendersDuring(page, async () => {
    rest = await allRendersDuring(others, work);
  });
  return [...own, ...rest];
}
