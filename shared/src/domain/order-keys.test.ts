import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { orderSchema } from '../records/record.ts';
import { compareOrder, isOrderKey, orderAfter } from './order-keys.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('a key after a list sorts after every key of it, whatever their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.infiniteStream(fc.nat()), (count, picks) => {
      const items: { id: string; order: string }[] = [];
      for (let index = 0; index < count; index++) {
        const order = orderAfter(items);
        expect(orderSchema.safeParse(order).success).toBe(true);
        const at = (picks.next().value ?? 0) % (items.length + 1);
        items.splice(at, 0, { id: `record-${index}`, order });
      }
      const sorted = items.toSorted(compareOrder).map(({ id }) => id);
      expect(sorted).toEqual(Array.from({ length: count }, (_, index) => `record-${index}`));
    }),
    { numRuns: 30 },
  );
});

test('equal keys are told apart by the id, the same for everybody', () => {
  const first = { id: 'a', order: 'a0' };
  const second = { id: 'b', order: 'a0' };
  expect([second, first].toSorted(compareOrder)).toEqual([first, second]);
  expect(compareOrder(first, { ...first })).toBe(0);
});

test('whatever passes as an order key leaves room for another one behind it', () => {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const key = fc.string({
    unit: fc.constantFrom(...digits.split('')),
    minLength: 1,
    maxLength: 200,
  });
  const hostile = fc.constantFrom('z'.repeat(200), `a0${'z'.repeat(198)}`, `Z${'z'.repeat(199)}`);
  fc.assert(
    fc.property(fc.oneof(key, hostile), (order) => {
      if (!orderSchema.safeParse(order).success) return;
      const after = orderAfter([{ order }]);
      expect(after > order).toBe(true);
      expect(orderSchema.safeParse(after).success).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(isOrderKey('')).toBe(false);
  expect(isOrderKey('a0 ')).toBe(false);
  expect(isOrderKey('a00')).toBe(false);
  expect(isOrderKey('z'.repeat(27))).toBe(false);
});
