/** Whether a partner takes part, said after all have said it. Pure. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { decisionIdOf, type Decision } from '@ambitiebord/shared/records/decision';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import { changeOf, create, update } from './operations.ts';

/** The decision of a partner; undefined when it has not answered. */
export function decisionOfPartner(board: Records, partnerId: string): Decision | undefined {
  return recordOf(board, 'decision', decisionIdOf(partnerId));
}

/** Decides for a partner, or decides otherwise: a condition or day that is not given goes. */
export function decide(
  board: Records,
  partnerId: string,
  { choice, condition, until }: Pick<Decision, 'choice' | 'condition' | 'until'>,
): NewCommand {
  const earlier = decisionOfPartner(board, partnerId);
  if (earlier) {
    const changes = { choice, condition: condition ?? null, until: until ?? null };
    return changeOf(update(earlier, changes));
  }
  return changeOf(
    create('decision', decisionIdOf(partnerId), {
      partnerId,
      choice,
      ...(condition === undefined ? {} : { condition }),
      ...(until === undefined ? {} : { until }),
    }),
  );
}
