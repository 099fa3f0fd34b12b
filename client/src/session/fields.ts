/**
 * A look at what came from outside: has it the fields that it must have, of the right kind? For what joining
 * needs, where a schema would weigh more than the page. What is in lists and objects is not looked at.
 */

type KindOf<Value> = [Value] extends [string]
  ? 'text'
  : [Value] extends [number]
    ? 'number'
    : [Value] extends [boolean]
      ? 'boolean'
      : [Value] extends [readonly unknown[]]
        ? 'list'
        : [Value] extends [object]
          ? 'object'
          : 'anything';

/** For each field that must be there what kind of value it holds; a forgotten field is an error of type. */
export type Fields<Whole> = {
  readonly [Field in keyof Whole as undefined extends Whole[Field]
    ? unknown extends Whole[Field]
      ? Field
      : never
    : Field]: KindOf<Whole[Field]>;
};

/** Whether a value from outside is an object with these fields. */
export function hasFields<Whole extends object>(
  value: unknown,
  fields: Fields<Whole>,
): value is Whole {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries<string>(fields).every(
    ([field, kind]) => field in value && isOfKind((value as Record<string, unknown>)[field], kind),
  );
}

function isOfKind(value: unknown, kind: string): boolean {
  if (kind === 'anything') return true;
  if (kind === 'list') return Array.isArray(value);
  return kind === 'text' ? typeof value === 'string' : value !== null && typeof value === kind;
}
