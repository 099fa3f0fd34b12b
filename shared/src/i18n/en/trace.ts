/** Where the ambition comes from, in the report. */

import type { TraceWords } from '../nl/trace.ts';

export const trace: TraceWords = {
  heading: 'Where does the ambition come from?',
  hint: 'Below each group are its goals. With each goal stands which activities lead to it, whose they are, and when that partner is satisfied. The questions “why?” stand with the goals.',
  activity: (activity, partner) => `${activity} (${partner})`,
  whys: (count) => (count === 1 ? 'asked why once' : `asked why ${count} times`),
  satisfied: (answer) => `satisfied: “${answer}”`,
  noCard: 'no shared card',
  others: 'This helps too, by another way than the groups',
  uncovered: 'This is not in the ambition',
  kinds: {
    clusters: 'Groups',
    goals: 'Goals without a group in the ambition',
    activities: 'Activities',
    partners: 'From these partners no line leads to the ambition yet',
  },
  stillOpen: 'What is still open?',
  open: {
    unconfirmed: 'Goals that are not confirmed yet',
    withoutLadder: 'Goals without an activity',
    questions: 'Questions without an answer',
    assumptions: 'Assumptions that are not tested yet',
    tensions: 'Here we still differ',
    points: 'Open points of the agreements',
    skipped: 'Skipped steps',
  },
};
