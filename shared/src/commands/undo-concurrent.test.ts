import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { equalJson, type Json } from '../domain/json.ts';
import { deleteOf, TestRoom, updateOf, type Fields } from '../test-support/test-room.ts';
import type { ChangeOperation } from './change.ts';
import { referencesExist } from './references.ts';

type Board = ReadonlyMap<string, Readonly<Record<string, Json | undefined>>>;

const pick = fc.nat({ max: 1000 });
const action = fc.oneof(
  fc.record({ kind: fc.constant('note' as const) }),
  fc.record({ kind: fc.constant('frame' as const) }),
  fc.record({ kind: fc.constant('connector' as const), from: pick, to: pick }),
  fc.record({ kind: fc.constant('move' as const), target: pick }),
  fc.record({ kind: fc.constant('attach' as const), target: pick, to: pick }),
  fc.record({ kind: fc.constant('delete' as const), target: pick }),
);
type Act = typeof action extends fc.Arbitrary<infer Value> ? Value : never;
const turns = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('change' as const),
        mine: fc.boolean(),
        acts: fc.array(action, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), which: pick }) },
  ),
  { minLength: 2, maxLength: 25 },
);

test('undo changes only what still is as oneself wrote it, and leaves every link whole, whatever others did since', () => {
  let undone = 0;
  fc.assert(
    fc.property(turns, (story) => {
      const room = new TestRoom();
      const me = room.partner();
      const other = room.partner('Kees', 'De Lindelopers', 'sport');
      /** By field, what I wrote in it. */
      const mine = new Map<string, (Json | undefined)[]>();
      const commands: string[] = [];
      const faults: string[] = [];
      let made = 0;
      for (const turn of story) {
        const before = copyOf(room);
        if (turn.kind === 'change') {
          const actor = turn.mine ? me : other;
          const operations = turn.acts
            .map((act) => operationOf(act, objectsOf(before), (made += 1)))
            .filter((operation) => operation !== undefined);
          const id = `command-${(made += 1)}`;
          const result = room.run(actor, { type: 'change', operations }, id);
          if (!result.ok) continue;
          if (turn.mine) commands.push(id);
          const after = copyOf(room);
          for (const field of turn.mine ? differences(before, after) : []) {
            mine.set(field, [...(mine.get(field) ?? []), valueIn(after, field)]);
          }
        } else {
          const commandId = commands[turn.which % Math.max(commands.length, 1)];
          if (commandId === undefined) continue;
          if (!room.run(me, { type: 'undo', commandId }).ok) continue;
          undone += 1;
          const foreign = differences(before, copyOf(room))
            // What comes back with its own object is as its author left it.
            .filter((field) => before.has(field.split(' ')[0] ?? ''))
            // Whoever puts back exactly what I wrote has changed nothing of it.
            .filter((field) => !isAmong(valueIn(before, field), mine.get(field)));
          const astray = [...room.board.values()]
            .filter((record) => !referencesExist(record, room.board))
            .map(({ id }) => id);
          faults.push(...foreign, ...astray);
        }
      }
      expect(faults).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(undone).toBeGreaterThan(50);
});

function copyOf(room: TestRoom): Board {
  return new Map(room.board) as unknown as Board;
}

function valueIn(board: Board, field: string): Json | undefined {
  const [id = '', name = ''] = field.split(' ');
  return board.get(id)?.[name];
}

function isAmong(value: Json | undefined, values: readonly (Json | undefined)[] = []): boolean {
  return values.some((each) => equalJson(each ?? null, value ?? null));
}

function objectsOf(board: Board): string[] {
  return [...board.keys()].filter((id) => id.startsWith('made-here-'));
}

/** The fields, as `id field`, that differ between two boards. */
function differences(before: Board, after: Board): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [old = {}, now = {}] = [before.get(id), after.get(id)];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((field) => field !== 'updatedAt')
      .filter((field) => !equalJson(old[field] ?? null, now[field] ?? null))
      .map((field) => `${id} ${field}`);
  });
}

/** With a place that nothing else in the story has, so that a value tells who wrote it. */
function operationOf(
  act: Act,
  ids: readonly string[],
  serial: number,
): ChangeOperation | undefined {
  const id = `made-here-${serial}`;
  const position = { x: serial, y: 0 };
  const chosen = (index: number): string | undefined => ids[index % Math.max(ids.length, 1)];
  const create = (fields: Fields) => ({ action: 'create', audience: 'board', id, fields }) as const;
  if (act.kind === 'note') {
    return create({ type: 'note', text: '', colour: 'yellow', position });
  }
  if (act.kind === 'frame') {
    const size = { width: 400, height: 300 };
    return create({ type: 'frame', title: '', position, size });
  }
  if (act.kind === 'connector') {
    const [from, to] = [chosen(act.from), chosen(act.to)];
    if (from === undefined || to === undefined) return undefined;
    return create({
      type: 'connector',
      arrows: 'to',
      from: { objectId: from },
      to: { objectId: to },
    });
  }
  const target = chosen(act.target);
  if (target === undefined) return undefined;
  if (act.kind === 'delete') return deleteOf(target);
  if (act.kind === 'move') return updateOf(target, { position });
  const to = chosen(act.to);
  return to === undefined ? undefined : updateOf(target, { to: { objectId: to } });
}
