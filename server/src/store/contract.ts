/** The rules that every store keeps, as tests over any adapter. */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aCommit,
  answer,
  aParticipant,
  aSession,
  bytes,
  hash,
  snapshot,
  token,
} from './contract-rows.ts';
import { imageRules } from './contract-images.ts';
import { linkRules } from './contract-links.ts';
import { checkpointRules } from './contract-checkpoints.ts';
import { retentionRules } from './contract-retention.ts';
import { RoomCodeTakenError, type Store } from './store.ts';

/** Opens the adapter under test on the same data each time, as after a restart. */
export interface StoreUnderTest {
  readonly open: () => Promise<Store>;
  readonly dispose: () => Promise<void>;
}

/** The documents of a room as plain arrays, for comparing. */
async function documentsOf(store: Store, sessionId = 'session-1') {
  const { documents } = await store.loadRoom(sessionId);
  return Object.fromEntries(
    [...documents].map(([name, updates]) => [name, updates.map((update) => [...update])]),
  );
}

/** Runs the suite; each test gets a new, empty store. */
export function describeStore(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of the store`, () => {
    let subject: StoreUnderTest;
    let store: Store;

    beforeEach(async () => {
      subject = await create();
      store = await subject.open();
    });
    afterEach(async () => {
      await store.close();
      await subject.dispose();
    });

    async function reopen(): Promise<void> {
      await store.close();
      store = await subject.open();
    }

    test('S1 a session is found by its id and by its room code, also after a restart', async () => {
      await store.createSession(aSession());
      await reopen();
      expect(await store.session('session-1')).toEqual({ ...aSession(), ended: false });
      expect(await store.sessionByCode('ACDEFGHJ')).toEqual(aSession());
      expect(await store.session('session-2')).toBeUndefined();
      expect(await store.sessionByCode('JHGFEDCA')).toBeUndefined();
    });

    test('S2 a room code belongs to one session', async () => {
      await store.createSession(aSession());
      await expect(store.createSession(aSession('session-2'))).rejects.toThrow(RoomCodeTakenError);
      expect(await store.session('session-2')).toBeUndefined();
    });

    test('S3 a session id is used once', async () => {
      await store.createSession(aSession());
      const again = store.createSession(aSession('session-1', 'JHGFEDCA'));
      await expect(again).rejects.not.toThrow(RoomCodeTakenError);
      expect(await store.sessionByCode('JHGFEDCA')).toBeUndefined();
    });

    test('C1 a new room is empty and stands at 0', async () => {
      await store.createSession(aSession());
      const room = await store.loadRoom('session-1');
      const nothing = { documents: new Map(), padClients: [], logLength: 0 };
      expect(room).toEqual({ seq: 0, documentFormat: null, ...nothing });
      await expect(store.loadRoom('session-2')).rejects.toBeInstanceOf(Error);
    });

    test('C2 commits come back in order per document, also after a restart', async () => {
      await store.createSession(aSession());
      const own = { document: 'own/person-1', bytes: bytes(9) };
      const board = { document: 'board', bytes: bytes(2, 2) };
      expect(await store.commit([aCommit(1)])).toEqual([undefined]);
      expect(await store.commit([aCommit(2, { updates: [own, board] })])).toEqual([undefined]);
      await reopen();
      expect(await documentsOf(store)).toEqual({ board: [[1], [2, 2]], 'own/person-1': [[9]] });
      expect(await store.loadRoom('session-1')).toMatchObject({ seq: 2, logLength: 3 });
    });

    test('C2b the form of the documents is that of the last commit that told one', async () => {
      await store.createSession(aSession());
      const formats: (string | null)[] = [];
      for (const [index, documentFormat] of [undefined, 'one', 'two', undefined].entries()) {
        await store.commit([aCommit(index + 1, documentFormat ? { documentFormat } : {})]);
        formats.push((await store.loadRoom('session-1')).documentFormat);
      }
      expect(formats).toEqual([null, 'one', 'two', 'two']);
    });

    test.each([0, 2, 3, -1])('C3 a first commit with number %i fails', async (seq) => {
      await store.createSession(aSession());
      expect(await store.commit([aCommit(seq)])).toEqual([expect.any(Error)]);
      expect(await store.loadRoom('session-1')).toMatchObject({ seq: 0, logLength: 0 });
    });

    test('C4 a commit that fails leaves nothing behind and the others standing', async () => {
      await store.createSession(aSession());
      await store.createSession(aSession('session-2', 'JHGFEDCA'));
      const stranger = token('f', 'nobody');
      const outcome = await store.commit([
        aCommit(1, {
          participants: [aParticipant()],
          tokens: [stranger],
          answers: [answer('one')],
        }),
        aCommit(1, { sessionId: 'session-2' }),
        aCommit(1, { sessionId: 'session-3' }),
      ]);
      expect(outcome).toEqual([expect.any(Error), undefined, expect.any(Error)]);
      expect(await documentsOf(store)).toEqual({});
      expect(await store.participant('session-1', 'person-1')).toBeUndefined();
      expect(await store.answer('session-1', 'person-1', 'one')).toBeUndefined();
      expect(await documentsOf(store, 'session-2')).toEqual({ board: [[1]] });
    });

    test('C5 all rows of a commit become durable with it', async () => {
      await store.createSession(aSession());
      const padClient = { document: 'pad/x', clientId: 4_294_967_295, participantId: 'person-1' };
      await store.commit([
        aCommit(1, {
          updates: [],
          participants: [aParticipant()],
          tokens: [token('f')],
          padClients: [padClient],
          answers: [{ ...answer('one'), patch: '[]' }, answer('two')],
          goalsSnapshots: [snapshot],
        }),
      ]);
      await reopen();
      expect(await store.participant('session-1', 'person-1')).toEqual(aParticipant());
      expect(await store.participantByToken('session-1', hash('f'))).toEqual(aParticipant());
      expect(await store.participantByReturnCode('session-1', hash('d'))).toEqual(aParticipant());
      expect(await store.loadRoom('session-1')).toMatchObject({ seq: 1, padClients: [padClient] });
      const first = await store.answer('session-1', 'person-1', 'one');
      expect(first).toEqual({ ...answer('one'), patch: '[]' });
      expect(await store.answer('session-1', 'person-1', 'two')).toEqual(answer('two'));
      expect(await store.goalsSnapshot('session-1', 'snapshot')).toEqual(snapshot);
    });

    test('C6 a command is answered once', async () => {
      await store.createSession(aSession());
      await store.commit([aCommit(1, { answers: [answer('one')] })]);
      const again = { ...answer('one'), acknowledgement: '{"ok":false}' };
      expect(await store.commit([aCommit(2, { answers: [again] })])).toEqual([expect.any(Error)]);
      expect(await store.answer('session-1', 'person-1', 'one')).toEqual(answer('one'));
      expect(await store.loadRoom('session-1')).toMatchObject({ seq: 1 });
    });

    test('C7 a goals snapshot never changes', async () => {
      await store.createSession(aSession());
      await store.commit([aCommit(1, { goalsSnapshots: [snapshot] })]);
      const changed = aCommit(2, { goalsSnapshots: [{ ...snapshot, content: '{"a":1}' }] });
      expect(await store.commit([changed])).toEqual([expect.any(Error)]);
      expect(await store.goalsSnapshot('session-1', 'snapshot')).toEqual(snapshot);
    });

    test('P1 a participant has several tokens, and each ends by itself', async () => {
      await store.createSession(aSession());
      await store.commit([aCommit(1, { participants: [aParticipant()], tokens: [token('f')] })]);
      await store.addToken('session-1', token('1'), 5);
      await store.removeToken('session-1', hash('f'));
      await store.removeToken('session-1', hash('f'));
      await reopen();
      expect(await store.participantByToken('session-1', hash('f'))).toBeUndefined();
      expect(await store.participantByToken('session-1', hash('1'))).toEqual(aParticipant());
    });

    test('P2 tokens and return codes open their own session only', async () => {
      await store.createSession(aSession());
      await store.createSession(aSession('session-2', 'JHGFEDCA'));
      await store.commit([aCommit(1, { participants: [aParticipant()], tokens: [token('f')] })]);
      expect(await store.participantByToken('session-2', hash('f'))).toBeUndefined();
      expect(await store.participantByReturnCode('session-2', hash('d'))).toBeUndefined();
      expect(await store.participant('session-2', 'person-1')).toBeUndefined();
      await store.removeToken('session-2', hash('f'));
      expect(await store.participantByToken('session-1', hash('f'))).toBeDefined();
    });

    test('P3 a token belongs to somebody', async () => {
      await store.createSession(aSession());
      await expect(store.addToken('session-1', token('f'), 5)).rejects.toBeInstanceOf(Error);
    });

    test('P4 many people may have no return code, but no two the same', async () => {
      await store.createSession(aSession());
      const without = { returnCodeHash: null, partnerId: null, role: 'display' } as const;
      const participants = ['one', 'two'].map((participantId) =>
        aParticipant({ ...without, participantId }),
      );
      expect(await store.commit([aCommit(1, { participants })])).toEqual([undefined]);
      const twice = ['three', 'four'].map((participantId) => aParticipant({ participantId }));
      const outcome = await store.commit([aCommit(2, { participants: twice })]);
      expect(outcome).toEqual([expect.any(Error)]);
    });

    test('P5 a participant who is stored again is changed and keeps the tokens', async () => {
      await store.createSession(aSession());
      await store.commit([aCommit(1, { participants: [aParticipant()], tokens: [token('f')] })]);
      const changed = aParticipant({ role: 'facilitator', partnerId: null, returnCodeHash: null });
      await store.commit([aCommit(2, { participants: [changed] })]);
      expect(await store.participantByToken('session-1', hash('f'))).toEqual(changed);
    });

    test('P6 a participant has so many tokens, and the oldest makes place for a new one', async () => {
      await store.createSession(aSession());
      const other = token('9', 'person-2');
      const participants = [
        aParticipant(),
        aParticipant({ participantId: 'person-2', returnCodeHash: null }),
      ];
      await store.commit([aCommit(1, { participants, tokens: [token('0'), other] })]);
      for (const [index, letter] of ['1', '2', '3'].entries()) {
        await store.addToken('session-1', { ...token(letter), createdAt: 6 + index }, 2);
      }
      const known = async (letter: string) =>
        (await store.participantByToken('session-1', hash(letter))) !== undefined;
      expect(await Promise.all(['0', '1', '2', '3', '9'].map(known))).toEqual([
        false,
        false,
        true,
        true,
        true,
      ]);
    });

    test('P7 who has a role is found, the longest away first, and can be removed', async () => {
      await store.createSession(aSession());
      const participants = ['one', 'two', 'three', 'four'].map((participantId) =>
        aParticipant({ participantId, role: 'display', partnerId: null, returnCodeHash: null }),
      );
      const tokens = [token('1', 'one', 9), token('2', 'two', 7), token('3', 'three', 8)];
      await store.commit([aCommit(1, { participants: [...participants, aParticipant()], tokens })]);
      const displays = () => store.participantsIn('session-1', 'display');
      expect(await displays()).toEqual(['four', 'two', 'three', 'one']);
      await store.removeParticipant('session-1', 'two');
      expect(await displays()).toEqual(['four', 'three', 'one']);
      expect(await store.participantByToken('session-1', hash('2'))).toBeUndefined();
      expect(await store.participantsIn('session-1', 'partner')).toEqual(['person-1']);
    });

    test('P8 who joined as a partner and never came is found, the longest ago first', async () => {
      await store.createSession(aSession());
      const participants = [
        ...['one', 'two', 'three', 'four', 'five'].map((participantId) =>
          aParticipant({ participantId, returnCodeHash: null }),
        ),
        aParticipant({ participantId: 'six', role: 'facilitator', returnCodeHash: null }),
      ];
      const tokens = participants.map(({ participantId }, index) =>
        token(String(index), participantId, 9 - index),
      );
      await store.commit([aCommit(1, { participants, tokens })]);
      const neverCame = (until: number) => store.neverCame('session-1', until);
      expect(await neverCame(9)).toEqual(['five', 'four', 'three', 'two', 'one']);
      const came = ['five', 'two', 'nobody'];
      await store.markCame(
        came.map((participantId) => ({ sessionId: 'session-1', participantId })),
      );
      await store.commit([aCommit(2, { removals: [{ participantId: 'three', removedAt: 10 }] })]);
      await reopen();
      expect(await neverCame(9)).toEqual(['four', 'one']);
      expect(await neverCame(8)).toEqual(['four']);
      // Who is stored anew has come all the same.
      await store.commit([aCommit(3, { participants: [participants[1] ?? aParticipant()] })]);
      expect(await neverCame(9)).toEqual(['four', 'one']);
    });

    test('L1 compaction replaces the log up to its number and keeps what came later', async () => {
      await store.createSession(aSession());
      for (const seq of [1, 2, 3]) await store.commit([aCommit(seq)]);
      await store.compact('session-1', 2, new Map([['board', bytes(12)]]));
      await reopen();
      expect(await documentsOf(store)).toEqual({ board: [[12], [3]] });
      expect(await store.loadRoom('session-1')).toMatchObject({ seq: 3, logLength: 1 });
      await store.compact('session-1', 3, new Map([['board', bytes(123)]]));
      expect(await documentsOf(store)).toEqual({ board: [[123]] });
      expect(await store.commit([aCommit(4)])).toEqual([undefined]);
    });

    test('L2 compaction keeps the answers', async () => {
      await store.createSession(aSession());
      await store.commit([aCommit(1, { answers: [answer('one')] })]);
      await store.compact('session-1', 1, new Map([['board', bytes(1)]]));
      expect(await store.answer('session-1', 'person-1', 'one')).toEqual(answer('one'));
    });

    test('L3 a compaction that would lose something changes nothing', async () => {
      await store.createSession(aSession());
      for (const seq of [1, 2]) await store.commit([aCommit(seq)]);
      await store.commit([aCommit(3, { updates: [{ document: 'pad/x', bytes: bytes(3) }] })]);
      const board = new Map([['board', bytes(12)]]);
      await expect(store.compact('session-1', 3, board)).rejects.toThrow('would be lost');
      await expect(store.compact('session-1', 4, board)).rejects.toBeInstanceOf(Error);
      await store.compact('session-1', 2, board);
      await expect(store.compact('session-1', 1, board)).rejects.toBeInstanceOf(Error);
      expect(await documentsOf(store)).toEqual({ board: [[12]], 'pad/x': [[3]] });
    });

    test('D1 a deleted session is gone with everything, and no other is touched', async () => {
      await store.createSession(aSession());
      await store.createSession(aSession('session-2', 'JHGFEDCA'));
      const rows = {
        participants: [aParticipant()],
        tokens: [token('f')],
        answers: [answer('one')],
        goalsSnapshots: [snapshot],
      };
      await store.commit([aCommit(1, rows), aCommit(1, { ...rows, sessionId: 'session-2' })]);
      await store.deleteSession('session-1');
      await reopen();
      expect(await store.session('session-1')).toBeUndefined();
      expect(await store.participantByToken('session-1', hash('f'))).toBeUndefined();
      expect(await store.answer('session-1', 'person-1', 'one')).toBeUndefined();
      expect(await store.goalsSnapshot('session-1', 'snapshot')).toBeUndefined();
      await expect(store.loadRoom('session-1')).rejects.toBeInstanceOf(Error);
      expect(await store.commit([aCommit(2)])).toEqual([expect.any(Error)]);
      expect(await documentsOf(store, 'session-2')).toEqual({ board: [[1]] });
      expect(await store.participantByToken('session-2', hash('f'))).toBeDefined();
      await store.deleteSession('session-1');
    });

    checkpointRules(() => store, reopen);
    retentionRules(() => store, reopen);
    imageRules(() => store, reopen);
    linkRules(() => store, reopen);
  });
}
