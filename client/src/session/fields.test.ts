import { expect, test } from 'vitest';
import { hasFields, type Fields } from './fields.ts';

interface Whole {
  readonly name: string;
  readonly age: number;
  readonly here: boolean;
  readonly tags: readonly string[];
  readonly home: object;
  readonly nickname: string | null;
  readonly extra?: string;
}

const FIELDS: Fields<Whole> = {
  name: 'text',
  age: 'number',
  here: 'boolean',
  tags: 'list',
  home: 'object',
  nickname: 'anything',
};
const WHOLE: Whole = { name: 'Ank', age: 70, here: true, tags: [], home: {}, nickname: null };

test('what has all its fields is taken, with whatever else it has', () => {
  expect(hasFields(WHOLE, FIELDS)).toBe(true);
  expect(hasFields({ ...WHOLE, extra: 1 }, FIELDS)).toBe(true);
});

const OTHERS: readonly (readonly [string, unknown])[] = [
  ...Object.keys(FIELDS).map((field) => {
    const { [field as keyof Whole]: _, ...rest } = WHOLE;
    return [`without ${field}`, rest] as const;
  }),
  ['a number for a text', { ...WHOLE, name: 1 }],
  ['a text for a number', { ...WHOLE, age: '70' }],
  ['an object for a list', { ...WHOLE, tags: {} }],
  ['nothing for an object', { ...WHOLE, home: null }],
  ['nothing', null],
  ['a text', 'Ank'],
  ['a list', []],
];

test.each(OTHERS)('%s is not', (_, value) => {
  expect(hasFields(value, FIELDS)).toBe(false);
});
