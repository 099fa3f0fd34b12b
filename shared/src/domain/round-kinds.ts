/** The secret questions of the workshop, and the fixed answers to them. */

export const ROUND_KINDS = ['proposal', 'dots', 'stance', 'decision'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** Whose answer counts once: everybody's own, or one for each partner, where colleagues share it. */
export type AnswersPer = 'participant' | 'partner';

export const ANSWERS_PER: Readonly<Record<RoundKind, AnswersPer>> = {
  proposal: 'participant',
  dots: 'partner',
  stance: 'partner',
  decision: 'partner',
};

/**
 * How far a round is. While it is open everybody may answer and answer again. What was answered is
 * hidden until it is revealed; of a stance first only the counts, and the reasons when it is explained.
 */
export const ROUND_STATUSES = ['open', 'closed', 'revealed', 'explained'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** How somebody stands behind the ambition. */
export const STANCES = ['full', 'mostly', 'notYet'] as const;
export type Stance = (typeof STANCES)[number];

/** What a partner decides at the end. */
export const DECISIONS = ['yes', 'yesIf', 'consult', 'no', 'later'] as const;
export type DecisionChoice = (typeof DECISIONS)[number];
