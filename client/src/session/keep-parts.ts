/** Views made anew of the same records, with the identity of every part that is as it was. Pure. */

/**
 * `next`, with the lists and objects of `before` wherever they hold the same, so that a row of a list knows that
 * nothing changed for it. Records are told apart by identity, which they keep until they change.
 */
export function keepParts<Value>(before: unknown, next: Value): Value {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) return keepItems(before, next) as Value;
  if (isGathered(before) && isGathered(next)) return keepFields(before, next) as Value;
  return areSameMembers(before, next) ? (before as Value) : next;
}

function keepItems(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  // Something that comes or goes moves the others: their identity is looked up by what they are about.
  const known = new Map(before.map((item, at) => [nameOf(item) ?? at, item]));
  const kept = next.map((item, at) => keepParts(known.get(nameOf(item) ?? at), item));
  return kept.length === before.length && kept.every((item, at) => Object.is(item, before[at]))
    ? before
    : kept;
}

type Fields = Readonly<Record<string, unknown>>;

function keepFields(before: Fields, next: Fields): Fields {
  const kept = Object.fromEntries(
    Object.entries(next).map(([name, value]) => [name, keepParts(before[name], value)]),
  );
  const names = Object.keys({ ...before, ...kept });
  return names.every((name) => Object.is(kept[name], before[name])) ? before : kept;
}

/** What it is about: the id of the first record in it. */
function nameOf(item: unknown): string | undefined {
  return isGathered(item) ? Object.values(item).find(isRecord)?.id : undefined;
}

/** An object that only holds what belongs together, such as a ladder; not a record, nor anything with a life of its own. */
function isGathered(value: unknown): value is Fields {
  return (value as object | undefined)?.constructor === Object && !isRecord(value);
}

function isRecord(value: unknown): value is { readonly id: string } {
  return value instanceof Object && 'type' in value && 'id' in value;
}

/** Whether both are maps, or sets, of the same in the same order. Looks no further than the first that differs. */
function areSameMembers(before: unknown, next: unknown): boolean {
  if (before instanceof Map && next instanceof Map)
    return areSame(before.keys(), next.keys()) && areSame(before.values(), next.values());
  return before instanceof Set && next instanceof Set && areSame(before.values(), next.values());
}

/** Whether both give the same, one after the other, and end together. */
function areSame(before: Iterator<unknown>, next: Iterator<unknown>): boolean {
  for (;;) {
    const [known, now] = [before.next(), next.next()];
    if (known.done === true || now.done === true) return known.done === now.done;
    if (!Object.is(known.value, now.value)) return false;
  }
}
