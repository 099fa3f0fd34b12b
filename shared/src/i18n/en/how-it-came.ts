import type { HowItCameMessages } from '../nl/how-it-came.ts';

export const howItCame: HowItCameMessages = {
  somebody: 'Somebody',
  noDevice: 'without a device',
  writtenBy: (name) => `written down by ${name}`,
  later: 'added later',
  laterAnswers: (questions) => `shared later: ${questions}`,
};
