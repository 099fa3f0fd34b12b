/** What can be done to a ladder, on the board as well as in its step. */

export const laddering = {
  addRung: 'Antwoord erbij',
  isGoal: 'Dit is het doel',
  existingGoal: 'Komt uit bij een doel dat er al is',
};

export type LadderingMessages = typeof laddering;
