/** Dutch texts of the gezamenlijke kaart, at level B1. */

import type { JointCardPart } from '../../records/joint-card.ts';

const parts: Record<JointCardPart, string> = {
  values: 'Waarden: wat vinden we belangrijk?',
  relations: 'Relaties: wie werken samen?',
  conduct: 'Handelen: wat doen we?',
  conditions: 'Voorwaarden: wat moet geregeld zijn?',
  nextSteps: 'Acties: wat is de volgende stap?',
};

export const jointCard = {
  parts,
  missing: 'Wie mist er?',
  heading: 'Gezamenlijke kaart',
  hint: 'Het bord vult de kaart in met wat jullie vonden en afspraken. Klopt iets niet? Schrijf het zelf.',
  empty: 'Hier is nog niets over gevonden of afgesproken.',
  write: 'Schrijf het zelf',
  writeOf: (part: string) => `Schrijf het zelf – ${part}`,
  fillIn: 'Laat het bord het weer invullen',
  fillInOf: (part: string) => `Laat het bord het weer invullen – ${part}`,
  filledIn: 'Het bord heeft dit weer ingevuld.',
};

export type JointCardMessages = typeof jointCard;
