/** In which order the steps of a workshop can be done: some need what another one brings. */

import { STEPS, type Step } from './steps.ts';

/** What each step builds on. A step that is left out holds up nothing: its work may have been done before. */
const BUILDS_ON: Readonly<Partial<Record<Step, readonly Step[]>>> = {
  // Who writes and talks came in first.
  'own-card': ['welcome'],
  why: ['welcome'],
  reveal: ['own-card'],
  // Goals lie at the top of the ladders of why.
  cluster: ['why'],
  ambition: ['cluster'],
  // Activities are laid beside the ambition.
  contributions: ['ambition'],
  agreements: ['ambition'],
  decision: ['agreements'],
  // It keeps all that the others brought.
  snapshot: ['reveal', 'contributions', 'decision'],
};

/** A step that stands before one that it builds on. */
export interface MisplacedStep {
  readonly step: Step;
  readonly after: Step;
}

/** The first step that stands too early; undefined when this order can be done. */
export function misplacedStep(order: readonly Step[]): MisplacedStep | undefined {
  for (const [index, step] of order.entries()) {
    const after = order.slice(index + 1).find((later) => buildsOn(step, later));
    if (after) return { step, after };
  }
  return undefined;
}

/** Whether a step builds on another one, also by way of a third. */
function buildsOn(step: Step, other: Step): boolean {
  return (BUILDS_ON[step] ?? []).some((each) => each === other || buildsOn(each, other));
}

/** All steps in this order; one that is not in it stands after the step that it usually follows. */
export function completeOrder(order: readonly Step[]): readonly Step[] {
  const complete = [...order];
  for (const [index, step] of STEPS.entries()) {
    if (complete.includes(step)) continue;
    const before = STEPS[index - 1];
    complete.splice(before ? complete.indexOf(before) + 1 : 0, 0, step);
  }
  return complete;
}
