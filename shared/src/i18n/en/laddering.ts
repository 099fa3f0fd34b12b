import type { LadderingMessages } from '../nl/laddering.ts';

export const laddering: LadderingMessages = {
  addRung: 'Add answer',
  isGoal: 'This is the goal',
  existingGoal: 'It ends in a goal that is there already',
};
