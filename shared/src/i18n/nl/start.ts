/** The start page. */

export const start = {
  pageTitle: 'Doe mee',
  heading: 'Samen uitvinden wat jullie echt willen',
  lead: 'Zit je in de zaal? Vul de code in die op het grote scherm staat.',
  picture: {
    left: { activity: 'Dementiecafé', why: 'Dan ontmoet je anderen die hetzelfde meemaken.' },
    right: { activity: 'Wandelclub', why: 'Dan merk je dat je niet de enige bent.' },
    goal: 'We kennen elkaar en steunen elkaar.',
  },
  codeLabel: 'Code van de sessie',
  codeHint: '8 tekens, bijvoorbeeld ACDE-FGHJ.',
  enter: 'Doe mee',
  codeIncomplete: 'Een code heeft 8 tekens. Kijk nog eens goed naar het scherm.',
  continueTitle: 'Mijn borden',
  keptUntil: (day: string) => `bewaard tot ${day}`,
  boardErased: 'Het bord is gewist. De momentopnames zijn er nog:',
  snapshotKept: (taken: string, until: string) => `Momentopname van ${taken}, bewaard tot ${until}`,
  boardGone: 'Dit bord is gewist.',
  takeOffList: 'Haal uit de lijst',
  newSession: 'Nieuwe sessie',
  newSessionLead: 'Begeleid je een gesprek? Maak hier een bord voor je groep.',
  titleLabel: 'Waar gaat het gesprek over?',
  titleHint: 'Bijvoorbeeld: Samen sterk bij dementie',
  titleMissing: 'Vul in waar het gesprek over gaat.',
  questionLabel: 'De vraag aan de groep',
  questionHint: 'Bijvoorbeeld: Wat willen we samen bereiken in de Lindewijk?',
  templateLabel: 'Hoeveel tijd heb je?',
  ownTemplate: 'Eigen programma (bestand)',
  createKeyLabel: 'Sleutel van de beheerder',
  create: 'Start de sessie',
  createdTitle: 'Je sessie staat klaar',
  createdLead:
    'Bewaar deze geheime link. Alleen daarmee ben je de begeleider, ook op een ander apparaat.',
  secretLink: 'Geheime link voor de begeleider',
  secretWarning: 'Deel deze link met niemand, behalve met een tweede begeleider.',
  roomCode: 'Code voor de deelnemers',
  toSession: 'Naar de sessie',
};

export type StartMessages = typeof start;
