/** What a session and an organisation are called, and what else is known of them. */

export const details = {
  session: 'Titel, vraag en gebied',
  sessionTitle: 'Titel, vraag en gebied veranderen',
  partner: (name: string) => `Gegevens van ${name}`,
  partnerTitle: 'Gegevens van de organisatie',
  nameLabel: 'Naam van de organisatie of groep',
  nameMissing: 'Vul de naam in.',
  nameTaken: 'Er is al een organisatie met deze naam.',
  experienceSignLabel: 'Waaraan merken mensen het?',
  experienceSign: (sign: string) => `Mensen merken het hieraan: ${sign}`,
};

export type DetailsMessages = typeof details;
