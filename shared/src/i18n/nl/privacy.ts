/** What of privacy is said elsewhere than in its dialog. */

export const privacy = {
  /** In the menu of a session. */
  menu: 'Privacy en bewaren',
  /** In the place of a name that was erased. */
  somebodyOf: (organisation: string) => `iemand van ${organisation}`,
  yourOrganisation: 'je organisatie',
  somebodyOfFacilitation: 'iemand van de begeleiding',
};

export type PrivacyMessages = typeof privacy;
