/** A hostile partner and the others with sockets of their own: what they hear of a round, and can do to it. */

import { createApi } from '@ambitiebord/client/session/api';
import { connectSession } from '@ambitiebord/client/session/connect';
import { memoryStorage } from '@ambitiebord/client/session/storage';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { RoundKind } from '@ambitiebord/shared/domain/round-kinds';
import { BOARD, ownDocument, padDocument } from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { answerIdOf, type AnswerValue } from '@ambitiebord/shared/records/answer';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import { expect, test } from '@playwright/test';
import { RawClient } from './fixtures/raw-client.ts';
import { ServerProcess } from './fixtures/server-process.ts';

let server: ServerProcess;

test.beforeAll(async () => {
  server = await ServerProcess.start();
});

test.afterAll(() => server.remove());

/** Fatma and Bert of one organisation, Kees of another, and everybody else; all listen to all they may. */
async function setUp() {
  const api = createApi(server.url);
  const { sessionId, ...session } = await api.createSession({ title: 'Samen sterk' });
  const enterAs = (displayName: string, name: string) =>
    api.join(sessionId, { code: session.code, displayName, partner: { name, sector: 'care' } });
  const people = {
    fatma: await enterAs('Fatma', 'De Linde'),
    bert: await enterAs('Bert', 'De Linde'),
    kees: await enterAs('Kees', 'De Lindelopers'),
    facilitator: await api.join(sessionId, { key: session.facilitatorKey }),
    observer: await api.join(sessionId, { key: session.readKey }),
    display: await api.join(sessionId, { key: session.displayKey }),
  };
  const client = ({ token }: { readonly token: string }) =>
    new RawClient(server.url, sessionId, token);
  const [fatma, bert, kees] = [client(people.fatma), client(people.bert), client(people.kees)];
  const [facilitator, observer, display] = [
    client(people.facilitator),
    client(people.observer),
    client(people.display),
  ];
  expect(await facilitator.send({ type: 'setStep', step: 'ambition' })).toMatchObject({ ok: true });
  const connect = (person: Joined) =>
    connectSession({
      ...person,
      serverUrl: server.url,
      sessionId,
      storage: memoryStorage(),
      tabStorage: memoryStorage(),
    });
  const reader = connect(people.facilitator);
  const { state } = reader;
  await expect.poll(() => recordsOf(state.getState().board, 'ambition')).toHaveLength(1);
  const ambitionId = recordsOf(state.getState().board, 'ambition')[0]?.id ?? '';
  const rounds = () => recordsOf(state.getState().board, 'round');
  const listeners = { fatma, bert, kees, facilitator, observer, display };
  // Everybody tries every document there is, and keeps listening on those that open.
  for (const [name, { participantId }] of Object.entries(people)) {
    for (const [listener, raw] of Object.entries(listeners)) {
      const { closed } = raw.openDocument(ownDocument(participantId));
      // Who writes has a document; nobody has that of another.
      if (listener !== name || name === 'observer' || name === 'display') {
        expect(await closed).toBe(CLOSE.forbidden);
      }
    }
  }
  for (const raw of Object.values(listeners)) {
    raw.openDocument(BOARD);
    raw.openDocument(padDocument(ambitionId));
  }
  return {
    ...listeners,
    people,
    connect,
    rounds,
    ambitionId,
    open: async (kind: RoundKind, fields: object = {}): Promise<string> => {
      const before = new Set(rounds().map(({ id }) => id));
      const command = { type: 'openRound', kind, targetId: ambitionId, ...fields };
      expect(await facilitator.send(command)).toMatchObject({ ok: true });
      await expect.poll(() => rounds().length).toBe(before.size + 1);
      return rounds().find(({ id }) => !before.has(id))?.id ?? '';
    },
    advance: async (roundId: string, status: string): Promise<void> => {
      const answer = await facilitator.send({ type: 'advanceRound', roundId, status });
      expect(answer).toMatchObject({ ok: true });
      await expect
        .poll(() => recordOf(state.getState().board, 'round', roundId)?.status)
        .toBe(status);
    },
    /** All that was sent before this has arrived when this has. */
    settle: async (): Promise<void> => {
      const text = `later-${newId()}`;
      const fields = { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } };
      await fatma.change({ action: 'create', audience: 'board', id: newId(), fields });
      for (const raw of Object.values(listeners)) {
        await expect.poll(() => raw.hasReceived(text)).toBe(true);
      }
    },
    close: () => {
      for (const raw of Object.values(listeners)) raw.close();
      reader.close();
    },
  };
}

const answer = async (who: RawClient, roundId: string, value: AnswerValue): Promise<void> => {
  expect(await who.send({ type: 'answerRound', roundId, value })).toMatchObject({ ok: true });
};

