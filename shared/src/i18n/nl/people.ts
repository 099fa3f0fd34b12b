/** Taking people out, raising a hand, telling everybody something, going on on another device. */

import { firstPeople } from './first-words.ts';

export const people = {
  ...firstPeople,
  more: (name: string) => `Meer over ${name}`,
  remove: 'Haal uit de sessie',
  removeTitle: (name: string) => `${name} uit de sessie halen?`,
  removeLead:
    'Deze persoon ziet de sessie dan niet meer. Wat al gedeeld is, blijft op het bord. Wat nog niet gedeeld was, gaat weg uit de sessie.',
  removeAgain:
    'Wie de code kent, kan opnieuw binnenkomen als iemand anders. Zet de sessie op slot of maak een nieuwe code als je dat niet wilt.',
  removeConfirm: 'Haal uit de sessie',
  removed: (name: string) => `${name} is uit de sessie gehaald.`,
  eraseName: 'Haal de naam weg',
  eraseNameTitle: (name: string) => `De naam van ${name} weghalen?`,
  eraseNameLead: (nameless: string) =>
    `Doe dit als deze persoon het vraagt. Overal waar nu de naam staat, komt “${nameless}”: op het bord, in de lijst van deelnemers en in de momentopnames. Iedereen ziet dat meteen.`,
  eraseNameStays:
    'Wat deze persoon zei, blijft staan. Staat de naam in een tekst die iemand typte? Die blijft ook. Verander dan zelf de tekst.',
  eraseNameForGood: 'De naam wordt ook van de schijf gewist. Dat kan niet meer terug.',
  nameErased: 'De naam is weg.',
  rename: 'Verbeter de naam',
  renameTitle: (name: string) => `De naam van ${name} verbeteren`,
  renameHint: 'Deze persoon krijgt te zien dat jij de naam hebt veranderd.',
  renamed: (name: string) => `De naam is nu ${name}.`,
  renamedBy: (name: string) => `naam verbeterd door ${name}`,
  renamedYou: (facilitator: string, name: string) =>
    `${facilitator} heeft je naam verbeterd. Je heet hier nu ${name}.`,
  renamedYouLead: 'Klopt het niet? Verander je naam dan zelf in het menu.',
  renamedClose: 'Begrepen',
  handOver: 'Geef door aan een ander apparaat',
  handOverTitle: (name: string) => `${name} gaat verder op een ander apparaat`,
  handOverLead:
    'Wat gedeeld is, gaat mee. Het oude apparaat doet dan niet meer mee en laat dat zien.',
  handOverPrivate:
    'Wat nog niet gedeeld is, gaat niet mee. Dat komt pas als het oude apparaat het doorgeeft, of met de eigen terugkomcode.',
  handOverMake: 'Maak een code',
  handOverHow:
    'Scan dit met het andere apparaat. Of ga daar naar de sessie, kies “Ik was er al” en typ deze code:',
  handOverOnce: (minutes: number) =>
    `De code werkt één keer, en niet langer dan ${minutes} minuten.`,
  handOverLink: 'Link voor het andere apparaat',
  elsewhere: 'op een ander apparaat',
  elsewhereTitle: 'Je gaat nu verder op een ander apparaat.',
  elsewhereLead:
    'De begeleider heeft je plek doorgegeven. Alleen wat gedeeld is, is meegegaan. Wat je nog niet had gedeeld, leest niemand.',
  elsewhereWarning:
    'Gebruik je dat andere apparaat niet zelf? Ga dan hier verder. Dan stopt het andere apparaat.',
  betweenLead:
    'Je plek is nu op een ander apparaat. Wat je hier schreef en nog niet had gedeeld, leest niemand. Wil je het daar hebben? Neem het dan mee. Doe je niets, dan gaat het weg als de sessie weggaat.',
  bringBetween: 'Neem mee wat ik hier schreef',
  bring: 'Neem ook mijn eigen werk mee',
  brought: 'Je eigen werk staat nu op het andere apparaat.',
  comeBack: 'Ga hier verder',
  takenOver: (name: string) => `Je gaat hier verder als ${name}.`,
  takenOverLead:
    'Wat gedeeld is, is meegekomen. Wat je nog niet had gedeeld, komt als je dat op je oude apparaat kiest, of met je terugkomcode.',
  takenOverClose: 'Sluit',
  typeReturnCode: 'Ik heb mijn terugkomcode',
  bringHere: 'Haal mijn werk hierheen',
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
