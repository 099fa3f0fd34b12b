/** What a record, a presence state or an answer may hold: up to its limit, and no more. */

import { expect, test } from 'vitest';
import type { z } from 'zod';
import { handshakeSchema } from '../protocol/command-socket.ts';
import { codeParametersSchema, createSessionSchema, joinSchema } from '../protocol/http.ts';
import { presenceSchema } from '../protocol/presence.ts';
import { answerValueSchema } from '../records/answer.ts';
import { orderSchema } from '../records/record.ts';
import { stepTitleSchema } from '../records/session.ts';
import { RECORD_TYPES } from '../records/registry.ts';
import * as limits from './limits.ts';

const LIMITS = { ...limits };
const { SHORTEST_SIDE } = limits;

const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `id-${String(index).padStart(6, '0')}`);

const {
  ambition,
  drawing,
  frame,
  goal,
  image,
  participant,
  round,
  session,
  tension,
  text,
  wordCheck,
  wordMarks,
} = RECORD_TYPES;

test.each<[keyof typeof limits, z.ZodType, (count: number) => unknown]>([
  ['STEP_TITLE_LENGTH', stepTitleSchema, (count) => 'x'.repeat(count)],
  ['ORDER_KEY_LENGTH', orderSchema, (length) => 'a0'.padEnd(length, 'V')],
  ['SECRET_LENGTH', handshakeSchema, (length) => ({ token: 'x'.repeat(length) })],
  ['SECRET_LENGTH', joinSchema, (length) => ({ key: 'x'.repeat(length) })],
  ['TYPED_CODE_LENGTH', codeParametersSchema, (length) => ({ code: 'x'.repeat(length) })],
  [
    'CREATE_KEY_LENGTH',
    createSessionSchema,
    (length) => ({ title: 'Noord', createKey: 'x'.repeat(length) }),
  ],
  ['PAPER_CARDS', participant.schema.shape.paperNumber, (count) => count],
  ['TABLES', participant.schema.shape.table, (count) => count],
  ['TABLES', session.schema.shape.tables, (count) => count],
  ['CLUSTERS_OF_AMBITION', ambition.schema.shape.clusterIds, ids],
  ['POSITIONS_PER_TENSION', tension.schema.shape.positions, ids],
  ['DEMO_RUNGS', session.schema.shape.demoRungs, (count) => count],
  ['PENS', ambition.schema.shape.pens, ids],
  ['LEFT_CLUSTERS', goal.schema.shape.leftClusters, ids],
  [
    'DRAWING_POINTS',
    drawing.schema.shape.points,
    (count) => ids(count).map((_, index) => ({ x: index, y: 0 })),
  ],
  ['ALTERNATIVE_TEXT_LENGTH', image.schema.shape.alternativeText, (length) => 'x'.repeat(length)],
  ['LONGEST_SIDE', frame.schema.shape.size, (width) => ({ width, height: SHORTEST_SIDE })],
  ['LONGEST_SIDE', text.schema.shape.width, (width) => width],
  ['DOTS_BUDGET', round.schema.shape.budget, (count) => count],
  ['DOTS_BUDGET', answerValueSchema, (count) => ({ kind: 'dots', optionIds: ids(count) })],
  [
    'OPTIONS_PER_ROUND',
    round.schema.shape.options,
    (count) => ids(count).map((id) => ({ id, text: '' })),
  ],
  ['WORDS_IN_A_CHECK', wordMarks.schema.shape.words, ids],
  [
    'WORDS_IN_A_CHECK',
    wordCheck.schema.shape.words,
    (count) => ids(count).map((word) => ({ word, count: 1 })),
  ],
  ['PRESENCE_OBJECTS', presenceSchema, (count) => ({ selection: ids(count) })],
  [
    'PRESENCE_OBJECTS',
    presenceSchema,
    (count) => ({ drag: ids(count).map((id) => ({ id, position: { x: 0, y: 0 } })) }),
  ],
  [
    'LONGEST_SIDE',
    presenceSchema,
    (height) => ({
      resize: { id: 'note-0001', position: { x: 0, y: 0 }, size: { width: SHORTEST_SIDE, height } },
    }),
  ],
  [
    'PRESENCE_TEXT',
    presenceSchema,
    (length) => ({ typing: { id: 'note-0001', text: 'a'.repeat(length) } }),
  ],
  ['STROKE_POINTS', presenceSchema, (count) => ({ stroke: Array<number>(2 * count).fill(0) })],
  [
    'LONGEST_VIEW',
    presenceSchema,
    (length) => ({ view: { x: 0, y: 0, width: 1, height: length } }),
  ],
])('%s is as much as there may be of it', (name, schema, valueOf) => {
  expect(schema.safeParse(valueOf(LIMITS[name])).success).toBe(true);
  expect(schema.safeParse(valueOf(LIMITS[name] + 1)).success).toBe(false);
});

test('SHORTEST_SIDE is as little as a side may be', () => {
  const { width } = text.schema.shape;
  expect(width.safeParse(SHORTEST_SIDE).success).toBe(true);
  expect(width.safeParse(SHORTEST_SIDE - 1).success).toBe(false);
});
