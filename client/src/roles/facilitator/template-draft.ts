/** A programme while somebody writes it: what is in the fields, also when that is no programme yet. */

import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { STEP_MINUTES } from '@ambitiebord/shared/domain/limits';
import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import type { SessionTemplate } from '@ambitiebord/shared/protocol/session-template';

/** What is written of one step. */
export interface StepDraft {
  readonly step: Step;
  readonly used: boolean;
  readonly minutes: string;
  readonly notes: string;
}

export interface TemplateDraft {
  readonly title: string;
  readonly steps: readonly StepDraft[];
  readonly cardFields: readonly CardField[];
}

/** For a step that is taken up without a time. */
const SOME_MINUTES = 10;

/** The fields for a programme. */
export function draftOf({ plan, cardFields, notes }: SessionTemplate): TemplateDraft {
  const steps = STEPS.map((step) => {
    const minutes = plan.minutes[step] ?? 0;
    return {
      step,
      used: minutes > 0,
      minutes: String(minutes > 0 ? minutes : SOME_MINUTES),
      notes: notes[step] ?? '',
    };
  });
  return { title: plan.title, steps, cardFields };
}

/** The minutes that are written, when they are a time that can be planned. */
export function minutesOf({ minutes }: StepDraft): number | undefined {
  const count = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0;
  return count >= 1 && count <= STEP_MINUTES ? count : undefined;
}

/** The programme in the fields; undefined while there is none yet. */
export function templateOf({
  title,
  steps,
  cardFields,
}: TemplateDraft): SessionTemplate | undefined {
  const used = steps.filter((each) => each.used);
  const minutes = used.map((each) => [each.step, minutesOf(each)] as const);
  if (title.trim() === '' || used.length === 0) return undefined;
  if (minutes.some(([, count]) => count === undefined)) return undefined;
  return {
    plan: { title: title.trim(), minutes: Object.fromEntries(minutes) },
    cardFields,
    notes: Object.fromEntries(used.map((each) => [each.step, each.notes.trim()])),
  };
}
