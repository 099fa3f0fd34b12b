/** The phases of a partnership in the toolbox of HAN, in their order. A kickoff belongs to the second. */
export const PHASES = ['verkennen', 'vormgeven', 'verdiepen', 'verankeren'] as const;
export type Phase = (typeof PHASES)[number];
