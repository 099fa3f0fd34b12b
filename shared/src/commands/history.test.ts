/** Random histories of several people, judged by what must hold after every command. */

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createDocument, readRecords, writeOperations } from '../documents/document.ts';
import { equalJson, type Json } from '../domain/json.ts';
import { newId } from '../domain/ids.ts';
import type { Patch } from '../domain/patches.ts';
import type { Actor } from '../domain/roles.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordSchema, type BoardRecord, type Records } from '../records/registry.ts';
import { randomRuns } from '../test-support/random-runs.ts';
import { copyOf, deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';
import type { ChangeOperation } from './change.ts';

// Many random cases take their time, above all in the long run.
vi.setConfig({ testTimeout: 300_000 });

interface Move {
  readonly who: number;
  readonly action: 'create' | 'write' | 'move' | 'link' | 'delete' | 'undo';
  readonly type: 'note' | 'activity' | 'whyStep' | 'goal' | 'cluster' | 'question';
  /** Picks the record, its target and the command to undo, among those there are. */
  readonly picks: readonly [number, number];
}

const move: fc.Arbitrary<Move> = fc.record({
  who: fc.nat({ max: 2 }),
  action: fc.constantFrom('create', 'create', 'write', 'move', 'link', 'delete', 'undo', 'undo'),
  type: fc.constantFrom('note', 'activity', 'whyStep', 'goal', 'cluster', 'question'),
  picks: fc.tuple(fc.nat({ max: 1000 }), fc.nat({ max: 1000 })),
});

const MADE = new Set(['note', 'activity', 'whyStep', 'goal', 'cluster', 'question']);
const LINK_OF = new Map([
  ['activity', 'goalId'],
  ['goal', 'clusterId'],
  ['whyStep', 'activityId'],
]);
const LINKS = ['activityId', 'goalId', 'clusterId', 'targetId', 'partnerId'] as const;

/** A game of random moves, with the documents that the server would have written. */
class Game {
  readonly room = new TestRoom();
  readonly actors: readonly Actor[] = [
    this.room.facilitator(),
    this.room.partner(),
    this.room.partner('Kees', 'De Lindelopers', 'sport'),
  ];
  readonly document = createDocument();
  /** What each person did that could be undone, by person. */
  readonly done: { id: string; type: 'change' | 'undo' }[][] = [[], [], []];
  /** Whether a refused command changed anything. */
  refusedWithTraces = false;
  #seq = 0;
  #words = 0;

  constructor() {
    this.write(
      [...this.room.board.values()].map((record) => ({
        document: BOARD,
        id: record.id,
        before: null,
        after: record as never,
      })),
    );
  }

  /** Makes a move; the patch, or undefined when it was impossible or refused. */
  play({ who, action, type, picks: [first, second] }: Move): Patch | undefined {
    const actor = this.actors[who];
    if (!actor) return undefined;
    const id = newId();
    const done = this.done[who] ?? [];
    if (action === 'undo') {
      const commandId = pick(done, first)?.id;
      if (commandId === undefined) return undefined;
      return this.#run(actor, { type: 'undo', commandId }, id, done);
    }
    const operations = this.operations(actor, { who, action, type, picks: [first, second] });
    return operations && this.#run(actor, { type: 'change', operations }, id, done);
  }

  operations(
    actor: Actor,
    { action, type, picks: [first, second] }: Move,
  ): ChangeOperation[] | undefined {
    const all = [...this.room.board.values()].filter((record) => MADE.has(record.type));
    const target = pick(all, first);
    const other = pick(all, second);
    if (action === 'create') {
      return [
        {
          action: 'create',
          audience: 'board',
          id: newId(),
          fields: this.#fields(type, actor, target),
        },
      ];
    }
    if (!target) return undefined;
    if (action === 'delete') return [deleteOf(target.id)];
    if (action === 'move') return [updateOf(target.id, { position: { x: second, y: first } })];
    if (action === 'write') return [updateOf(target.id, { [wordsOf(target)]: this.#word() })];
    const link = LINK_OF.get(target.type);
    return link === undefined ? undefined : [updateOf(target.id, { [link]: other?.id ?? null })];
  }

  write(patch: Patch): void {
    writeOperations(this.document, patch, ++this.#seq);
  }

  #run(
    actor: Actor,
    command: Parameters<TestRoom['run']>[1] & { type: 'change' | 'undo' },
    id: string,
    done: { id: string; type: 'change' | 'undo' }[],
  ): Patch | undefined {
    const before = copyOf(this.room.records);
    const result = this.room.run(actor, command, id);
    if (!result.ok) {
      this.refusedWithTraces ||= !same(before, this.room.records);
      return undefined;
    }
    done.push({ id, type: command.type });
    this.write(result.value);
    return result.value;
  }

  #word(): string {
    return `tekst ${++this.#words}`;
  }

  #fields(type: Move['type'], { partnerId }: Actor, target: BoardRecord | undefined): Fields {
    const position = { x: 0, y: 0 };
    const text = this.#word();
    const targetId = target?.id ?? newId();
    const lineageId = newId();
    const fields: Record<Move['type'], Fields> = {
      note: { text, colour: 'yellow', position },
      activity: { text, existing: false, position, ...(partnerId ? { partnerId } : {}) },
      whyStep: { activityId: targetId, order: 'a0', question: '', answer: text },
      goal: { text, stopTest: {}, confirmed: false, lineageId, position },
      cluster: { title: text, lineageId, position },
      question: { targetId, text, answered: false },
    };
    return { type, ...fields[type] };
  }
}

function pick<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % items.length];
}

