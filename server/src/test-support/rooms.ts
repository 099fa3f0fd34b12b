/** Rooms on a real store in a fresh folder, with a clock that tests set and a disk that they break. */

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
import { FaultyDisk, storeOnDisk, type FaultyMethod } from './faulty-disk.ts';

export interface TestRooms {
  readonly folder: string;
  readonly store: Store;
  readonly rooms: RoomRegistry;
  readonly clock: { now: () => number; set: (now: number) => void };
  /** What the rooms told the log. */
  readonly logged: { level: string; details: object; message: string }[];
  /** What is wrong with the disk; the next three are short for it. */
  readonly faults: FaultyDisk;
  /** Makes the next commit fail: before it is durable, or after (so that its outcome is unknown). */
  readonly failNextCommit: (when: 'before' | 'after') => void;
  /** Calls back during the next commit, which waits for a turn of the event loop after it. */
  readonly duringNextCommit: (call: () => void) => void;
  /** Makes these fail from now on; no more without any. */
  readonly fail: (...methods: FaultyMethod[]) => void;
  /** A session with its room; its code is unique. */
  readonly newSession: () => Promise<{ sessionId: string; room: Room }>;
  /** Stops the rooms and closes the store; the folder stays. */
  readonly stop: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Opens rooms on a folder, by default a fresh one. */
export function openTestRooms(folder = newDataFolder()): TestRooms {
  const faults = new FaultyDisk();
  const store = storeOnDisk(openSqliteStore(folder), faults);
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
    faults,
    failNextCommit: (when) => faults.commits.push(when === 'before' ? 'fail' : 'lose'),
    duringNextCommit: (call) => {
      faults.beforeCommit = async () => {
        call();
        await new Promise((resolve) => setImmediate(resolve));
      };
    },
    fail: (...methods) => {
      faults.failing = methods;
    },
    newSession: () => newSession(store, rooms, clock.now()),
    stop,
    remove: async () => {
      await stop();
      removeDataFolder(folder);
    },
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
    retainUntil: now + 1_000_000_000,
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
