import type { PrivacyMessages } from '../nl/privacy.ts';

export const privacy: PrivacyMessages = {
  menu: 'Privacy and keeping',
  somebodyOf: (organisation) => `somebody of ${organisation}`,
  yourOrganisation: 'your organisation',
  somebodyOfFacilitation: 'somebody of the facilitation',
};
