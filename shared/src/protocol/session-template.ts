/** The file in which a facilitator keeps a programme of their own: how it is written, and how it is read again. */

import { z } from 'zod';
import type { CardField } from '../domain/card-fields.ts';
import { STEP_MINUTES, TEMPLATE_LENGTH } from '../domain/limits.ts';
import { refuse, succeed, type Result } from '../domain/result.ts';
import { STEPS, type Step } from '../domain/steps.ts';
import { textSchema } from '../records/record.ts';
import { cardFieldsSchema, titleSchema, type Plan } from '../records/session.ts';

const FORMAT = 'ambitiebord-template';
const VERSION = 1;

const stepSchema = z.strictObject({
  step: z.enum(STEPS),
  minutes: z.number().int().min(1).max(STEP_MINUTES),
  /** For the facilitator alone; no server ever gets them. */
  notes: textSchema.optional(),
});

/** Version 1. The order of the steps is that of the workshop, whatever their order in the file. */
const sessionTemplateSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
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
  readonly code: 'too-large' | 'not-json' | 'not-a-template' | 'newer' | 'invalid';
  readonly where: string;
}

/** The text of the file. */
export function writeTemplate({ plan, cardFields, notes }: SessionTemplate): string {
  const steps = STEPS.flatMap((step) => {
    const minutes = plan.minutes[step] ?? 0;
    const note = notes[step]?.trim() ?? '';
    return minutes === 0 ? [] : [{ step, minutes, ...(note === '' ? {} : { notes: note }) }];
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
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse({ code: 'invalid', where: issue?.path.join('.') ?? '' });
  }
  const { title, steps, cardFields } = parsed.data;
  return succeed({
    plan: { title, minutes: Object.fromEntries(steps.map(({ step, minutes }) => [step, minutes])) },
    cardFields,
    notes: Object.fromEntries(steps.map(({ step, notes }) => [step, notes])),
  });
}
