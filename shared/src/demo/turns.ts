/** What the turns of a play are made of. */

import type { ChangeOperation } from '../commands/change.ts';
import type { NewCommand } from '../commands/registry.ts';
import type { Step } from '../domain/steps.ts';

/** What one person does without a break. A later turn may need the records of an earlier one. */
export interface Turn {
  /** The facilitator, or the partner with this index in the case. */
  readonly who: 'facilitator' | number;
  readonly commands: readonly NewCommand[];
}

export type NewFields = Extract<ChangeOperation, { action: 'create' }>['fields'];

/** The facilitator opens a step, and does something in it. */
export function step(name: Step, ...then: NewCommand[]): Turn {
  return { who: 'facilitator', commands: [{ type: 'setStep', step: name }, ...then] };
}

/** Creates a record on the board. */
export function create(id: string, fields: NewFields): ChangeOperation {
  return { action: 'create', audience: 'board', id, fields };
}

/** Changes a record on the board. */
export function update(id: string, fields: NewFields): ChangeOperation {
  return { action: 'update', audience: 'board', id, fields };
}

/** One command with these operations. */
export function changeOf(...operations: ChangeOperation[]): NewCommand {
  return { type: 'change', operations };
}
