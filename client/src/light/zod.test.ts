import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { z as lightZ } from './zod.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** What only the server reads. */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  'shared/src/records/checkpoint.ts',
  'shared/src/protocol/http.ts',
]);
/** Every file whose schemas may get into a page. */
const FILES = globSync(
  [
    'shared/src/{records,protocol,commands,report}/*.ts',
    'client/src/{actions,session,steps,canvas,screens}/**/*.ts',
  ],
  { cwd: ROOT },
).filter(
  (file) =>
    !file.endsWith('.test.ts') &&
    !OF_THE_SERVER.has(file) &&
    readFileSync(resolve(ROOT, file), 'utf8').includes("from 'zod'"),
);

interface Readable {
  readonly safeParse: (input: unknown) => { readonly success: boolean; readonly data?: unknown };
}

/** The schemas that files export, and those of what they define, by file and name. */
async function schemasOf(files: readonly string[]): Promise<Map<string, Readable>> {
  const found = new Map<string, Readable>();
  for (const file of files) {
    const exported = (await import(resolve(ROOT, file))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      const schema = (value as { readonly schema?: unknown } | null | undefined)?.schema;
      for (const each of [value, schema]) {
        if (typeof each !== 'object' || each === null || !('safeParse' in each)) continue;
        found.set(`${file} ${name}`, each as Readable);
      }
    }
  }
  return found;
}

/** Texts and numbers of which each schema of such a kind takes one at least. */
const TEXTS = [
  'AbCdEfGhIjKlMnOp',
  'Ank',
  'a0',
  'a',
  '',
  ' Ank ',
  'group/AbCdEfGhIjKlMnOp',
  '0'.repeat(64),
];
const NUMBERS = [0, 1, 2, 12, 100, 1_500];

function fittingOf(schema: z.core.$ZodType, candidates: readonly unknown[]): Arbitrary<unknown> {
  const fit = candidates.filter((each) => z.safeParse(schema, each).success);
  return fc.constantFrom(...(fit.length > 0 ? fit : candidates));
}

function mostly(usual: Arbitrary<unknown>, seldom: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.oneof({ weight: 80, arbitrary: usual }, { weight: 1, arbitrary: seldom });
}

type Definition = z.core.$ZodTypes['_zod']['def'];

/** Values that fit a schema of zod more or less. */
function valuesFor(schema: z.core.$ZodType): Arbitrary<unknown> {
  const { def } = schema as unknown as { readonly def: Definition };
  const usual = nestedFor(def) ?? plainFor(schema, def);
  return mostly(usual, fc.jsonValue({ maxDepth: 2 }));
}

function nestedFor(def: Definition): Arbitrary<unknown> | undefined {
  if (def.type === 'object') {
    const shape = Object.entries(def.shape).map(([name, each]) => [name, valuesFor(each)]);
    const whole = fc.record(Object.fromEntries(shape) as Record<string, Arbitrary<object>>);
    return mostly(
      whole,
      whole.map((value) => Object.assign({}, value, { unknownField: 1 })),
    );
  }
  if (def.type === 'array') return fc.array(valuesFor(def.element), { maxLength: 4 });
  if (def.type === 'union') return fc.oneof(...def.options.map(valuesFor));
  if (def.type === 'record') {
    const names = valuesFor(def.keyType).map(String);
    return fc.dictionary(names, valuesFor(def.valueType), { maxKeys: 4 });
  }
  if (def.type === 'optional' || def.type === 'default') {
    return fc.oneof(valuesFor(def.innerType), fc.constant(undefined));
  }
  if (def.type === 'nullable') return fc.oneof(valuesFor(def.innerType), fc.constant(null));
  if (def.type === 'readonly') return valuesFor(def.innerType);
  return def.type === 'pipe' ? valuesFor(def.in) : undefined;
}

function plainFor(schema: z.core.$ZodType, def: Definition): Arbitrary<unknown> {
  if (def.type === 'string') {
    return mostly(fittingOf(schema, TEXTS), fc.string({ maxLength: 12, unit: 'binary' }));
  }
  if (def.type === 'number') {
    return mostly(fittingOf(schema, NUMBERS), fc.constantFrom(-1, 0.5, 1e300, Infinity, NaN));
  }
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'literal') return fc.constantFrom(...def.values);
  return fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...TEXTS));
}

