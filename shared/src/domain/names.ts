/** Names of people that stand in records and snapshots as a text of their own. */

import type { Json } from './json.ts';

/** Fields that hold a name that somebody typed; what is in longer texts is not found. */
export const NAME_FIELDS = ['testBy', 'inviter', 'saidBy'] as const;

const FIELDS: ReadonlySet<string> = new Set(NAME_FIELDS);

/** The same JSON, with another name wherever a field of names holds nothing but this one. */
export function renamed(json: Json, name: string, instead: string): Json {
  if (Array.isArray(json)) return json.map((each: Json) => renamed(each, name, instead));
  if (typeof json !== 'object' || json === null) return json;
  const fields = Object.entries(json).map(([field, value]: [string, Json]) => {
    const isName = FIELDS.has(field) && typeof value === 'string' && value.trim() === name;
    return [field, isName ? instead : renamed(value, name, instead)] as const;
  });
  return Object.fromEntries(fields) as Json;
}
