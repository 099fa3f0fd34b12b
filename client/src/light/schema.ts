/** A schema that reads a value: what it makes of it, or that it does not fit. Why not is not said. */

export const UNFIT: unique symbol = Symbol('unfit');

export type Read = (input: unknown) => unknown;

interface Context {
  readonly addIssue: (issue: unknown) => void;
}

type Parsed =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly data?: undefined };

/** How large a value is: a number itself, of a text or a list its length. */
function sizeOf(value: unknown): number {
  return typeof value === 'number' ? value : (value as ArrayLike<unknown>).length;
}

/** Any schema, with the methods of all kinds: the types of zod say which of them there are. */
export class Schema {
  /** What it makes of a value, or `UNFIT`. */
  readonly read: Read;
  /** All values that fit, where these are few. */
  readonly values: readonly unknown[] | undefined;

  /** Whether a field must be there even though `undefined` would fit. */
  readonly mustBeThere: boolean;

  constructor(read: Read, values?: readonly unknown[], mustBeThere = false) {
    this.read = read;
    this.values = values;
    this.mustBeThere = mustBeThere;
  }

  safeParse(input: unknown): Parsed {
    const data = this.read(input);
    return data === UNFIT ? { success: false } : { success: true, data };
  }

  /** @throws Error when the value does not fit. */
  parse(input: unknown): unknown {
    const data = this.read(input);
    if (data === UNFIT) throw new Error('a value does not fit its schema');
    return data;
  }

  optional(): Schema {
    return new Schema((input) => (input === undefined ? undefined : this.read(input)));
  }

  nullable(): Schema {
    return new Schema((input) => (input === null ? null : this.read(input)));
  }

  default(value: unknown): Schema {
    return new Schema((input) => (input === undefined ? value : this.read(input)));
  }

  readonly(): Schema {
    return this.followedBy(Object.freeze);
  }

  refine(holds: (value: unknown) => unknown): this {
    return this.followedBy((value) => (holds(value) ? value : UNFIT));
  }

  transform(make: (value: unknown, context: Context) => unknown): Schema {
    return this.followedBy((value) => {
      const issues: unknown[] = [];
      const made = make(value, { addIssue: (issue) => issues.push(issue) });
      return issues.length === 0 ? made : UNFIT;
    });
  }

  overwrite(make: Read): this {
    return this.followedBy(make);
  }

  trim(): this {
    return this.followedBy((value) => (value as string).trim());
  }

  regex(pattern: RegExp): this {
    return this.refine((value) => pattern.test(value as string));
  }

  min(least: number): this {
    return this.refine((value) => sizeOf(value) >= least);
  }

  max(most: number): this {
    return this.refine((value) => sizeOf(value) <= most);
  }

  length(exactly: number): this {
    return this.refine((value) => sizeOf(value) === exactly);
  }

  int(): this {
    return this.refine(Number.isSafeInteger);
  }

  positive(): this {
    return this.refine((value) => (value as number) > 0);
  }

  nonnegative(): this {
    return this.min(0);
  }

  /** The same kind of schema, which also does this with what fits so far. */
  protected followedBy(next: Read): this {
    const read: Read = (input) => {
      const value = this.read(input);
      return value === UNFIT ? UNFIT : next(value);
    };
    const copy = Object.create(Object.getPrototypeOf(this) as object) as this;
    return Object.assign(copy, this, { read });
  }
}
