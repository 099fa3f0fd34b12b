import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';

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

function picked(result: ReturnType<Readable['safeParse']> | undefined): object {
  return result?.success === true ? { success: true, data: result.data } : { success: false };
}
