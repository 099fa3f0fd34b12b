/** Dutch texts of the agreements at the end of a workshop, at level B1. */

import type { AGREEMENT_KINDS, AGREEMENT_STATUSES } from '../../records/agreement.ts';

const kinds: Record<(typeof AGREEMENT_KINDS)[number], string> = {
  leadPartner: 'Kartrekker',
  role: 'Rol',
  task: 'Taak',
  time: 'Tijd',
  money: 'Geld',
  information: 'Informatie delen',
  decisionMaking: 'Beslissen',
  contact: 'Contact houden',
  compensation: 'Vergoeding',
  continuity: 'Als iemand wegvalt',
  scopeOut: 'Hoort er niet bij',
  review: 'Terugkijken',
};

const statuses: Record<(typeof AGREEMENT_STATUSES)[number], string> = {
  open: 'Nog niet begonnen',
  running: 'Loopt',
  done: 'Gedaan',
  notDone: 'Niet gelukt',
  dropped: 'Vervallen',
};

export const agreements = {
  statuses,
  kinds,
  talk: [
    'Wie is de kartrekker?',
    'Wat is de eerste stap, en wie doet die?',
    'Wanneer kijken we terug?',
  ],
  chooseOrganisation: 'Kies een organisatie',
  nobody: 'Nog niemand',
  edit: 'Aanpassen',
  editOf: (what: string) => `Aanpassen: ${what}`,
  finish: 'Klaar',
  finishOf: (what: string) => `Klaar met: ${what}`,
  remove: 'Weghalen',
  removeOf: (what: string) => `Weghalen: ${what}`,
  removed: (what: string) => `Weggehaald: ${what}`,
  empty: '(nog geen tekst)',
  until: (day: string) => `Klaar op ${day}`,

  accept: {
    waiting: (count: number) =>
      count === 1
        ? 'Er wacht 1 afspraak op jouw antwoord.'
        : `Er wachten ${count} afspraken op jouw antwoord.`,
    toFirst: 'Ga naar de afspraak',
    question: 'Neem je dit aan?',
    questionFor: (partner: string) => `Neem je dit aan namens ${partner}?`,
    yes: 'Ja, dit doen wij',
    yesOf: (what: string) => `Ja, dit doen wij: ${what}`,
    no: 'Nee, dit past ons niet',
    noOf: (what: string) => `Nee, dit past ons niet: ${what}`,
    undo: 'Toch niet',
    undoOf: (what: string) => `Toch niet: ${what}`,
    accepted: (partner: string) => `${partner} heeft dit aangenomen`,
    pending: (partner: string) => `${partner} heeft nog niet geantwoord`,
    wordsTakeBack: 'Verander je deze afspraak, dan moet de ander opnieuw ja zeggen.',
  },

  ask: {
    who: 'Wie doet dit?',
    hours: (partner: string) => `Hoeveel uur per week heeft ${partner}? Wie betaalt die uren?`,
  },

  lead: {
    heading: 'De kartrekker',
    hint: 'De kartrekker houdt de vaart erin: belt, nodigt uit en let op de afspraken.',
    who: 'Wie is de kartrekker?',
    text: 'Wat doet de kartrekker?',
    hours: 'Uren per week',
    hoursHint: 'Bijvoorbeeld: 4',
    hoursInvalid: 'Vul een getal in van 0 tot en met 168.',
    paidBy: 'Wie betaalt die uren?',
    hoursShown: (hours: string) => (hours === '1' ? '1 uur per week' : `${hours} uur per week`),
    paidShown: (who: string) => `betaald door: ${who}`,
    none: 'Er is nog geen kartrekker.',
  },

  tasks: {
    heading: 'Eerste stap en taken',
    first: 'Eerste stap',
    addFirst: 'Wat is de eerste stap?',
    addAnother: 'Wat spreken we nog meer af?',
    text: 'Afspraak',
    textHint:
      'Schrijf op wat er gebeurt. Bijvoorbeeld: “Wij bellen de beheerder van het buurthuis”.',
    kind: 'Waar gaat het over?',
    who: 'Wie doet dit?',
    due: 'Wanneer is het klaar?',
    formal: 'Hiervoor is een contract (convenant) nodig',
    amount: 'Wat kost het?',
    amountHint: 'In euro’s, zonder punten. Bijvoorbeeld: 1500',
    amountInvalid: 'Vul een bedrag in, zonder punten tussen de cijfers.',
    status: 'Hoe staat het ermee?',
    formalMark: 'contract nodig',
    add: 'Afspraak toevoegen',
    missing: 'Schrijf eerst op wat je wilt afspreken.',
  },

  review: {
    heading: 'Terugkijken',
    hint: 'Kies nu al een dag. Dan gebeurt het ook.',
    due: 'Wanneer kijken we terug?',
    inSixWeeks: 'Over zes weken',
    text: 'Waar letten we dan op?',
    shown: (day: string) => `We kijken terug op ${day}`,
    none: 'Er is nog geen dag gekozen.',
  },

  outside: {
    heading: 'Wat doen we niet?',
    hint: 'Wat buiten deze samenwerking valt, geeft straks rust.',
    text: 'Dit doen we niet',
    add: 'Toevoegen',
  },

  missing: {
    heading: 'Wie mist er?',
    hint: 'Wie had hier ook aan tafel moeten zitten? Noem een groep of organisatie, geen namen van mensen.',
    who: 'Wie mist er?',
    sector: 'Uit welke sector?',
    noSector: 'Weet ik niet',
    why: 'Waarom willen we die erbij?',
    inviter: 'Wie nodigt uit?',
    due: 'Voor wanneer?',
    add: 'Toevoegen',
    absent: (names: string) => `Wel partner, maar nu niet aanwezig: ${names}.`,
    askInviter: 'Wie nodigt hen uit?',
    invitedBy: (who: string) => `Uitnodigen: ${who}`,
    before: (day: string) => `voor ${day}`,
  },

  open: {
    heading: 'Nog open',
    hint: 'Niet alles hoeft vandaag. Dit blijft staan als open punt.',
    none: 'Over alles is iets afgesproken.',
  },

  display: {
    lead: 'Kartrekker',
    firstStep: 'Eerste stap',
    review: 'We kijken terug',
    tasks: 'Wie doet wat?',
    accepted: 'aangenomen',
    pending: 'nog niet aangenomen',
    missing: 'Wie mist er?',
    open: 'Nog niets over afgesproken',
    notYet: 'nog open',
  },
};

export type AgreementsMessages = typeof agreements;