test('nobody else receives a byte of an answer before it is shown, nor whose it was after', async () => {
  const room = await setUp();
  const { fatma, bert, kees, facilitator, observer, display, open, advance, settle } = room;
  const others = [kees, facilitator, observer, display];

  // A proposal is its author's alone, for colleagues too.
  const [secret, own] = ['GEHEIM-voorstel', 'GEHEIM-van-kees'];
  const proposals = await open('proposal');
  await answer(fatma, proposals, { kind: 'proposal', text: secret });
  await answer(kees, proposals, { kind: 'proposal', text: own });
  await settle();
  for (const who of [bert, ...others]) expect(who.hasReceived(secret)).toBe(false);
  expect(fatma.hasReceived(secret)).toBe(true);
  await advance(proposals, 'closed');
  await settle();
  for (const who of [bert, ...others]) expect(who.hasReceived(secret)).toBe(false);
  await advance(proposals, 'revealed');
  for (const who of [bert, ...others]) await expect.poll(() => who.hasReceived(secret)).toBe(true);

  // An answer of a partner reaches its people, and nobody else, also after it was counted.
  const options = room.rounds().find(({ id }) => id === proposals)?.options ?? [];
  const dots = await open('dots', { optionsOf: proposals });
  await answer(fatma, dots, { kind: 'dots', optionIds: options.map(({ id }) => id) });
  await expect.poll(() => bert.hasReceived(answerIdOf(dots))).toBe(true);
  await advance(dots, 'revealed');

  const [reason, unnamed] = ['GEHEIM-waarom', 'GEHEIM-zonder-naam'];
  const stance = await open('stance');
  await answer(fatma, stance, { kind: 'stance', stance: 'notYet', reason, named: true });
  await answer(bert, stance, { kind: 'stance', stance: 'mostly', reason: unnamed });
  await advance(stance, 'closed');
  await advance(stance, 'revealed');
  await settle();
  for (const who of others) expect(who.hasReceived(unnamed)).toBe(false);
  await advance(stance, 'explained');
  for (const who of others) await expect.poll(() => who.hasReceived(unnamed)).toBe(true);

  const condition = 'GEHEIM-een-zaal';
  const decision = await open('decision');
  await answer(bert, decision, { kind: 'decision', choice: 'yesIf', condition });
  await settle();
  for (const who of others) expect(who.hasReceived(condition)).toBe(false);
  await advance(decision, 'revealed');
  for (const who of others) await expect.poll(() => who.hasReceived(condition)).toBe(true);

  await settle();
  for (const who of others) {
    expect(who.bytesReceived).toBeGreaterThan(100);
    // The first reason was taken back before anybody else could see it.
    expect(who.hasReceived(reason), 'an answer that was changed').toBe(false);
    for (const roundId of [dots, stance, decision]) {
      expect(who.hasReceived(answerIdOf(roundId)), 'a ballot').toBe(false);
    }
  }
  // Who comes in again finds nothing of it any more.
  for (const person of [room.people.fatma, room.people.bert, room.people.kees]) {
    const again = room.connect(person);
    await expect.poll(() => again.state.getState().loaded).toBe(true);
    expect(again.state.getState().board.has(decision)).toBe(true);
    expect([...again.state.getState().own.keys()]).toEqual([]);
    again.close();
  }
  room.close();
});

function update(id: string, fields: object, audience = 'board') {
  return { action: 'update', audience, id, fields };
}

test('only a facilitator opens, closes, shows and takes away; answers go by their own command alone', async () => {
  const room = await setUp();
  const { fatma, bert, kees, facilitator, observer, display, open, advance } = room;
  const roundId = await open('stance');
  const value: AnswerValue = { kind: 'stance', stance: 'full' };
  await answer(fatma, roundId, value);
  await expect.poll(() => room.rounds().map(({ answered }) => answered)).toEqual([1]);
  const before = JSON.stringify(room.rounds());
  const forbidden = { ok: false, error: { code: 'forbidden' } };
  for (const who of [kees, bert, observer, display]) {
    for (const attempt of [
      { type: 'openRound', kind: 'decision' },
      { type: 'advanceRound', roundId, status: 'closed' },
      { type: 'advanceRound', roundId, status: 'revealed' },
      { type: 'removeRound', roundId },
    ]) {
      expect(await who.send(attempt)).toMatchObject(forbidden);
    }
  }
  for (const who of [facilitator, observer, display]) {
    expect(await who.send({ type: 'answerRound', roundId, value })).toMatchObject(forbidden);
  }
  const changes = [
    [update(roundId, { status: 'revealed' })],
    [update(roundId, { answered: 9 })],
    [{ action: 'delete', audience: 'board', id: roundId }],
    [{ action: 'delete', audience: 'own', id: answerIdOf(roundId) }],
    [update(answerIdOf(roundId), { value: { kind: 'stance', stance: 'notYet' } }, 'own')],
  ];
  for (const operations of changes) {
    for (const who of [kees, fatma]) {
      expect(await who.send({ type: 'change', operations })).toMatchObject({ ok: false });
    }
  }
  expect(await kees.send({ type: 'answerRound', roundId: newId(), value })).toMatchObject({
    error: { code: 'unknown-record' },
  });
  expect(JSON.stringify(room.rounds())).toBe(before);
  await advance(roundId, 'closed');
  for (const who of [kees, fatma]) {
    expect(await who.send({ type: 'answerRound', roundId, value })).toMatchObject({
      error: { code: 'not-now' },
    });
  }
  room.close();
});
