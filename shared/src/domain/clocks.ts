/** What can have a time of its own: the step, one turn in it, or the story of a resident. */

export const CLOCKS = ['step', 'turn', 'story'] as const;
export type Clock = (typeof CLOCKS)[number];
