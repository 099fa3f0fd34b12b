import { describe, expect, test } from 'vitest';
import { currentVersions, migrateRecord, NewerRecordError } from './migrate.ts';
import { nameSchema, shallowJsonSchema, textSchema } from './record.ts';
import { playedCase } from '../test-support/played-case.ts';
import { RECORD_TYPES, recordsOf, settle } from './registry.ts';

test('every record type is registered under its own name, with a migration to each version', () => {
  for (const [type, definition] of Object.entries(RECORD_TYPES)) {
    expect(definition.type).toBe(type);
    expect(definition.migrations.map(({ to }) => to)).toEqual(
      Array.from({ length: definition.version - 1 }, (_, index) => index + 2),
    );
  }
});

test('JSON from outside is shallow, well-formed and has names that a field can have', () => {
  const fine = { text: 'a\uD83D', position: { x: 1, y: null }, fields: [[true], ['b']] };
  expect(shallowJsonSchema.parse(fine)).toEqual({ ...fine, text: 'a\uFFFD' });
  const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
  const refused = [[[[[[]]]]], deep, { 'a b': 1 }, { '\uD83D': 1 }, [undefined], Infinity, () => 1];
  for (const value of refused) expect(shallowJsonSchema.safeParse(value).success).toBe(false);
});

describe('texts', () => {
  test('names are trimmed and stand on one line', () => {
    expect(nameSchema.parse('  Fatma  ')).toBe('Fatma');
    for (const name of ['علی‌رضا', 'Zoë 👩‍👩‍👧', "d'Arc-Løve", '김민준', '!']) {
      expect(nameSchema.parse(name)).toBe(name);
    }
    const refused = [
      '',
      '   ',
      'a\nb',
      'a\u0000b',
      'a\u2028b',
      '\u202Etxet',
      '\u200D',
      'x'.repeat(61),
    ];
    for (const name of [...refused, 'a\u200Bb', 'a\uFEFFb']) {
      expect(nameSchema.safeParse(name).success).toBe(false);
    }
  });

  test('half a surrogate pair becomes the mark for it, whole ones stay', () => {
    expect(textSchema.parse('a\uD83Db')).toBe('a\uFFFDb');
    expect(textSchema.parse('\uDE00\uD83D')).toBe('\uFFFD\uFFFD');
    expect(textSchema.parse('😀')).toBe('😀');
    expect(textSchema.safeParse('x'.repeat(1001)).success).toBe(false);
  });
});

describe('migrations', () => {
  const types = {
    note: {
      version: 3,
      migrations: [
        { to: 3, up: (fields: object) => ({ ...fields, colour: 'yellow' }) },
        {
          to: 2,
          up: ({ words, ...fields }: { words?: string }) => ({ ...fields, text: words ?? '' }),
        },
      ],
    },
  };

  test('run in order from the version that is stored', () => {
    const first = { type: 'note', words: 'hallo' };
    const migrated = { type: 'note', text: 'hallo', colour: 'yellow' };
    expect(migrateRecord(first, { note: 1 }, types)).toEqual(migrated);
    expect(migrateRecord(first, {}, types)).toEqual(migrated);
    expect(migrateRecord({ type: 'note', text: 'hallo' }, { note: 2 }, types)).toEqual(migrated);
    expect(currentVersions(types)).toEqual({ note: 3 });
  });

  test('leave a current record as it is', () => {
    const current = { type: 'note', text: 'hallo', colour: 'pink' };
    expect(migrateRecord(current, { note: 3 }, types)).toBe(current);
  });

  test('refuse what a newer version has written', () => {
    expect(() => migrateRecord({ type: 'note' }, { note: 4 }, types)).toThrow(NewerRecordError);
    expect(() => migrateRecord({ type: 'drawing' }, {}, types)).toThrow(NewerRecordError);
    expect(() => migrateRecord({ type: 'toString' }, {}, types)).toThrow(NewerRecordError);
    expect(() => migrateRecord({}, {}, types)).toThrow(NewerRecordError);
  });
});

describe('the records of one type', () => {
  const { board } = playedCase('agreements').room;

  test('are found in a map that still changes as they are by then', () => {
    const changing = new Map(board);
    const before = recordsOf(changing, 'goal');
    const [first] = before;
    if (!first) throw new Error('the case has goals');
    changing.delete(first.id);
    expect(recordsOf(changing, 'goal')).toEqual(before.slice(1));
  });

  test('are the same of a map that changes no more, in a list of one’s own', () => {
    const still = settle(new Map(board));
    const types = new Set([...board.values()].map(({ type }) => type));
    expect(types.size).toBeGreaterThan(5);
    for (const type of types) {
      const found = recordsOf(still, type);
      expect(found).toEqual(recordsOf(new Map(board), type));
      found.length = 0;
      expect(recordsOf(still, type).length).toBeGreaterThan(0);
    }
    expect(settle(still)).toBe(still);
  });
});
