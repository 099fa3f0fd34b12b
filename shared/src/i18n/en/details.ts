import type { DetailsMessages } from '../nl/details.ts';

export const details: DetailsMessages = {
  session: 'Title, question and area',
  sessionTitle: 'Change the title, question and area',
  partner: (name) => `Details of ${name}`,
  partnerTitle: 'Details of the organisation',
  nameLabel: 'Name of the organisation or group',
  nameMissing: 'Fill in the name.',
  nameTaken: 'There is already an organisation with this name.',
  experienceSignLabel: 'How will people notice?',
  experienceSign: (sign) => `People notice it by this: ${sign}`,
  coreGroup: 'core group',
  coreGroupLabel: 'This organisation is in the core group',
  mandates: {
    ownDecision: 'decides here',
    needsBacking: 'asks its own people first',
  },
  mandateLabel: 'Who decides whether you take part?',
  mandateChoices: {
    ownDecision: 'We do, here at the table',
    needsBacking: 'Our own people: we ask them first',
  },
  notSaid: 'Not said yet',
  mandateHint: (choice) => `You ask your own people first. Then “${choice}” is often the best fit.`,
  absent: 'not here',
  absentLabel: 'Nobody of this organisation is here now',
  spokesperson: 'spokesperson',
  spokespersonLabel: 'Who is the spokesperson?',
};
