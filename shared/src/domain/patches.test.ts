import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { equalJson, type Json } from './json.ts';
import { differenceOf, invertPatch, mergeFields, type Fields } from './patches.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const value = fc.jsonValue().filter((json) => json !== null) as fc.Arbitrary<Json>;
const fields: fc.Arbitrary<Fields & { id: string }> = fc
  .dictionary(
    fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
    value,
    { maxKeys: 6 },
  )
  .map((each) => Object.assign(each, { id: 'record-1' }));

test('the difference of two records brings one to the other, and its inverse back', () => {
  fc.assert(
    fc.property(fields, fields, (previous, next) => {
      const operation = differenceOf('board', previous, next);
      expect(operation === undefined).toBe(equalJson(previous, next));
      expect(equalJson(mergeFields(previous, operation?.after ?? {}), next)).toBe(true);
      const [inverse] = invertPatch(operation ? [operation] : []);
      expect(equalJson(mergeFields(next, inverse?.after ?? {}), previous)).toBe(true);
    }),
  );
});

test('inverting a patch twice gives the patch', () => {
  const operations = fc.array(
    fc.record({
      document: fc.constantFrom('board', 'own/participant-1'),
      id: fc.string(),
      before: fc.option(fields),
      after: fc.option(fields),
    }),
  );
  fc.assert(
    fc.property(operations, (patch) => {
      expect(invertPatch(invertPatch(patch))).toEqual(patch);
    }),
  );
});

test('equality of JSON knows no order of keys, and no inherited ones', () => {
  fc.assert(
    fc.property(fields, fc.string(), (a, extra) => {
      const turned = Object.fromEntries(Object.entries(a).toReversed());
      expect(equalJson(a, turned)).toBe(true);
      expect(equalJson(a, { ...a, [`more ${extra}`]: extra })).toBe(false);
      expect(equalJson({ deep: [a] }, { deep: [{ ...a, id: 'record-2' }] })).toBe(false);
    }),
  );
  expect(equalJson({ constructor: 1 }, { toString: 1 })).toBe(false);
  expect(equalJson([1], { 0: 1 })).toBe(false);
  expect(equalJson({ a: null }, {})).toBe(false);
  expect(equalJson(undefined, undefined)).toBe(true);
});
