import type { Mandate } from '../../records/partner.ts';

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
  coreGroup: 'kerngroep',
  coreGroupLabel: 'Deze organisatie zit in de kerngroep',
  mandates: {
    ownDecision: 'beslist zelf',
    needsBacking: 'overlegt eerst met de achterban',
  } satisfies Record<Mandate, string>,
  mandateLabel: 'Wie beslist of jullie meedoen?',
  mandateChoices: {
    ownDecision: 'Wij, hier aan tafel',
    needsBacking: 'Onze achterban: wij overleggen eerst',
  } satisfies Record<Mandate, string>,
  notSaid: 'Nog niet gezegd',
  mandateHint: (choice: string) =>
    `Jullie overleggen eerst met de achterban. Dan past “${choice}” vaak het best.`,
  absent: 'niet aanwezig',
  absentLabel: 'Er is nu niemand van deze organisatie bij',
  spokesperson: 'woordvoerder',
  spokespersonLabel: 'Wie is de woordvoerder?',
};

export type DetailsMessages = typeof details;
