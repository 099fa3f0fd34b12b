/** Values by lot that nearly fit a schema, for whichever schema there is: also those that come later. */

import * as fc from 'fast-check';
import { z } from 'zod';

/** What of JSON Schema our schemas use. */
interface Node {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
}

/** Items, keys and letters beyond the fewest: enough to be many, few enough to try many cases. */
const MORE_ITEMS = 4;
const MORE_LETTERS = 40;
/** Of so many values one is something else altogether. */
const FITTING = 30;
const LARGEST = 1e12;

const anything = fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true });

/**
 * Values that fit the schema but for a part here and there; what a refinement wants is left to chance.
 * `known`: texts to use now and then, such as the ids of what is there.
 */
export function nearly(schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> {
  return fromNode(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, known);
}

function fromNode(node: Node, known: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: FITTING, arbitrary: fitting(node, known) },
    { weight: 1, arbitrary: anything },
  );
}

function fitting(node: Node, known: readonly string[]): fc.Arbitrary<unknown> {
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum) return fc.constantFrom(...node.enum);
  const kinds = node.anyOf ?? node.oneOf;
  if (kinds) return fc.oneof(...kinds.map((kind) => fitting(kind, known)));
  switch (node.type) {
    case 'object':
      return objects(node, known);
    case 'array':
      return lists(node, known);
    case 'string':
      return texts(node, known);
    case 'integer':
    case 'number':
      return numbers(node);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
    default:
      return fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...known));
  }
}

function objects(node: Node, known: readonly string[]): fc.Arbitrary<unknown> {
  const { properties, required = [], propertyNames, additionalProperties } = node;
  if (properties) {
    const fields = Object.entries(properties).map(
      ([name, field]) => [name, fromNode(field, known)] as const,
    );
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  }
  const keys = fitting(propertyNames ?? { type: 'string' }, known).map(String);
  const values = typeof additionalProperties === 'object' ? additionalProperties : {};
  return fc.dictionary(keys, fromNode(values, known), { maxKeys: MORE_ITEMS });
}

function lists({ items = {}, minItems = 0, maxItems }: Node, known: readonly string[]) {
  const maxLength = Math.min(maxItems ?? Infinity, minItems + MORE_ITEMS);
  return fc.array(fromNode(items, known), { minLength: minItems, maxLength });
}

function texts(
  { pattern, minLength = 0, maxLength }: Node,
  known: readonly string[],
): fc.Arbitrary<string> {
  const most = Math.min(maxLength ?? Infinity, minLength + MORE_LETTERS);
  const fresh =
    pattern === undefined
      ? fc.string({ minLength, maxLength: most, unit: 'grapheme' })
      : matching(pattern);
  return fc.oneof(fresh, fc.constantFrom(...known));
}

/** One for each pattern: they take their time and memory to make. */
const madeFor = new Map<string, fc.Arbitrary<string>>();

function matching(pattern: string): fc.Arbitrary<string> {
  const made = madeFor.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  madeFor.set(pattern, made);
  return made;
}

function numbers({ type, minimum, exclusiveMinimum, maximum }: Node): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? exclusiveMinimum ?? -LARGEST, -LARGEST);
  const max = Math.min(maximum ?? LARGEST, LARGEST);
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true });
}
