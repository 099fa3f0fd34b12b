/** An answer while somebody makes it: every field may still be missing. Pure. */

import { DECISIONS, STANCES, type RoundKind } from '@ambitiebord/shared/domain/round-kinds';
import type { AnswerValue } from '@ambitiebord/shared/records/answer';
import { z } from 'zod';

export const draftSchema = z
  .object({
    /** The three pieces of a proposal. */
    who: z.string(),
    better: z.string(),
    soThat: z.string(),
    /** A proposal as a whole; it counts instead of its pieces. */
    text: z.string(),
    optionIds: z.array(z.string()),
    stance: z.enum(STANCES),
    reason: z.string(),
    named: z.boolean(),
    choice: z.enum(DECISIONS),
    condition: z.string(),
    until: z.number(),
  })
  .partial();
export type RoundDraft = z.infer<typeof draftSchema>;

/** Makes one sentence of three pieces. */
export type Frame = (who: string, better: string, soThat: string) => string;

/** An answer that was given, to be changed. */
export function draftOf({ kind: _, ...fields }: AnswerValue): RoundDraft {
  return fields;
}

/** Whether nothing is left of what was begun. */
export function isEmptyDraft(draft: RoundDraft): boolean {
  return Object.values(draft).every(
    (value) => value === false || (typeof value === 'object' && value.length === 0) || value === '',
  );
}

/** The sentence that three pieces make; undefined as long as one is missing. */
export function sentenceOf(draft: RoundDraft, frame: Frame): string | undefined {
  const pieces = [draft.who, draft.better, draft.soThat].map(withoutStop);
  const [who = '', better = '', soThat = ''] = pieces;
  return pieces.every((piece) => piece !== '') ? frame(who, better, soThat) : undefined;
}

/** What would be sent; undefined as long as something is missing. */
export function valueOf(kind: RoundKind, draft: RoundDraft, frame: Frame): AnswerValue | undefined {
  if (kind === 'proposal') {
    const text = draft.text === undefined ? sentenceOf(draft, frame) : draft.text.trim();
    return text ? { kind, text } : undefined;
  }
  if (kind === 'dots') {
    return draft.optionIds?.length ? { kind, optionIds: draft.optionIds } : undefined;
  }
  return kind === 'stance' ? stanceOf(draft) : decisionOf(draft);
}

/** Only who is not fully behind something has a reason why. */
function stanceOf({ stance, reason = '', named = false }: RoundDraft): AnswerValue | undefined {
  if (!stance) return undefined;
  const why = stance === 'full' ? '' : reason.trim();
  return { kind: 'stance', stance, ...(why ? { reason: why, named } : {}) };
}

/** A yes with a condition needs the condition; with whom and until when somebody consults may come later. */
export function decisionOf({
  choice,
  condition = '',
  until,
}: RoundDraft): Extract<AnswerValue, { kind: 'decision' }> | undefined {
  const words = condition.trim();
  if (!choice || (choice === 'yesIf' && !words)) return undefined;
  const conditional = choice === 'yesIf' || choice === 'consult';
  return {
    kind: 'decision',
    choice,
    ...(conditional && words ? { condition: words } : {}),
    ...(choice === 'consult' && until !== undefined ? { until } : {}),
  };
}

/** A piece without what would stand twice in the sentence: white space, and the full stop. */
function withoutStop(piece = ''): string {
  return piece
    .trim()
    .replace(/[.…]+$/, '')
    .trim();
}
