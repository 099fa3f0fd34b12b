/**
 * Random people on a bad network, with two real browsers among them, through the death of the server:
 * afterwards both pages say what a client without a page knows, and say it again after a reload.
 */

import { faceContext, faceOf, spoken } from '@ambitiebord/client/canvas/face';
import { compareText } from '@ambitiebord/shared/domain/compare-text';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { expect } from '@playwright/test';
import { Facilitator, nl, openBrowser, Partner, type Person } from './fixtures/people.ts';
import { startRandomSession, type RandomSession } from './fixtures/random-session.ts';
import { test } from './fixtures/visitors.ts';

const SEEDS = [10_001, 10_002];

interface Said {
  readonly id: string;
  readonly text: string;
  readonly place: readonly string[];
}

/** The words and places of the board on somebody's page, in reading order. */
async function saidBy({ board }: Person): Promise<Said[]> {
  return (await board.contents()).map(({ text, data: { id, x, y, width, height } }) => ({
    id: id ?? '',
    text,
    place: [x ?? '', y ?? '', width ?? '', height ?? ''],
  }));
}

/** The same, made of the records of a client without a page. */
function knownTo({ people: [first] }: RandomSession): Said[] {
  const board = first?.client.state.getState().board ?? new Map();
  const faces = faceContext(board, nl);
  return layOut(board).objects.map(({ record, rectangle: { x, y, width, height } }) => ({
    id: record.id,
    text: spoken(faceOf(record, faces), nl),
    place: [x, y, width, height].map(String),
  }));
}

const byId = (said: readonly Said[]): Said[] => said.toSorted((a, b) => compareText(a.id, b.id));

/** Puts a note on the board, wherever that is, and pushes it to the right. */
async function addNote({ page, board }: Person, text: string): Promise<void> {
  await board.canvas.focus();
  await page.keyboard.press('n');
  await expect(board.canvas).toHaveAttribute('data-mode', 'note');
  const middle = await board.at(0.5, 0.5);
  await page.mouse.click(middle.x, middle.y);
  await expect(board.editor).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  for (let push = 0; push < 3; push++) await page.keyboard.press('Shift+ArrowRight');
  await expect(board.item(text)).toHaveCount(1);
}

for (const seed of SEEDS) {
  test(`seed ${seed}: two browsers and three bare clients end up with the same board`, async ({
    browser,
    server,
  }) => {
    test.slow();
    const session = await startRandomSession(server, seed);
    const facilitator = new Facilitator(await openBrowser(browser));
    await facilitator.page.goto(
      `${server.url}/s/${session.sessionId}#sleutel=${session.facilitatorKey}`,
    );
    await facilitator.saved();
    const partner = await Partner.join(await openBrowser(browser), server.url, session.code, {
      name: 'Ank',
      organisation: 'Lopers',
    });
    const pages = [facilitator, partner];

    await Promise.all([session.play(0, 3), addNote(partner, 'Vooraf van Ank')]);
    await server.kill();
    await expect(partner.connection).toHaveText(nl.session.offline);
    await Promise.all([
      session.play(1, 3),
      addNote(partner, 'Zonder server van Ank'),
      addNote(facilitator, 'Zonder server van de begeleider'),
    ]);
    await Promise.all([server.start(), session.play(2, 3)]);
    // The random facilitator opens steps too, so nobody knows which one it is afterwards.
    const agenda = facilitator.page.getByRole('navigation', { name: nl.facilitator.agenda });
    await agenda.getByRole('button', { name: nl.domain.steps.cluster }).click();
    await partner.page.keyboard.press('Control+z');
    await partner.page.keyboard.press('Control+Shift+z');

    session.calm();
    for (const { client } of session.people) {
      await expect
        .poll(() => client.state.getState(), { timeout: 30_000 })
        .toMatchObject({ pending: 0, connection: 'online' });
    }
    for (const page of pages) await page.saved();

    const expectSame = async (): Promise<void> => {
      await expect
        .poll(async () => byId(await saidBy(partner)), { timeout: 20_000 })
        .toEqual(byId(knownTo(session)));
      // In the same order too.
      await expect.poll(() => saidBy(facilitator)).toEqual(await saidBy(partner));
    };
    await expectSame();
    expect(knownTo(session).length).toBeGreaterThan(5);
    for (const text of ['Vooraf van Ank', 'Zonder server van de begeleider']) {
      for (const { board } of pages) await expect(board.item(text)).toHaveCount(1);
    }
    for (const each of pages) {
      await each.page.reload();
      await each.saved();
    }
    await expectSame();
    for (const { page } of pages) await page.context().close();
    await session.close();
  });
}
