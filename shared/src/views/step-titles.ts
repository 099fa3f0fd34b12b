/** How the steps are called in a session: as the facilitator wrote, and as usual where they wrote nothing. */

import type { Step } from '../domain/steps.ts';
import type { Plan } from '../records/session.ts';

export function stepTitles(
  own: Plan['titles'],
  usual: Readonly<Record<Step, string>>,
): Readonly<Record<Step, string>> {
  return own ? { ...usual, ...own } : usual;
}
