/** By whose hand something came onto the board, and when. */

export const howItCame = {
  somebody: 'Iemand',
  noDevice: 'zonder apparaat',
  writtenBy: (name: string) => `opgeschreven door ${name}`,
  later: 'later toegevoegd',
  laterAnswers: (questions: string) => `later gedeeld: ${questions}`,
};

export type HowItCameMessages = typeof howItCame;
