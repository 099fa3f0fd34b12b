/** Which commands may be under way at once, and which replace one another. */

import type { Command } from '@ambitiebord/shared/commands/registry';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';

type Change = Extract<Command, { type: 'change' }>;
type Operation = Change['operations'][number];

/**
 * Whether `newer` leaves nothing of `older`: it updates the same fields of the same records. Then
 * only the newer one needs to be sent, so that typing without a connection does not pile up. One that
 * points to a record may be refused because that is gone, and then what the older one said holds.
 */
export function replaces(newer: Command, older: Command): boolean {
  if (newer.type !== 'change' || older.type !== 'change') return false;
  return (
    newer.operations.length === older.operations.length &&
    newer.operations.every((operation, index) => {
      const other = older.operations[index];
      return other !== undefined && updatesTheSame(operation, other);
    })
  );
}

function updatesTheSame(a: Operation, b: Operation): boolean {
  return (
    a.action === 'update' &&
    b.action === 'update' &&
    a.audience === b.audience &&
    a.id === b.id &&
    Object.keys(a.fields).length === Object.keys(b.fields).length &&
    Object.keys(a.fields).every((field) => field in b.fields) &&
    pointersOf(a).length === 0
  );
}

/** The ids of records in the fields of an operation, and whatever else there looks like an id. */
function pointersOf(operation: Operation): string[] {
  const fields = 'fields' in operation ? Object.entries(operation.fields) : [];
  return fields.flatMap(([field, value]) =>
    field !== 'type' && typeof value === 'string' && ID_PATTERN.test(value) ? value : [],
  );
}

/**
 * The ids of the records that a command touches or points to (and whatever else looks like an id);
 * undefined for a command whose reach cannot be told from it. Commands that share no record may
 * overtake each other when one of them has to be sent again.
 */
function reachOf(command: Command): string[] | undefined {
  if (command.type !== 'change') return undefined;
  return command.operations.flatMap((operation) => [operation.id, ...pointersOf(operation)]);
}

/** Goes through the commands of a line and says of each whether it may leave before the earlier ones are settled. */
export class Departures {
  readonly #taken = new Set<string>();
  #unknownReach = false;
  #count = 0;

  /** Notes the next command of the line; true: it depends on no command noted before. */
  mayLeave(command: Command): boolean {
    const reach = reachOf(command);
    const free = reach
      ? !this.#unknownReach && !reach.some((id) => this.#taken.has(id))
      : this.#count === 0;
    this.#count++;
    if (reach) for (const id of reach) this.#taken.add(id);
    else this.#unknownReach = true;
    return free;
  }
}
