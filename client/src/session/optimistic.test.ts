/**
 * The view of a person against a model of the server that executes the same commands on a real Yjs
 * document, with commands, answers and updates arriving, failing and getting lost in any order.
 */

import { isDeepStrictEqual } from 'node:util';
import { execute, type Command, type NewCommand } from '@ambitiebord/shared/commands/registry';
import type { RoomRecords } from '@ambitiebord/shared/commands/transaction';
import {
  createDocument,
  openDocument,
  readSeq,
  writeOperations,
} from '@ambitiebord/shared/documents/document';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { errorBody } from '@ambitiebord/shared/protocol/errors';
import type { Records } from '@ambitiebord/shared/records/registry';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CommandQueue, type Transmit } from './command-queue.ts';
import { createOverlay } from './optimistic.ts';
import { PendingStore } from './pending-store.ts';
import { recordsOfDocument } from './records-of-document.ts';
import { memoryStorage } from './storage.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ME: Actor = { participantId: 'person-one', role: 'facilitator' };
const OTHER: Actor = { participantId: 'person-two', role: 'facilitator' };
const NO_RECORDS: Records = new Map();

/** Executes commands on records as the server does. */
class Model {
  readonly room: RoomRecords = new Map([[BOARD, new Map()]]);
  #now = 1_000_000;

  execute(actor: Actor, command: Command) {
    return execute(this.room, command, {
      actor,
      now: this.#now++,
      newId,
      padText: () => '',
      hasImage: () => true,
      patchOf: () => undefined,
    });
  }

  /** The records without what depends on the moment. */
  board(): Map<string, unknown> {
    return withoutTimes(this.room.get(BOARD) ?? NO_RECORDS);
  }
}

