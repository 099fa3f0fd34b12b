import { expect, test } from 'vitest';
import { holdsText } from '../domain/texts.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { corrected } from './corrected.ts';
import { snapshotJsonSchema } from './snapshot-json-schema.ts';

const SNAPSHOT = { ...CASE_SNAPSHOT, salt: 'salt-of-the-first' };
const REASON = { reason: 'corrected' } as const;

test('a corrected snapshot says so, with the hash of the version before, and keeps everything else', () => {
  const find = SNAPSHOT.title;
  const next = corrected(SNAPSHOT, { find, replace: 'Samen', ...REASON }, 7);
  const { contentHash: replaced } = SNAPSHOT;
  const revisions = [{ madeAt: 7, reason: 'corrected', replaced }];
  expect(next).toMatchObject({ title: 'Samen', revisions, goals: SNAPSHOT.goals });
  const again =
    next && next !== 'unfit' && corrected(next, { find: 'Samen', replace: find, ...REASON }, 8);
  expect(again).toMatchObject({ title: find, revisions: [...revisions, { madeAt: 8 }] });
});

test('only whole words count, whatever signs are in them', () => {
  for (const text of ['Jan', 'Jan.', '(Jan) en Piet', 'van Jan']) {
    expect([text, holdsText(text, 'Jan')]).toEqual([text, true]);
  }
  for (const text of ['Januari', 'Trijan', 'Jan2', 'jan']) {
    expect([text, holdsText(text, 'Jan')]).toEqual([text, false]);
  }
  expect(holdsText('dat kost € 5,- (*)', '€ 5,- (*)')).toBe(true);
  const next = corrected(SNAPSHOT, { find: SNAPSHOT.title, replace: '$& $1', ...REASON }, 7);
  expect(next).toMatchObject({ title: '$& $1' });
});

test('nothing is made of what stands nowhere, or of what would not fit', () => {
  const { title } = SNAPSHOT;
  expect(corrected(SNAPSHOT, { find: 'staat er niet', replace: '', ...REASON }, 7)).toBeUndefined();
  expect(corrected(SNAPSHOT, { find: title, replace: '', ...REASON }, 7)).toBe('unfit');
  const long = 'x'.repeat(2_000);
  expect(corrected(SNAPSHOT, { find: title, replace: long, ...REASON }, 7)).toBe('unfit');
});

test('ids, choices and hashes are no texts, and nothing that people wrote is left out', () => {
  const { id, sessionId } = SNAPSHOT;
  const revision = { madeAt: 6, reason: 'nameRemoved', replaced: SNAPSHOT.contentHash } as const;
  const revised = { ...SNAPSHOT, revisions: [revision] };
  for (const find of [
    id,
    sessionId,
    'kickoff',
    'welfare',
    SNAPSHOT.contentHash,
    'yes',
    'nameRemoved',
  ]) {
    expect([find, corrected(revised, { find, replace: 'anders', ...REASON }, 7)]).toEqual([
      find,
      undefined,
    ]);
  }
  const untouched: string[] = [];
  look(snapshotJsonSchema(), []);
  expect(untouched).toEqual([]);

  /** Goes through the schema for strings that are free, and tries each where it stands. */
  function look(schema: unknown, fields: readonly string[]): void {
    if (typeof schema !== 'object' || schema === null) return;
    const part = schema as Record<string, unknown>;
    const isFree = !['enum', 'const', 'pattern'].some((bound) => bound in part);
    if (part['type'] === 'string' && isFree) {
      const tried = fields.reduceRight<unknown>((inner, field) => ({ [field]: inner }), 'tekst');
      const like = { ...SNAPSHOT, ...(tried as object) };
      const found = corrected(like, { find: 'tekst', replace: 'anders', ...REASON }, 7);
      if (found === undefined) untouched.push(fields.join('.'));
    }
    for (const [name, inner] of Object.entries(part['properties'] ?? {})) {
      look(inner, [...fields, name]);
    }
    for (const inner of [part['items'], part['additionalProperties']]) look(inner, fields);
    for (const of of ['anyOf', 'oneOf']) {
      for (const inner of Object.values(part[of] ?? [])) look(inner, fields);
    }
  }
});
