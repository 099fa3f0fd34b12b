/** Rooms on a real store in a fresh folder, with a clock that tests set and a way to make commits fail. */

import { startSession } from '@ambitiebord/shared/commands/start-session';
import { joinAsFacilitator, joinAsPartner } from '@ambitiebord/shared/commands/join-session';
import { newId } from '@ambitiebord/shared/domain/ids';
import { succeed } from '@ambitiebord/shared/domain/result';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { RoomRegistry } from '../rooms/room-registry.ts';
import type { Room } from '../rooms/room.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { newDataFolder, removeDataFolder } from './data-folder.ts';

type FailingMethod = 'loadRoom' | 'compact' | 'deleteSession';

export interface TestRooms {
  readonly folder: string;
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: { now: () => number; set: (now: number) => void };
  /** What the rooms told the log. */
  readonly logged: { level: string; details: object; message: string }[];
  /** Makes the next commit fail: before it is durable, or after (so that its outcome is unknown). */
  readonly failNextCommit: (when: 'before' | 'after') => void;
  /** Calls back during the next commit, which waits for a turn of the event loop after it. */
  readonly duringNextCommit: (call: () => void) => void;
  /** Makes these fail from now on, as with a disk that is full; no more without any. */
  readonly fail: (...methods: FailingMethod[]) => void;
  /** A session with its room; its code is unique. */
  readonly newSession: () => Promise<{ sessionId: string; room: Room }>;
  /** Stops the rooms and closes the store; the folder stays. */
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Opens rooms on a folder, by default a fresh one. */
export function openTestRooms(folder = newDataFolder()): TestRooms {
  const sqlite = openSqliteStore(folder);
  let failure: 'before' | 'after' | undefined;
  let during: (() => void) | undefined;
  let failing: readonly FailingMethod[] = [];
  const unless = <T>(method: FailingMethod, work: () => Promise<T>): Promise<T> =>
    failing.includes(method) ? Promise.reject(new Error('the disk is full')) : work();
  const store: Store = {
    ...bound(sqlite),
    loadRoom: (session) => unless('loadRoom', () => sqlite.loadRoom(session)),
    compact: (...compaction) => unless('compact', () => sqlite.compact(...compaction)),
    deleteSession: (session) => unless('deleteSession', () => sqlite.deleteSession(session)),
    commit: async (commits: Parameters<Store['commit']>[0]) => {
      const when = failure;
      failure = undefined;
      if (during) {
        during();
        during = undefined;
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (when === 'before') throw new Error('the disk failed before the commit');
      const outcome = await sqlite.commit(commits);
      if (when === 'after') throw new Error('the disk failed after the commit');
      return outcome;
    },
  };
  let time = Date.UTC(2026, 0, 15, 13);
  const logged: TestRooms['logged'] = [];
  const logAs = (level: string) => (details: object, message: string) => {
    logged.push({ level, details, message });
  };
  const clock = {
    now: () => time,
    set: (now: number) => {
      time = now;
    },
  };
  const rooms = new RoomRegistry({
    store,
    clock,
    log: { info: logAs('info'), warn: logAs('warn'), error: logAs('error') },
  });
  const stop = async (): Promise<void> => {
    await rooms.stop();
    await store.close();
  };
  return {
    folder,
    store,
    rooms,
    clock,
    logged,
    failNextCommit: (when) => {
      failure = when;
    },
    duringNextCommit: (call) => {
      during = call;
    },
    fail: (...methods) => {
      failing = methods;
    },
    newSession: () => newSession(store, rooms, clock.now()),
    stop,
    remove: async () => {
      await stop();
      removeDataFolder(folder);
    },
  };
}

/** The methods of a store that always work, as functions of their own. */
function bound(store: Store): Omit<Store, 'commit' | FailingMethod> {
  return {
    createSession: (session) => store.createSession(session),
    session: (id) => store.session(id),
    sessionByCode: (code) => store.sessionByCode(code),
    participant: (session, id) => store.participant(session, id),
    participantByToken: (session, hash) => store.participantByToken(session, hash),
    participantByReturnCode: (session, hash) => store.participantByReturnCode(session, hash),
    addToken: (session, token) => store.addToken(session, token),
    removeToken: (session, hash) => store.removeToken(session, hash),
    answer: (session, participant, command) => store.answer(session, participant, command),
    goalsSnapshot: (session, id) => store.goalsSnapshot(session, id),
    close: () => store.close(),
  };
}

async function newSession(
  store: Store,
  rooms: RoomRegistry,
  now: number,
): Promise<{ sessionId: string; room: Room }> {
  const sessionId = newId();
  const roomCode = newId();
  const key = (name: string): string => `${name}-${sessionId}`;
  await store.createSession({
    sessionId,
    roomCode,
    facilitatorKeyHash: key('facilitator'),
    displayKeyHash: key('display'),
    readKeyHash: key('read'),
    createdAt: now,
  });
  const room = await rooms.open(sessionId);
  await room.transact((transaction) => {
    startSession(transaction, {
      sessionId,
      title: 'Samen sterk',
      question: '',
      template: 'kickoff',
      language: 'nl',
      roomCode,
      now,
    });
    return succeed({ value: undefined });
  });
  return { sessionId, room };
}

/** Lets somebody in and returns who that is. */
export async function enter(
  room: Room,
  as: 'facilitator' | { readonly organisation: string },
): Promise<Actor> {
  const participantId = newId();
  const person = { participantId, displayName: `Naam ${participantId}`, now: 1, newId };
  const outcome = await room.transact((transaction) => {
    if (as === 'facilitator') {
      joinAsFacilitator(transaction, person);
      return succeed({ value: undefined });
    }
    const chosen = { name: as.organisation, sector: 'care' } as const;
    const refusal = joinAsPartner(transaction, person, chosen);
    return refusal
      ? { ok: false, error: refusal }
      : succeed({
          value: recordOf(transaction.records(BOARD), 'participant', participantId)?.partnerId,
        });
  });
  if (!outcome.ok) throw new Error(`could not enter: ${outcome.error}`);
  return as === 'facilitator'
    ? { participantId, role: 'facilitator' }
    : { participantId, role: 'partner', partnerId: outcome.value };
}
