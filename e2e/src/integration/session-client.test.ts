/** The browser's side of a session against the real server, over real sockets. */

import { createApi } from '@ambitiebord/client/session/api';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { describe, expect, test } from 'vitest';
import { isSettled, PATIENCE_MS, until, useRoom, type Person } from './room.ts';

const room = useRoom();

const newNote = (id: string, text: string): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: 'board',
      id,
      fields: { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } },
    },
  ],
});

const rewrite = (id: string, text: string): NewCommand => ({
  type: 'change',
  operations: [{ action: 'update', audience: 'board', id, fields: { text } }],
});

const textOf = ({ client }: Person, id: string): string | undefined =>
  recordOf(client.state.getState().board, 'note', id)?.text;

describe('a change', () => {
  test('shows at once, reaches the others and is settled', async () => {
    const [anna, bram] = [await room().partner('Anna'), await room().partner('Bram')];
    await until(anna, isSettled);
    const id = newId();
    anna.client.send(newNote(id, 'samen eten'));
    expect(textOf(anna, id)).toBe('samen eten');
    expect(anna.client.state.getState().pending).toBe(1);
    await until(bram, () => textOf(bram, id) === 'samen eten');
    await until(anna, isSettled);
    expect(anna.storage.keys('')).toEqual([]);
  });

  test('that the server refuses is taken away, kept and dismissed', async () => {
    const anna = await room().partner('Anna');
    await until(anna, isSettled);
    const id = anna.client.send(rewrite('note-that-never-was', 'tekst'));
    await until(anna, ({ refusals }) => refusals.length === 1);
    expect(anna.client.state.getState()).toMatchObject({
      pending: 0,
      canUndo: false,
      refusals: [{ commandId: id, code: 'unknown-record', command: { type: 'change' } }],
    });
    anna.client.dismissRefusal(id);
    expect(anna.client.state.getState().refusals).toEqual([]);
    expect(anna.storage.keys('')).toEqual([]);
  });

  test('is undone and done again, also after a reload', async () => {
    const anna = await room().partner('Anna');
    await until(anna, isSettled);
    const id = newId();
    anna.client.send(newNote(id, 'een'));
    anna.client.send(rewrite(id, 'twee'));
    anna.client.undo();
    await until(anna, (state) => isSettled(state) && textOf(anna, id) === 'een');
    expect(anna.client.state.getState()).toMatchObject({ canUndo: true, canRedo: true });
    const again = anna.reload();
    await until(again, isSettled);
    again.client.redo();
    await until(again, (state) => isSettled(state) && textOf(again, id) === 'twee');
    expect(again.client.state.getState()).toMatchObject({ canUndo: true, canRedo: false });
  });
});

