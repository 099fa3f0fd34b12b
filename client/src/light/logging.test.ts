import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as logging from './logging.ts';

test('has whatever Yjs takes of the original', () => {
  const source = readFileSync(fileURLToPath(import.meta.resolve('yjs')), 'utf8');
  const taken = new Set(Array.from(source.matchAll(/\blogging\.(\w+)/g), ([, name]) => name));
  expect(taken.size).toBeGreaterThan(1);
  expect(Object.keys(logging)).toEqual(expect.arrayContaining([...taken]));
});
