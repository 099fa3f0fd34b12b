import type { DetailsMessages } from '../nl/details.ts';

export const details: DetailsMessages = {
  session: 'Title and question',
  sessionTitle: 'Change the title and question',
  partner: (name) => `Details of ${name}`,
  partnerTitle: 'Details of the organisation',
  nameLabel: 'Name of the organisation or group',
  nameMissing: 'Fill in the name.',
  nameTaken: 'There is already an organisation with this name.',
};
