/** A programme while somebody writes it: what is in the fields, also when that is no programme yet. */

import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { STEP_MINUTES } from '@ambitiebord/shared/domain/limits';
import {
  completeOrder,
  misplacedStep,
  type MisplacedStep,
} from '@ambitiebord/shared/domain/step-order';
import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import { planParts, type SessionTemplate } from '@ambitiebord/shared/protocol/session-template';

/** What is written of one step. */
export interface StepDraft {
  readonly step: Step;
  readonly used: boolean;
  readonly minutes: string;
  /** Their own title; empty: the usual one. */
  readonly title: string;
  readonly notes: string;
}

export interface TemplateDraft {
  readonly title: string;
  /** In the order in which they are done, with those that are left out. */
  readonly steps: readonly StepDraft[];
  readonly cardFields: readonly CardField[];
}

/** For a step that is taken up without a time. */
const SOME_MINUTES = 10;

/** The fields for a programme. */
export function draftOf({ plan, cardFields, notes }: SessionTemplate): TemplateDraft {
  const steps = completeOrder(plan.order ?? STEPS).map((step) => {
    const minutes = plan.minutes[step] ?? 0;
    return {
      step,
      used: minutes > 0,
      minutes: String(minutes > 0 ? minutes : SOME_MINUTES),
      title: plan.titles?.[step] ?? '',
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

/** The step that stands before one that it builds on, if one does. */
export function misplacedIn({ steps }: TemplateDraft): MisplacedStep | undefined {
  return misplacedStep(steps.filter(({ used }) => used).map(({ step }) => step));
}

/** The same with a step one place earlier (-1) or later (1). */
export function withStepMoved(draft: TemplateDraft, step: Step, by: -1 | 1): TemplateDraft {
  const from = draft.steps.findIndex((each) => each.step === step);
  const moved = draft.steps[from];
  const to = from + by;
  if (!moved || to < 0 || to >= draft.steps.length) return draft;
  return { ...draft, steps: draft.steps.toSpliced(from, 1).toSpliced(to, 0, moved) };
}

/** The programme in the fields; undefined while there is none yet. */
export function templateOf(draft: TemplateDraft): SessionTemplate | undefined {
  const { title, steps, cardFields } = draft;
  const used = steps.filter((each) => each.used);
  const minutes = used.map((each) => [each.step, minutesOf(each)] as const);
  if (title.trim() === '' || used.length === 0) return undefined;
  if (minutes.some(([, count]) => count === undefined) || misplacedIn(draft)) return undefined;
  const titles = used.map((each) => [each.step, each.title.trim()] as const);
  return {
    plan: {
      title: title.trim(),
      minutes: Object.fromEntries(minutes),
      ...planParts(
        used.map(({ step }) => step),
        Object.fromEntries(titles),
      ),
    },
    cardFields,
    notes: Object.fromEntries(used.map((each) => [each.step, each.notes.trim()])),
  };
}
