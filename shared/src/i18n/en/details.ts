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
};
