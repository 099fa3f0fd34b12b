import type { WrittenWords } from '../nl/written.ts';

/** The English of what the board itself writes into a record. */
export const written: WrittenWords = {
  sentence: (who, better, soThat) => `We want ${who} ${better}, so that ${soThat}.`,
  whyQuestions: ['Why is that important?', 'What does that bring, and for whom?'],
  belongsTo: (group) => `This belongs with “${group}”.`,
  belongsNowhere: 'This belongs nowhere.',
};