describe('a bad network', () => {
  test('keeps what is written, in order, and catches up', async () => {
    const [anna, bram] = [
      await room().partner('Anna', room().network),
      await room().partner('Bram'),
    ];
    await until(anna, isSettled);
    room().network.cut();
    await until(anna, ({ connection }) => connection === 'offline');
    const ids = Array.from({ length: 20 }, () => newId());
    for (const id of ids) anna.client.send(newNote(id, 'kladje'));
    for (const id of ids) anna.client.send(rewrite(id, `klaar ${id}`));
    expect(anna.client.state.getState().pending).toBe(40);
    room().network.restore();
    await until(anna, isSettled);
    for (const id of ids) await until(bram, () => textOf(bram, id) === `klaar ${id}`);
    expect(anna.client.state.getState().refusals).toEqual([]);
  });

  test('and a reload without a connection lose nothing', async () => {
    const anna = await room().partner('Anna', room().network);
    await until(anna, isSettled);
    room().network.cut();
    const id = newId();
    anna.client.send(newNote(id, 'net voor het afsluiten'));
    const again = anna.reload();
    await until(again, ({ connection }) => connection === 'offline');
    expect(again.client.state.getState().pending).toBe(1);
    room().network.restore();
    await until(again, isSettled);
    expect(textOf(again, id)).toBe('net voor het afsluiten');
  });

  test('a server that is killed and comes back has all that was acknowledged', async () => {
    const anna = await room().partner('Anna');
    await until(anna, isSettled);
    const ids = Array.from({ length: 30 }, () => newId());
    for (const id of ids) anna.client.send(newNote(id, id));
    await room().server.kill();
    await room().server.start();
    await until(anna, isSettled);
    const notes = recordsOf(anna.client.state.getState().board, 'note');
    expect(notes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });
});

describe('the room', () => {
  test('shows the presence of others under their name, until they leave', async () => {
    const [anna, bram] = [await room().partner('Anna'), await room().partner('Bram')];
    await until(anna, isSettled);
    bram.client.publish({ cursor: { x: 10, y: 20 } });
    const seen = (): unknown =>
      [...anna.client.others.getState().values()].find(
        ({ participantId, presence }) => participantId === bram.participantId && presence.cursor,
      )?.presence;
    await expect.poll(seen, { timeout: PATIENCE_MS }).toEqual({ cursor: { x: 10, y: 20 } });
    bram.client.publish({ cursor: undefined, selection: ['record-of-bram'] });
    await expect
      .poll(() => [...anna.client.others.getState().values()].map(({ presence }) => presence), {
        timeout: PATIENCE_MS,
      })
      .toEqual([{ selection: ['record-of-bram'] }]);
    bram.client.close();
    await expect.poll(() => anna.client.others.getState().size, { timeout: PATIENCE_MS }).toBe(0);
  });

  test('sees somebody again at once who comes back', async () => {
    const anna = await room().partner('Anna');
    const bram = await room().partner('Bram', room().network);
    bram.client.publish({ cursor: { x: 1, y: 1 } });
    const others = (): number => anna.client.others.getState().size;
    await expect.poll(others, { timeout: PATIENCE_MS }).toBe(1);
    room().network.cut();
    await expect.poll(others, { timeout: PATIENCE_MS }).toBe(0);
    room().network.restore();
    await expect.poll(others, { timeout: 5_000 }).toBe(1);
  });

  test('keeps own writing private until it is revealed', async () => {
    const [anna, bram] = [await room().partner('Anna'), await room().partner('Bram')];
    const fatma = await room().facilitator();
    await until(anna, isSettled);
    const id = cardIdOf(anna.participantId);
    const { me } = anna.client.state.getState();
    anna.client.send({
      type: 'change',
      operations: [
        {
          action: 'create',
          audience: 'own',
          id,
          fields: {
            type: 'partnerCard',
            participantId: anna.participantId,
            partnerId: me.partnerId ?? '',
            status: 'ready',
            sharedFields: ['satisfiedWhen'],
            satisfiedWhen: 'als iemand thuis kan blijven',
          },
        },
      ],
    });
    expect(anna.client.state.getState()).toMatchObject({ canUndo: false });
    expect(anna.client.state.getState().own.has(id)).toBe(true);
    await until(anna, isSettled);
    await until(fatma, ({ roster }) => roster.ready?.includes(anna.participantId) ?? false);
    expect(bram.client.state.getState().board.has(id)).toBe(false);
    fatma.client.send({ type: 'reveal' });
    await until(
      bram,
      ({ board }) => recordOf(board, 'partnerCard', id)?.satisfiedWhen !== undefined,
    );
  });

  test('ends for everybody when it is deleted', async () => {
    const [fatma, bram] = [await room().facilitator(), await room().partner('Bram')];
    await until(bram, isSettled);
    const { sessionId = '', facilitatorKey = '' } = room().session ?? {};
    const api = createApi(room().server.url);
    const { token } = await api.join(sessionId, { key: facilitatorKey });
    await api.deleteSession(sessionId, token);
    for (const { client } of [fatma, bram, bram.reload()]) {
      const connection = (): string => client.state.getState().connection;
      await expect.poll(connection, { timeout: PATIENCE_MS }).toBe('gone');
    }
  });
});
