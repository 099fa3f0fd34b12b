/**
 * Stands in for zod in the built pages: reads the same schemas with a tenth of the weight, as far as the schemas of the
 * project go. Its types are those of zod, which sources are checked against; the server has zod itself. What
 * both make of a value is the same, but for words on what is wrong with it, which no page shows.
 */

import { Schema, UNFIT } from './schema.ts';

type Shape = Readonly<Record<string, Schema>>;
type Keyed = Readonly<Record<string, unknown>>;

function isKeyed(input: unknown): input is Keyed {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** Whether something has no class of its own, as what JSON makes: no map, no date. */
function isPlain(input: unknown): input is Keyed {
  if (!isKeyed(input)) return false;
  const made: unknown = input['constructor'];
  if (typeof made !== 'function') return true;
  return isKeyed(made.prototype) && Object.hasOwn(made.prototype, 'isPrototypeOf');
}

/** The names of all fields, those of its prototype too. */
function namesIn(input: Keyed): string[] {
  const names: string[] = [];
  for (const name in input) names.push(name);
  return names;
}

class ObjectSchema extends Schema {
  readonly shape: Shape;
  /** Whether a field that it does not know makes a value unfit; otherwise such a field is left out. */
  readonly strict: boolean;

  constructor(shape: Shape, strict: boolean) {
    super((input) => readShape(input, shape, strict));
    this.shape = shape;
    this.strict = strict;
  }

  extend(shape: Shape): ObjectSchema {
    return new ObjectSchema({ ...this.shape, ...shape }, this.strict);
  }

  pick(fields: Keyed): ObjectSchema {
    const picked = Object.entries(this.shape).filter(([name]) => name in fields);
    return new ObjectSchema(Object.fromEntries(picked), this.strict);
  }

  strip(): ObjectSchema {
    return new ObjectSchema(this.shape, false);
  }

  partial(): ObjectSchema {
    const entries = Object.entries(this.shape).map(([name, schema]) => [name, schema.optional()]);
    return new ObjectSchema(Object.fromEntries(entries) as Shape, this.strict);
  }
}

function readShape(input: unknown, shape: Shape, strict: boolean): unknown {
  if (!isKeyed(input)) return UNFIT;
  const read: [string, unknown][] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const isThere = name in input;
    const value = schema.mustBeThere && !isThere ? UNFIT : schema.read(input[name]);
    if (value === UNFIT) return UNFIT;
    if (value !== undefined || isThere) read.push([name, value]);
  }
  if (strict && !namesIn(input).every((name) => Object.hasOwn(shape, name))) return UNFIT;
  return Object.fromEntries(read);
}

/**
 * Names and values that fit; where few names fit and all must be there, none is left out. What is called `__proto__` is
 * no field but would be a prototype, so it is not taken over.
 */
function readRecord(input: unknown, key: Schema, value: Schema, whole: boolean): unknown {
  if (!isPlain(input)) return UNFIT;
  const all = whole ? key.values : undefined;
  if (all && !namesIn(input).every((name) => all.includes(name))) return UNFIT;
  const own = Reflect.ownKeys({ ...input });
  const read: [string, unknown][] = [];
  for (const name of all ?? own) {
    if (name === '__proto__') continue;
    const known = key.read(name);
    const made = known === UNFIT ? UNFIT : value.read(input[name as string]);
    if (made === UNFIT) return UNFIT;
    read.push([known as string, made]);
  }
  return Object.fromEntries(read);
}

function ofType(type: string): Schema {
  return new Schema((input) => (typeof input === type ? input : UNFIT));
}

function oneOf(values: readonly unknown[]): Schema {
  const known = new Set(values);
  return new Schema((input) => (known.has(input) ? input : UNFIT), values);
}

function number(): Schema {
  return new Schema((input) => (Number.isFinite(input) ? input : UNFIT));
}

function array(element: Schema): Schema {
  return new Schema((input) => {
    if (!Array.isArray(input)) return UNFIT;
    const read = Array.from(input, element.read);
    return read.includes(UNFIT) ? UNFIT : read;
  });
}

function union(options: readonly Schema[]): Schema {
  return new Schema((input) => {
    for (const option of options) {
      const value = option.read(input);
      if (value !== UNFIT) return value;
    }
    return UNFIT;
  });
}

/** Of several objects the one whose field has this value. */
function discriminatedUnion(field: string, options: readonly ObjectSchema[]): Schema {
  const byValue = new Map(
    options.flatMap(
      (option) => option.shape[field]?.values?.map((value) => [value, option]) ?? [],
    ) as [unknown, ObjectSchema][],
  );
  return new Schema((input) =>
    isKeyed(input) ? (byValue.get(input[field])?.read(input) ?? UNFIT) : UNFIT,
  );
}

export const z = {
  NEVER: UNFIT,
  string: () => ofType('string'),
  boolean: () => ofType('boolean'),
  number,
  int: () => number().int(),
  unknown: () => new Schema((input) => input, undefined, true),
  null: () => oneOf([null]),
  literal: (value: unknown) => oneOf(Array.isArray(value) ? value : [value]),
  enum: oneOf,
  array,
  object: (shape: Shape) => new ObjectSchema(shape, false),
  strictObject: (shape: Shape) => new ObjectSchema(shape, true),
  record: (key: Schema, value: Schema) =>
    new Schema((input) => readRecord(input, key, value, true)),
  partialRecord: (key: Schema, value: Schema) =>
    new Schema((input) => readRecord(input, key, value, false)),
  union,
  discriminatedUnion,
  custom: (fits: (input: unknown) => unknown) =>
    new Schema((input) => (fits(input) ? input : UNFIT), undefined, true),
};