function withoutTimes(records: Records): Map<string, unknown> {
  const entries = [...records].map(([id, record]): [string, unknown] => {
    const { createdAt: _, updatedAt: __, ...rest } = record;
    return [id, rest];
  });
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A browser and a server with everything that is under way between them. */
class Play {
  readonly server = new Model();
  readonly #document = openDocument([]);
  readonly #copy = createDocument();
  readonly #records = recordsOfDocument(this.#copy, () => this.queue.documentsChanged());
  readonly #storage = memoryStorage();
  readonly #overlay = createOverlay();
  readonly #answers = new Map<string, Acknowledgement>();
  #commands: { command: Command; settle: (answer: Acknowledgement) => void }[] = [];
  #underWay: (() => void)[] = [];
  #updates: Uint8Array[] = [];
  #seq = 0;
  queue = this.#open();

  #open(): CommandQueue {
    return new CommandQueue({
      store: new PendingStore(this.#storage, 'me:'),
      now: () => 5,
      hasReached: (document, seq) => document !== BOARD || readSeq(this.#copy) >= seq,
      changed: () => undefined,
      refused: () => undefined,
    });
  }

  readonly #transmit: Transmit = (command, settle) => this.#commands.push({ command, settle });

  readonly view = (): Records => {
    const board = this.#records.current();
    const server = { board, own: NO_RECORDS, group: NO_RECORDS, pairId: undefined };
    return this.#overlay(server, this.queue.pending, ME).board;
  };

  connect(): void {
    this.queue.connected(this.#transmit);
  }

  /** What is under way is lost; the document is read anew. */
  reconnect(): void {
    this.#commands = [];
    this.#underWay = [];
    this.#updates = [Y.encodeStateAsUpdate(this.#document)];
    this.queue.disconnected();
    this.connect();
  }

  reload(): void {
    this.queue = this.#open();
    this.reconnect();
  }

  /** The next command arrives at the server, which executes it, once. */
  arrive(): void {
    const next = this.#commands.shift();
    if (!next) return;
    const { command, settle } = next;
    const answer = this.#answers.get(command.id) ?? this.act(ME, command);
    this.#answers.set(command.id, answer);
    this.#underWay.push(() => settle(answer));
  }

  /** The server cannot store the next command. */
  fail(): void {
    const next = this.#commands.shift();
    if (!next) return;
    this.#underWay.push(() => next.settle({ ok: false, error: errorBody('storage-failed') }));
  }

  act(actor: Actor, command: Command): Acknowledgement {
    const outcome = this.server.execute(actor, command);
    if (!outcome.ok) return { ok: false, error: errorBody(outcome.error) };
    if (outcome.value.length === 0) return { ok: true, seq: this.#seq, documents: [] };
    this.#updates.push(writeOperations(this.#document, outcome.value, ++this.#seq));
    return { ok: true, seq: this.#seq, documents: [BOARD] };
  }

  answer(): void {
    this.#underWay.shift()?.();
  }

  update(): void {
    const update = this.#updates.shift();
    if (update) Y.applyUpdate(this.#copy, update);
  }

  /** Everything arrives, until nothing is pending. */
  settle(): void {
    for (let round = 0; round < 500 && this.queue.pending.length > 0; round++) {
      this.arrive();
      this.answer();
      this.update();
      vi.advanceTimersByTime(10_000);
    }
    while (this.#updates.length > 0) this.update();
  }
}

const position = { x: 0, y: 0 };
const FIELDS = {
  note: { type: 'note', text: '', colour: 'yellow', position },
  activity: { type: 'activity', text: '', existing: false, position },
  goal: {
    type: 'goal',
    text: '',
    stopTest: {},
    confirmed: false,
    lineageId: 'lineage-one',
    position,
  },
} as const;
type Type = keyof typeof FIELDS;

const typeArbitrary = fc.constantFrom<Type>('note', 'activity', 'goal');
const idArbitrary = fc.tuple(typeArbitrary, fc.constantFrom('one', 'two'));

const commandArbitrary: fc.Arbitrary<NewCommand> = fc
  .oneof(
    idArbitrary.map(([type, name]) => ({
      action: 'create' as const,
      audience: 'board' as const,
      id: `${type}-${name}`,
      fields: FIELDS[type],
    })),
    fc.tuple(idArbitrary, fc.integer({ min: 1, max: 999 })).map(([[type, name], number]) => ({
      action: 'update' as const,
      audience: 'board' as const,
      id: `${type}-${name}`,
      fields: { text: `text ${number}` },
    })),
    fc.tuple(fc.constantFrom('one', 'two'), fc.constantFrom('one', 'two')).map(([from, to]) => ({
      action: 'update' as const,
      audience: 'board' as const,
      id: `activity-${from}`,
      fields: { goalId: `goal-${to}` },
    })),
    idArbitrary.map(([type, name]) => ({
      action: 'delete' as const,
      audience: 'board' as const,
      id: `${type}-${name}`,
    })),
  )
  .map((operation) => ({ type: 'change', operations: [operation] }));

type Happening = 'arrive' | 'answer' | 'update' | 'fail' | 'reconnect' | 'reload';
type Step = { readonly by: Actor; readonly command: NewCommand } | Happening;

const happening = fc.constantFrom<Happening>(
  ...(['arrive', 'answer', 'update', 'arrive', 'answer', 'update'] as const),
  ...(['fail', 'reconnect', 'reload'] as const),
);

const given = (by: Actor): fc.Arbitrary<Step> =>
  commandArbitrary.map((command) => ({ by, command }));

/** Plays the steps, and calls back after each of them. */
function playAll(steps: readonly Step[], after: (play: Play, step: Step) => void): Play {
  const play = new Play();
  play.connect();
  for (const step of steps) {
    if (typeof step === 'string') play[step]();
    else if (step.by === ME) play.queue.add({ ...step.command, id: newId() });
    else play.act(step.by, { ...step.command, id: newId() });
    after(play, step);
  }
  return play;
}

const RUNS = { numRuns: 300 };

describe('the view', () => {
  test('shows the outcome of the own commands, in their order, from the first moment to the last', () => {
    const steps = fc.array(fc.oneof(given(ME), happening), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const outcome = new Model();
        const play = playAll(all, ({ view }, step) => {
          if (typeof step !== 'string') outcome.execute(ME, { ...step.command, id: newId() });
          expect(withoutTimes(view())).toEqual(outcome.board());
        });
        play.settle();
        expect(play.queue.pending).toEqual([]);
        expect(play.server.board()).toEqual(outcome.board());
        expect(withoutTimes(play.view())).toEqual(outcome.board());
      }),
      RUNS,
    );
  });

  test('is what the server has once everything is settled, whatever others did meanwhile', () => {
    const steps = fc.array(fc.oneof(given(ME), given(OTHER), happening), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        const play = playAll(all, () => undefined);
        play.settle();
        expect(play.queue.pending).toEqual([]);
        expect(play.view()).toEqual(play.server.room.get(BOARD));
      }),
      RUNS,
    );
  });

  test('keeps every record, and itself, the same object until it changes', () => {
    const steps = fc.array(fc.oneof(given(ME), given(OTHER), happening), { maxLength: 60 });
    fc.assert(
      fc.property(steps, (all) => {
        let before: Records | undefined;
        playAll(all, ({ view }) => {
          const next = view();
          before ??= next;
          expect(next === before).toBe(isDeepStrictEqual(next, before));
          for (const [id, record] of next) {
            const previous = before.get(id);
            expect(record === previous).toBe(isDeepStrictEqual(record, previous));
          }
          before = next;
        });
      }),
      RUNS,
    );
  });
});
