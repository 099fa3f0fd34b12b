/** Commands by lot of every type that there is, with fields that nearly fit, and what is no command at all. */

import { COMMANDS } from '@ambitiebord/shared/commands/registry';
import { ID_PATTERN } from '@ambitiebord/shared/domain/ids';
import { STAMPED_FIELDS } from '@ambitiebord/shared/records/record';
import { RECORD_TYPES } from '@ambitiebord/shared/records/registry';
import { nearly } from '@ambitiebord/shared/test-support/from-schema';
import * as fc from 'fast-check';

/** Names that every object has, and ids that are used again and again. */
const NAMES = ['__proto__', 'constructor', 'toString', 'a-command-of-somebody'];
const IDS = ['note-of-nobody', 'goal-of-nobody', 'pair-of-nobody', 'round-of-nobody'];

const audience = fc.constantFrom('board', 'own', 'group', 'pad', '__proto__');

/** A command with an id of its own, mostly: a used one gets no further than that. */
function withId(command: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const id = fc.oneof(
    { weight: 20, arbitrary: fc.stringMatching(ID_PATTERN) },
    { weight: 1, arbitrary: fc.constantFrom(...NAMES) },
  );
  return fc
    .tuple(command, id)
    .map(([value, fresh]) => (isObject(value) ? Object.assign({}, value, { id: fresh }) : value));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const stamped: ReadonlySet<string> = new Set(STAMPED_FIELDS);

/** What somebody writes of a record: without what the server stamps. */
function written(record: unknown): unknown {
  if (!isObject(record)) return record;
  return Object.fromEntries(Object.entries(record).filter(([name]) => !stamped.has(name)));
}

/** Values that look like commands, and that do not; `known`: ids of what is there. */
export function almostCommand(known: readonly string[]): fc.Arbitrary<unknown> {
  const texts = [...known, ...IDS, ...NAMES];
  const commands = Object.values(COMMANDS).map(({ schema }) => withId(nearly(schema, texts)));
  const fields = Object.values(RECORD_TYPES).map(({ schema }) =>
    nearly(schema, texts).map(written),
  );
  const operation = fc.record({
    action: fc.constantFrom('create', 'create', 'update', 'delete', 'constructor'),
    audience,
    id: fc.oneof(fc.constantFrom(...texts), fc.stringMatching(ID_PATTERN)),
    fields: fc.oneof(...fields),
  });
  const change = fc.record({
    type: fc.constant('change'),
    operations: fc.array(
      operation.map(({ fields: values, ...rest }) =>
        rest.action === 'delete' ? rest : Object.assign(rest, { fields: values }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });
  return fc.oneof(
    {
      weight: 1,
      arbitrary: fc.anything({ maxDepth: 3, withBigInt: true, withNullPrototype: true }),
    },
    { weight: 1, arbitrary: withId(fc.record({ type: fc.constantFrom(...NAMES) })) },
    { weight: 8, arbitrary: fc.oneof(...commands) },
    { weight: 5, arbitrary: withId(change) },
  );
}
