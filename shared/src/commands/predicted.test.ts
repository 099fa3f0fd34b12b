import { expect, test } from 'vitest';
import { isPredicted, PREDICTED } from './predicted.ts';
import { COMMANDS } from './registry.ts';

test('what browsers execute is what says that it can be predicted, by the same definition', () => {
  const predicted = Object.entries(COMMANDS).filter(([, definition]) => definition.predicted);
  expect(PREDICTED).toEqual(Object.fromEntries(predicted));
  expect(predicted.every(([type]) => isPredicted({ type }))).toBe(true);
  expect(isPredicted({ type: 'setStep' }) || isPredicted({ type: 'toString' })).toBe(false);
});
