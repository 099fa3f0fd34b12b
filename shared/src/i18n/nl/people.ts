/** Taking people out, raising a hand, telling everybody something, going on on another device. */

export const people = {
  more: (name: string) => `Meer over ${name}`,
  remove: 'Haal uit de sessie',
  removeTitle: (name: string) => `${name} uit de sessie halen?`,
  removeLead:
    'Deze persoon ziet de sessie dan niet meer. Wat al gedeeld is, blijft op het bord. Wat nog niet gedeeld was, gaat weg uit de sessie.',
  removeAgain:
    'Wie de code kent, kan opnieuw binnenkomen als iemand anders. Zet de sessie op slot of maak een nieuwe code als je dat niet wilt.',
  removeConfirm: 'Haal uit de sessie',
  removed: (name: string) => `${name} is uit de sessie gehaald.`,
  raiseHand: 'Steek je hand op',
  lowerHand: 'Hand omlaag',
  handUp: 'Je hand is omhoog. De begeleider ziet het.',
  hands: 'Handen omhoog',
  lowerHandOf: (name: string) => `Hand van ${name} omlaag`,
  handRaised: (name: string) => `${name} steekt de hand op.`,
  announce: 'Bericht aan iedereen',
  announceLabel: 'Eén korte zin',
  announceHint: 'Iedereen ziet dit vijf minuten, ook op het grote scherm.',
  announceSend: 'Laat zien',
  announceAgain: 'Verander',
  announceTakeBack: 'Haal weg',
  announceEmpty: 'Schrijf eerst een zin.',
  announced: 'Bericht van de begeleider',
  announcementClose: 'Sluit dit bericht',
  newCode: 'Nieuwe code',
  newCodeLead:
    'De oude code werkt dan meteen niet meer. Wie al binnen is, blijft binnen. Uitgedeelde links en QR-codes werken niet meer.',
  newCodeConfirm: 'Maak een nieuwe code',
  newCodeMade: 'Dit is de nieuwe code. De oude werkt niet meer.',
  removedTitle: 'De begeleider heeft je uit de sessie gehaald.',
  removedLead:
    'Wat je had gedeeld, blijft op het bord staan. Klopt het niet? Vraag het de begeleider. Je kunt dan opnieuw binnenkomen met de code.',
  keptTitle: 'Dit had je nog niet gedeeld',
  keptLead:
    'Dit had je nog niet gedeeld. Het staat alleen nog op dit apparaat. Bewaar het ergens anders als je het niet kwijt wilt.',
};

export type PeopleMessages = typeof people;