function wordsOf({ type }: BoardRecord): string {
  if (type === 'cluster') return 'title';
  return type === 'whyStep' ? 'answer' : 'text';
}

/** What is wrong on a board: records that do not fit their schema, and links that lead nowhere. */
function faultsOf(board: Records): string[] {
  const faults: string[] = [];
  for (const record of board.values()) {
    if (!recordSchema.safeParse(record).success) faults.push(`${record.type} fits no schema`);
    const links = record as { readonly [Link in (typeof LINKS)[number]]?: string };
    for (const link of LINKS) {
      const target = links[link];
      if (target !== undefined && !board.has(target)) faults.push(`${record.type} lost ${link}`);
    }
  }
  return faults;
}

const jsonOf = (record: BoardRecord | undefined): Json => (record ?? null) as unknown as Json;

/** Whether both hold equal records. */
function same(a: TestRoom['records'], b: TestRoom['records']): boolean {
  return [...b].every(([document, records]) => {
    const others = a.get(document);
    return (
      (others?.size ?? 0) === records.size &&
      [...records].every(([id, record]) => equalJson(jsonOf(others?.get(id)), jsonOf(record)))
    );
  });
}

const timeless = (records: Records): unknown =>
  new Map([...records].map(([id, record]) => [id, { ...record, updatedAt: 0 }]));

test('whatever people do, records fit their schemas, links lead somewhere, and documents agree', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 60, size: 'max' }), (moves) => {
      const game = new Game();
      for (const each of moves) game.play(each);
      expect(faultsOf(game.room.board)).toEqual([]);
      expect(game.refusedWithTraces).toBe(false);
      expect(readRecords(game.document)).toEqual(game.room.board);
    }),
    randomRuns(400),
  );
});

test('taking back the last command restores everything but the times, and redo does it again', () => {
  fc.assert(
    fc.property(
      fc.array(move, { minLength: 5, maxLength: 30, size: 'max' }),
      move,
      (moves, last) => {
        const game = new Game();
        for (const each of moves) game.play(each);
        const before = timeless(game.room.board);
        const patch = game.play(last);
        fc.pre(patch !== undefined && patch.length > 0 && last.action !== 'undo');
        const after = timeless(game.room.board);
        const actor = game.actors[last.who];
        const commandId = game.done[last.who]?.at(-1)?.id ?? '';
        if (!actor) throw new Error('somebody makes each move');
        const undone = game.room.do(actor, { type: 'undo', commandId });
        expect(timeless(game.room.board)).toEqual(before);
        game.room.do(actor, { type: 'undo', commandId: undone });
        expect(timeless(game.room.board)).toEqual(after);
      },
    ),
    randomRuns(150),
  );
});

test('undo of a change never removes words of others, nor the records that hold them', () => {
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 50, size: 'max' }), (moves) => {
      const game = new Game();
      /** Who last wrote the words of each record; unknown after an undo. */
      const writers = new Map<string, string>();
      for (const each of moves) {
        const actor = game.actors[each.who]?.participantId ?? '';
        const undone =
          each.action === 'undo' ? pick(game.done[each.who] ?? [], each.picks[0]) : undefined;
        const patch = game.play(each) ?? [];
        const touched = patch.filter(({ after }) => after === null || hasWords(after));
        const words = touched.map(({ id }) => id);
        const ofOthers = touched.filter(
          ({ id, before }) => before !== null && (writers.get(id) ?? actor) !== actor,
        );
        expect(undone?.type === 'change' ? ofOthers : []).toEqual([]);
        for (const id of words) {
          if (each.action === 'undo') writers.delete(id);
          else writers.set(id, actor);
        }
      }
    }),
    randomRuns(400),
  );
});

const hasWords = (fields: object): boolean =>
  'text' in fields || 'title' in fields || 'answer' in fields;
