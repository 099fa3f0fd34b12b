import { expect, test } from 'vitest';
import { z } from 'zod';
import { recordSchema } from '../records/registry.ts';
import type { Json } from './json.ts';
import { jsonHoldsText } from './texts.ts';

const written = (text: string) => [{ type: 'note', text, id: 'Pietje' }];

test('a text is found as whole words wherever people wrote it, also after a line end or in quotes', () => {
  expect(jsonHoldsText(written('Gisteren:\nPietje zei iets'), 'Pietje')).toBe(true);
  expect(jsonHoldsText(written('“Pietje”, zei "Jan" \\'), '"Jan" \\')).toBe(true);
  expect(jsonHoldsText({ stepTitles: { why: 'Vraag het Pietje' } }, 'Pietje')).toBe(true);
  expect(jsonHoldsText(written('Pietjes fiets'), 'Pietje')).toBe(false);
  expect(jsonHoldsText(written('Niemand'), 'Pietje')).toBe(false);
});

/** Strings that the program makes, which people do not write. */
const MADE = new Set(['roomCode', 'contentHash', 'order', 'stackingKey', 'choice']);

test('whatever people may write in a record is a text', () => {
  const missed = new Set<string>();
  look(z.toJSONSchema(recordSchema, { io: 'input', unrepresentable: 'any' }), []);
  expect([...missed]).toEqual([]);

  /** Goes through the schema for strings that are free. */
  function look(schema: unknown, fields: readonly string[]): void {
    if (typeof schema !== 'object' || schema === null) return;
    const part = schema as Record<string, unknown>;
    const isFree = !['enum', 'const', 'pattern'].some((bound) => bound in part);
    if (part['type'] === 'string' && isFree) {
      const tried = fields.reduceRight<unknown>((inner, field) => ({ [field]: inner }), 'tekst');
      const isMade = MADE.has(fields.at(-1) ?? '');
      if (!isMade && !jsonHoldsText(tried as Json, 'tekst')) missed.add(fields.join('.'));
    }
    for (const [name, inner] of Object.entries(part['properties'] ?? {})) {
      look(inner, [...fields, name]);
    }
    for (const inner of [part['items'], part['additionalProperties']]) look(inner, fields);
    for (const of of ['anyOf', 'oneOf', 'allOf']) {
      for (const inner of Object.values(part[of] ?? [])) look(inner, fields);
    }
  }
});