describe('the light reader of schemas', () => {
  let heavy = new Map<string, Readable>();
  let light = new Map<string, Readable>();

  beforeAll(async () => {
    heavy = await schemasOf(FILES);
    vi.resetModules();
    vi.doMock('zod', () => import('./zod.ts'));
    light = await schemasOf(FILES);
  });

  afterAll(() => {
    vi.doUnmock('zod');
    vi.resetModules();
  });

  test('has what every schema asks of it', () => {
    expect(light.size).toBeGreaterThan(80);
    expect([...light.keys()]).toEqual([...heavy.keys()]);
  });

  test('makes the same as zod of whatever comes', () => {
    const never: string[] = [];
    for (const [name, schema] of heavy) {
      let fitted = 0;
      const values = valuesFor(schema as unknown as z.core.$ZodType);
      fc.assert(
        fc.property(values, (value) => {
          const expected = schema.safeParse(value);
          const made = light.get(name)?.safeParse(value);
          expect({ name, ...picked(made) }).toEqual({ name, ...picked(expected) });
          if (expected.success) fitted += 1;
        }),
        { numRuns: 40 },
      );
      if (fitted === 0) never.push(name);
    }
    // Of most schemas some values must fit, or this would prove little.
    expect(never.length).toBeLessThan(heavy.size / 10);
  });
});

/** Objects that are not what they seem, each with these fields. */
function oddOnesWith(fields: Readonly<Record<string, unknown>>): [string, unknown][] {
  return [
    ['the fields alone', { ...fields }],
    ['no prototype', Object.assign(Object.create(null) as object, fields)],
    ['an instance of a class', Object.assign(new (class extends Object {})(), fields)],
    ['fields in the prototype', Object.create(fields)],
    ['another field in the prototype', Object.assign(Object.create({ more: 1 }) as object, fields)],
    ['a map', new Map(Object.entries(fields))],
    ['a map with fields', Object.assign(new Map(), fields)],
    ['a set', new Set()],
    ['a date', Object.assign(new Date(0), fields)],
    ['a function', Object.assign(() => 1, fields)],
    ['a list with fields', Object.assign([], fields)],
    ['a field named __proto__', withField(fields, '__proto__', { polluted: true })],
    ['a text named __proto__', withField(fields, '__proto__', 'a')],
    ['a field named constructor', withField(fields, 'constructor', 'a')],
    ['a field that cannot be seen', Object.defineProperty({ ...fields }, 'more', { value: 1 })],
    ['a symbol', { ...fields, [Symbol('more')]: 'a' }],
  ];
}

/** As `JSON.parse` makes it: a field of its own, whatever it is called. */
function withField(fields: object, name: string, value: unknown): object {
  const field = { value, enumerable: true, writable: true, configurable: true };
  return Object.defineProperty({ ...fields }, name, field);
}

/** The same schemas by one reader and by the other. */
function schemasBy(by: typeof z): Record<string, Readable> {
  const text = by.string();
  const choice = by.enum(['a', 'b']);
  const shape = { a: text, b: text.optional() };
  const kind = by.strictObject({ a: by.literal('a'), b: by.unknown() });
  return {
    object: by.object(shape),
    strictObject: by.strictObject(shape),
    unknown: by.object({ a: by.unknown() }),
    custom: by.object({ a: by.custom<unknown>(() => true), b: by.unknown().optional() }),
    partial: by.strictObject(shape).partial(),
    record: by.record(text, text),
    recordOfPattern: by.record(text.regex(/^[a-z_]+$/), by.unknown()),
    recordOfChoices: by.record(choice, text),
    partialRecord: by.partialRecord(choice, text),
    discriminatedUnion: by.discriminatedUnion('a', [kind]),
    within: by.strictObject({ a: by.unknown(), b: by.record(text, text).optional() }),
  };
}

test('takes no object for another than zod does, and no field named __proto__', () => {
  const heavy = schemasBy(z);
  const light = schemasBy(lightZ as unknown as typeof z);
  const fields: Record<string, unknown>[] = [{}, { a: 'a' }, { a: 'a', b: 'b' }, { a: 1, b: {} }];
  for (const [name, schema] of Object.entries(heavy)) {
    for (const [what, value] of fields.flatMap(oddOnesWith)) {
      const read = (by: Readable | undefined) => {
        const result = picked(by?.safeParse(value));
        const { data } = result as { readonly data?: object };
        return { name, what, value, ...result, own: Reflect.ownKeys(data ?? {}) };
      };
      expect(read(light[name])).toStrictEqual(read(schema));
    }
  }
});

function picked(result: ReturnType<Readable['safeParse']> | undefined): object {
  return result?.success === true ? { success: true, data: result.data } : { success: false };
}
