/** What many commands that wait cost the browser: after a bad network or a sleep there are hundreds. */

import { execute, type Command } from '@ambitiebord/shared/commands/registry';
import type { RoomRecords } from '@ambitiebord/shared/commands/transaction';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { Records } from '@ambitiebord/shared/records/registry';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CommandQueue, type PendingCommand } from './command-queue.ts';
import { oncePerFrame } from './frames.ts';
import { createOverlay } from './optimistic.ts';
import { PendingStore } from './pending-store.ts';
import { memoryStorage } from './storage.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ME: Actor = { participantId: 'person-one', role: 'facilitator' };
const NOTHING: Records = new Map();
const MANY = 300;

/** A queue and what is seen of it, put together as a session does; and what the server has. */
class Play {
  readonly server: RoomRecords = new Map([[BOARD, new Map()]]);
  readonly #overlay = createOverlay();
  readonly #underWay: { command: Command; settle: (answer: Acknowledgement) => void }[] = [];
  readonly #counting = new Map<PendingCommand, PendingCommand>();
  #board: Records = new Map();
  #seen: readonly [pending: readonly PendingCommand[], counted: PendingCommand[]] = [[], []];
  executions = 0;
  readonly queue = new CommandQueue({
    store: new PendingStore(memoryStorage(), 'me:'),
    now: () => 5,
    hasReached: () => true,
    changed: oncePerFrame(() => void this.view()),
    refused: () => undefined,
  });

  constructor() {
    this.queue.connected((command, settle) => this.#underWay.push({ command, settle }));
  }

  view(): Records {
    const { pending } = this.queue;
    if (pending !== this.#seen[0]) this.#seen = [pending, pending.map((each) => this.#count(each))];
    const server = { board: this.#board, own: NOTHING, group: NOTHING, pairId: undefined };
    return this.#overlay(server, this.#seen[1], ME).board;
  }

  /** The same command; who executes it asks when it was made. */
  #count(pending: PendingCommand): PendingCommand {
    const { command, madeAt } = pending;
    const executed = (): void => void this.executions++;
    const counting = this.#counting.get(pending) ?? {
      command,
      get madeAt() {
        executed();
        return madeAt;
      },
    };
    this.#counting.set(pending, counting);
    return counting;
  }

  /** The server does the next command and says so; false when nothing is under way. */
  answer(): boolean {
    const next = this.#underWay.shift();
    if (!next) return false;
    execute(this.server, next.command, {
      actor: ME,
      now: 6,
      newId,
      padText: () => '',
      hasImage: () => true,
      patchOf: () => undefined,
    });
    this.#board = new Map(this.server.get(BOARD));
    next.settle({ ok: true, seq: 1, documents: [BOARD] });
    return true;
  }
}

function addNotes(play: Play): void {
  for (let note = 0; note < MANY; note++) {
    const fields = { type: 'note', text: '', colour: 'yellow', position: { x: 0, y: 0 } } as const;
    const id = `note-number-${note}`;
    const create = { action: 'create', audience: 'board', id, fields } as const;
    play.queue.add({ type: 'change', operations: [create], id: newId() });
    expect(play.view().size).toBe(note + 1);
  }
}

test('each own command costs one execution, however many wait', () => {
  const play = new Play();
  addNotes(play);
  expect(play.executions).toBe(MANY);
});

test('answers that come at once do not have all that wait executed for each of them', () => {
  const play = new Play();
  addNotes(play);
  vi.advanceTimersByTime(1_000);
  play.executions = 0;
  while (play.answer());
  vi.advanceTimersByTime(16);
  expect(play.queue.pending).toEqual([]);
  expect(play.view().size).toBe(MANY);
  expect(play.executions).toBeLessThan(MANY);
});

test('what came from the server is under all that waits', () => {
  const play = new Play();
  addNotes(play);
  play.answer();
  const [first] = play.server.get(BOARD)?.keys() ?? [];
  if (first === undefined) throw new Error('the server did nothing');
  play.server.get(BOARD)?.delete(first);
  play.answer();
  expect(play.view().has(first)).toBe(false);
  expect(play.view().size).toBe(MANY - 1);
});
