import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { seatsNow } from '@ambitiebord/shared/policy/may-sort';
import type { Records } from '@ambitiebord/shared/records/registry';

/** Who sorts in the turn that is open, by table, the first table first. */
export function namesNow(board: Records): { readonly table: number; readonly names: string[] }[] {
  return [...groupBy(seatsNow(board), ({ table }) => table)]
    .toSorted(([one], [other]) => one - other)
    .map(([table, seats]) => ({ table, names: seats.map(({ person }) => person.displayName) }));
}
