/** What all records have in common, and how a record type is defined. */

import { z } from 'zod';
import { BOARD_LIMIT } from '../domain/geometry.ts';
import { ID_PATTERN } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';
import type { Fields } from '../domain/patches.ts';
import { isOrderKey } from '../domain/order-keys.ts';
import {
  LONGEST_SIDE,
  NAME_LENGTH,
  ORDER_KEY_LENGTH,
  SECRET_LENGTH,
  SHORTEST_SIDE,
  TEXT_LENGTH,
} from '../domain/limits.ts';

export const idSchema = z.string().regex(ID_PATTERN);

/** A token, a key of a session or a return code, as somebody shows it. */
export const secretSchema = z.string().min(1).max(SECRET_LENGTH);

/** SHA-256 of a version of a goals snapshot, hexadecimal. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Milliseconds since 1970 UTC. */
export const timestampSchema = z.number().int().nonnegative();

const coordinate = z.number().min(-BOARD_LIMIT).max(BOARD_LIMIT);
export const pointSchema = z.strictObject({ x: coordinate, y: coordinate });

/** One side of an object, in board units. */
export const lengthSchema = z.number().min(SHORTEST_SIDE).max(LONGEST_SIDE);
export const sizeSchema = z.strictObject({ width: lengthSchema, height: lengthSchema });

export const orderSchema = z.string().max(ORDER_KEY_LENGTH).refine(isOrderKey, 'not an order key');

/** What every object on the board may have besides its own fields. */
export const objectShape = {
  /** Whether only facilitators may change it. Absent: it is as open as its type. */
  locked: z.boolean().optional(),
  /** What lies over what: later keys lie higher. Absent: as high as its type lies by itself. */
  stackingKey: orderSchema.optional(),
  /** The bundle in which it is kept together with others that name the same. Absent: in none. */
  bundleId: idSchema.optional(),
};

/**
 * A string that every encoding can hold: half a surrogate pair (which some keyboards send while
 * composing) becomes U+FFFD, as it would in a document, so that records and documents stay equal.
 */
export const wellFormedSchema = z.string().overwrite(wellFormed);

function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Levels of arrays and objects in a value from outside; no record and no presence has more. */
const JSON_DEPTH = 4;

/**
 * Any JSON from outside, before it is known what it should be: with strings as above, names that a
 * field can have, and so shallow that no recursion over it exhausts the stack.
 */
export const shallowJsonSchema = z.unknown().transform((input, context): Json => {
  const json = shallowJson(input, JSON_DEPTH);
  if (json !== undefined) return json;
  context.addIssue({ code: 'custom', message: 'not JSON of this depth' });
  return z.NEVER;
});

/** A well-formed copy of JSON with at most so many levels; undefined when it is something else. */
function shallowJson(input: unknown, levels: number): Json | undefined {
  if (input === null || typeof input === 'boolean') return input;
  if (typeof input === 'number') return Number.isFinite(input) ? input : undefined;
  if (typeof input === 'string') return wellFormed(input);
  if (typeof input !== 'object' || levels === 0) return undefined;
  const copies = Object.entries(input).map(
    ([key, value]) => [key, shallowJson(value, levels - 1)] as const,
  );
  if (copies.some(([, copy]) => copy === undefined)) return undefined;
  if (Array.isArray(input)) return copies.map(([, copy]) => copy as Json);
  if (copies.some(([key]) => !/^[A-Za-z]{1,40}$/.test(key))) return undefined;
  return Object.fromEntries(copies) as { [key: string]: Json };
}

/**
 * A text on one line; white space around it is not part of it. Of the invisible characters only the
 * joiners may stand in it, which Persian names and some emoji need, and something must be visible.
 */
export function lineSchema(length: number) {
  return wellFormedSchema
    .trim()
    .min(1)
    .max(length)
    .refine(
      (text) => !/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text),
      'control characters',
    )
    .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), 'nothing visible');
}

export const nameSchema = lineSchema(NAME_LENGTH);

/** A text that may be empty while somebody is still writing. */
export const textSchema = wellFormedSchema.max(TEXT_LENGTH);

/** Stamped by the server on every record; no client can set them. */
const stampedShape = {
  id: idSchema,
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  /** The participant who created the record. */
  authorId: idSchema,
};

export const STAMPED_FIELDS = ['id', 'type', 'createdAt', 'updatedAt', 'authorId'] as const;

/** Brings the fields of a stored record of version `to - 1` to version `to`. */
export interface Migration {
  readonly to: number;
  readonly up: (fields: Fields) => Fields;
}

/**
 * Defines a record type: its name, version, migrations (one for each version after the first) and
 * the shape of its own fields.
 */
export function defineRecord<Type extends string, Shape extends z.ZodRawShape>(definition: {
  readonly type: Type;
  readonly version: number;
  readonly migrations: readonly Migration[];
  readonly shape: Shape;
}) {
  const { type, version, migrations, shape } = definition;
  const schema = z.strictObject({ type: z.literal(type), ...stampedShape, ...shape });
  return { type, version, migrations, schema };
}
