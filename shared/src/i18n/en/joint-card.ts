/** English texts of the joint card. */

import type { JointCardMessages } from '../nl/joint-card.ts';

export const jointCard: JointCardMessages = {
  missing: 'Who is missing?',
  parts: {
    values: 'Values: what matters to us?',
    relations: 'Relations: who works together?',
    conduct: 'Conduct: what do we do?',
    conditions: 'Conditions: what must be arranged?',
    nextSteps: 'Next steps: what comes next?',
  },
  heading: 'Joint card',
  hint: 'The board fills in the card with what you found and agreed. Is something not right? Write it yourselves.',
  empty: 'Nothing was found or agreed about this yet.',
  write: 'Write it yourselves',
  writeOf: (part) => `Write it yourselves – ${part}`,
  fillIn: 'Let the board fill it in again',
  fillInOf: (part) => `Let the board fill it in again – ${part}`,
  filledIn: 'The board has filled this in again.',
};
