import { equalJson, type Json } from '../domain/json.ts';
import type { RecordOf } from '../records/registry.ts';

interface Sides {
  readonly previous: RecordOf<'tension'> | undefined;
  readonly next: RecordOf<'tension'> | undefined;
}

/**
 * Whether a change of where people differ only says how it stands, or adds points of view after those that are there:
 * what somebody said is kept, so others take none of it away.
 */
export function addsPosition({ previous, next }: Sides): boolean {
  if (!previous || !next) return false;
  const { positions, state, updatedAt } = next;
  const isKept = previous.positions.every((position, index) => positions[index] === position);
  const changed = { ...previous, positions, state, updatedAt };
  return isKept && equalJson(changed as unknown as Json, next as unknown as Json);
}
