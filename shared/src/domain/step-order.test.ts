import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeOrder, misplacedStep } from './step-order.ts';
import { STEPS, type Step } from './steps.ts';

test.each<[Step[], ReturnType<typeof misplacedStep>]>([
  [[...STEPS], undefined],
  [[], undefined],
  [['break', 'welcome', 'why', 'own-card', 'snapshot'], undefined],
  [['reveal', 'snapshot'], undefined],
  [['reveal', 'own-card'], { step: 'reveal', after: 'own-card' }],
  [['snapshot', 'welcome'], { step: 'snapshot', after: 'welcome' }],
  // By way of steps that are left out.
  [['decision', 'why'], { step: 'decision', after: 'why' }],
  [
    ['welcome', 'agreements', 'contributions', 'ambition'],
    { step: 'agreements', after: 'ambition' },
  ],
])('in %j the step that stands too early is %j', (order, misplaced) => {
  expect(misplacedStep(order)).toEqual(misplaced);
});

test('the steps that an order leaves out find their usual place in it', () => {
  expect(completeOrder([])).toEqual(STEPS);
  expect(completeOrder(['welcome', 'why', 'own-card']).slice(0, 6)).toEqual([
    'welcome',
    'why',
    'break',
    'cluster',
    'ambition',
    'contributions',
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...STEPS]), (order) => {
      const complete = completeOrder(order);
      expect(complete.toSorted()).toEqual([...STEPS].toSorted());
      expect(complete.filter((step) => order.includes(step))).toEqual(order);
    }),
  );
});
