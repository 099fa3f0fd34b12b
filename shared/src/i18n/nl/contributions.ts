/** Dutch texts of who brings what, and of what stands beside it, at level B1. */

import type { ACTIVITY_STATUSES } from '../../records/activity.ts';
import type { ASSUMPTION_STATES } from '../../records/assumption.ts';
import type { CONTRIBUTION_TAGS } from '../../records/contribution.ts';
import type { TENSION_STATES } from '../../records/tension.ts';

const statuses: Record<(typeof ACTIVITY_STATUSES)[number], string> = {
  contributes: 'Helpt mee',
  merged: 'Samen met …',
  parked: 'Staat even stil',
  outside: 'Hoort er niet bij',
};

const tags: Record<(typeof CONTRIBUTION_TAGS)[number], string> = {
  time: 'tijd',
  knowledge: 'kennis',
  space: 'ruimte',
  network: 'netwerk',
  money: 'geld',
  experience: 'ervaring',
};

const assumptionStates: Record<(typeof ASSUMPTION_STATES)[number], string> = {
  believed: 'Dat denken we',
  doubted: 'Daar twijfelen we over',
  tested: 'Het klopt',
  refuted: 'Het klopt niet',
};

const tensionStates: Record<(typeof TENSION_STATES)[number], string> = {
  open: 'Nog open',
  parked: 'Komt later terug',
  settled: 'We zijn eruit',
};

export const contributions = {
  statuses,
  tags,
  assumptionStates,
  tensionStates,
  talk: ['Helpt deze activiteit bij onze ambitie?', 'Wat breng jij mee?', 'Wat hoop jij te halen?'],

  own: {
    heading: 'Wat breng jij, en wat haal jij?',
    headingOf: (partner: string) => `Namens ${partner}`,
    brings: 'Wat brengen wij mee?',
    bringsHint: 'Bijvoorbeeld: “Elke dinsdagmiddag een zaal”.',
    gains: 'Wat hopen wij te halen?',
    gainsHint: 'Iets halen mag. Anders houd je het niet vol.',
    tags: 'Wat voor iets is het?',
    onBehalf: 'Invullen namens',
    choosePartner: 'Kies een organisatie',
  },

  all: {
    heading: 'Wie brengt wat mee?',
    none: 'Er is nog niets ingevuld.',
    brings: 'brengt',
    gains: 'haalt',
    notYet: (partners: string) => `Nog niet ingevuld: ${partners}.`,
    withoutLine: (partner: string) =>
      `Er loopt nog geen lijn van ${partner} naar de ambitie. Vraag: wat mis je?`,
    onlyYou: 'Alleen jij ziet dit.',
  },

  activities: {
    heading: 'Onze activiteiten naast de ambitie',
    none: 'Er zijn nog geen activiteiten.',
    noGoal: 'Nog zonder doel',
    statusOf: (activity: string) => `Wat doet “${activity}” voor onze ambitie?`,
    outsideHint: 'Deze activiteit mag gewoon doorgaan.',
    togetherWith: 'Samen met welke activiteit?',
    chooseActivity: 'Kies een activiteit',
    together: (activity: string) => `Samen met “${activity}”`,
    undecided: 'nog niet gekozen',
    yours: 'van jou',
    tryFirst: 'Welke ene activiteit proberen we eerst?',
    tryFirstHint:
      'Deze activiteiten komen uit bij hetzelfde doel. Kies er samen één om mee te beginnen.',
    facilitatorMarks: 'De begeleider kruist aan wat jullie kiezen.',
    first: 'Deze proberen we eerst',
  },

  beside: (count: number) =>
    count === 0 ? 'Aanname of verschil noteren' : `Aannames en verschillen (${count})`,
  assumptions: {
    heading: 'Wat nemen we aan?',
    hint: 'Iets wat waar moet zijn om te slagen, maar wat we nog niet weten.',
    text: 'Wij denken dat …',
    about: 'Waar gaat dit over?',
    aboutNothing: 'Over het geheel',
    testBy: 'Wie zoekt dit uit?',
    testOn: 'Wanneer weten we het?',
    state: 'Hoe zeker is het?',
    add: 'Aanname toevoegen',
    askWho: 'Wie zoekt dit uit?',
    testedBy: (who: string) => `Uitzoeken: ${who}`,
    before: (day: string) => `voor ${day}`,
  },

  tensions: {
    heading: 'Hier verschillen we',
    hint: 'Een verschil hoeft niet weg. Schrijf het op, zodat je erop terug kunt komen.',
    one: 'De een zegt',
    other: 'De ander zegt',
    about: 'Waar gaat het over?',
    state: 'Hoe staat het ermee?',
    add: 'Verschil toevoegen',
    of: (position: string) => `Verschil: ${position}`,
  },

  ask: {
    targetGroups: (groups: string) =>
      `Hier staan verschillende mensen: ${groups}. Bedoelen jullie hetzelfde?`,
    cooperation: 'Samenwerken: wat wordt daardoor beter, en voor wie?',
    putAway: (question: string) => `Begrepen. Laat mij dit niet meer zien: ${question}`,
    heard: 'Je ziet deze vraag niet meer. De anderen nog wel.',
  },

  display: {
    first: 'Dit proberen we eerst',
    brings: 'brengt',
    gains: 'haalt',
  },
};

export type ContributionsMessages = typeof contributions;
