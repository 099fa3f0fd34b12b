/** The file in which a facilitator keeps a programme of their own: how it is written, and how it is read again. */

import { z } from 'zod';
import type { CardField } from '../domain/card-fields.ts';
import { STEP_MINUTES, TEMPLATE_LENGTH } from '../domain/limits.ts';
import { refuse, succeed, type Result } from '../domain/result.ts';
import { completeOrder, misplacedStep, type MisplacedStep } from '../domain/step-order.ts';
import { STEPS, type Step } from '../domain/steps.ts';
import { textSchema } from '../records/record.ts';
import { cardFieldsSchema, stepTitleSchema, titleSchema, type Plan } from '../records/session.ts';

const FORMAT = 'ambitiebord-template';
const VERSION = 2;

const stepSchema = z.strictObject({
  step: z.enum(STEPS),
  minutes: z.number().int().min(1).max(STEP_MINUTES),
  /** What the step is called; as usual when absent. */
  title: stepTitleSchema.optional(),
  /** For the facilitator alone; no server ever gets them. */
  notes: textSchema.optional(),
});

/** Steps come in the order of the file; in version 1, which had no titles of steps either, in the usual one. */
const sessionTemplateSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal([1, VERSION]),
  title: titleSchema,
  steps: z
    .array(stepSchema)
    .min(1)
    .max(STEPS.length)
    .refine(
      (steps) => new Set(steps.map(({ step }) => step)).size === steps.length,
      'a step twice',
    ),
  cardFields: cardFieldsSchema.default([]),
});

/** Notes of the facilitator by step. */
export type StepNotes = { readonly [step in Step]?: string | undefined };

/** A programme as the page works with it. */
export interface SessionTemplate {
  readonly plan: Plan;
  readonly cardFields: readonly CardField[];
  readonly notes: StepNotes;
}

/** What is wrong with a file, and where in it when that is known, as in `steps.2.minutes`. */
export interface TemplateProblem {
  readonly code: 'too-large' | 'not-json' | 'not-a-template' | 'newer' | 'invalid' | 'order';
  readonly where: string;
  /** With `order`: the step that stands too early. */
  readonly misplaced?: MisplacedStep;
}

/** The text of the file. */
export function writeTemplate({ plan, cardFields, notes }: SessionTemplate): string {
  const steps = completeOrder(plan.order ?? STEPS).flatMap((step) => {
    const minutes = plan.minutes[step] ?? 0;
    const title = plan.titles?.[step];
    const note = notes[step]?.trim() ?? '';
    if (minutes === 0) return [];
    return [{ step, ...(title ? { title } : {}), minutes, ...(note ? { notes: note } : {}) }];
  });
  const file = { format: FORMAT, version: VERSION, title: plan.title, steps, cardFields };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** Reads the text of a file from anywhere. */
export function readTemplate(text: string): Result<SessionTemplate, TemplateProblem> {
  if (text.length > TEMPLATE_LENGTH) return refuse({ code: 'too-large', where: '' });
  let json: unknown;
  try {
    // Some editors begin a file with a mark that JSON does not know.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse({ code: 'not-json', where: '' });
  }
  const { format, version } = (json ?? {}) as { format?: unknown; version?: unknown };
  if (format !== FORMAT) return refuse({ code: 'not-a-template', where: '' });
  if (typeof version === 'number' && version > VERSION) {
    return refuse({ code: 'newer', where: '' });
  }
  const parsed = sessionTemplateSchema.safeParse(json);
  if (!parsed.success) return refuse({ code: 'invalid', where: whereWrong(json) });
  const { title, steps, cardFields } = parsed.data;
  const order = version === 1 ? [] : steps.map(({ step }) => step);
  const misplaced = misplacedStep(order);
  if (misplaced) return refuse({ code: 'order', where: 'steps', misplaced });
  return succeed({
    plan: {
      title,
      minutes: Object.fromEntries(steps.map(({ step, minutes }) => [step, minutes])),
      ...planParts(order, Object.fromEntries(steps.map((each) => [each.step, each.title]))),
    },
    cardFields,
    notes: Object.fromEntries(steps.map(({ step, notes }) => [step, notes])),
  });
}

/** The first place in a file that does not fit; the reader of the pages says only that something does not. */
function whereWrong(json: unknown): string {
  const field = firstUnfit(sessionTemplateSchema.shape, json);
  const { steps } = (json ?? {}) as { readonly steps?: unknown };
  if (field !== 'steps' || !Array.isArray(steps)) return field;
  const index = steps.findIndex((step) => !stepSchema.safeParse(step).success);
  if (index === -1) return field;
  const part = firstUnfit(stepSchema.shape, steps[index]);
  return ['steps', index, part].filter((each) => each !== '').join('.');
}

type Readable = { readonly safeParse: (value: unknown) => { readonly success: boolean } };

/** The first field that does not fit; empty when each does, and something is too much. */
function firstUnfit(shape: Readonly<Record<string, Readable>>, value: unknown): string {
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>;
  const unfit = Object.entries(shape).find(
    ([name, schema]) => !schema.safeParse(fields[name]).success,
  );
  return unfit?.[0] ?? '';
}

/** What a plan says of order and titles: nothing where they are the usual ones. */
export function planParts(
  order: readonly Step[],
  titles: { readonly [step in Step]?: string | undefined },
): Pick<Plan, 'order' | 'titles'> {
  const isUsual = STEPS.filter((step) => order.includes(step)).every(
    (step, index) => step === order[index],
  );
  const own = Object.entries(titles).filter(([, title]) => title !== undefined && title !== '');
  return {
    ...(isUsual ? {} : { order: [...order] }),
    ...(own.length === 0 ? {} : { titles: Object.fromEntries(own) }),
  };
}
