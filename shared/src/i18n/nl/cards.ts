/** Dutch texts around the cards: examples, the reading round, stars. Level B1. */

import type { CardField } from '../../domain/card-fields.ts';

/** Examples from elsewhere, for a session whose own case the usual examples would give away. */
const examplesFromElsewhere: Record<CardField, string> = {
  satisfiedWhen: 'Als het plein op woensdag vol kinderen is.',
  forWhom: 'Kinderen die nu bij geen enkele club zitten.',
  interest: 'Minder ruzie op straat.',
  noticeBy: 'Kinderen nemen hun vrienden mee.',
  expectation: 'Zeg het op tijd als je niet kunt.',
  need: 'Iemand met de sleutel van de gymzaal.',
  ourCore: 'Gymles op school.',
  wantToBe: 'Vaker buiten lesgeven.',
  weAdd: 'Wij kennen alle ouders.',
  conditions: 'Een verzekering voor vrijwilligers.',
  values: 'Vraag het eerst aan de kinderen zelf.',
  reason: 'Het moet van mijn baas.',
  assumedImage: 'Dat het ons alleen om winnen gaat. Klopt niet.',
};

const inSeconds = (seconds: number): string =>
  seconds === 1 ? '1 seconde' : `${seconds} seconden`;

export const cards = {
  examplesFromElsewhere,

  star: {
    add: 'Dit vertel ik zeker',
    addOf: (question: string) => `Dit vertel ik zeker: ${question}`,
    hint: 'Met veel partners is er weinig tijd. Dan vertel je alleen wat een ster heeft.',
  },

  reading: {
    heading: 'Leesronde',
    intro: (seconds: number) =>
      `Elke partner vertelt ${inSeconds(seconds)} over de eigen kaart. De anderen luisteren.`,
    starredOnly: 'Jullie zijn met veel. Vertel alleen wat een ster heeft.',
    draw: 'Kies een volgorde',
    drawAgain: 'Andere volgorde',
    start: 'Begin de leesronde',
    next: 'Volgende',
    previous: 'Vorige',
    pass: 'Sla over',
    finish: 'Klaar, iedereen is geweest',
    stop: 'Stop de leesronde',
    order: 'Volgorde',
    states: {
      now: 'nu aan de beurt',
      heard: 'is geweest',
      passed: 'overgeslagen',
      waiting: 'komt nog',
    },
    give: (partner: string) => `Geef ${partner} de beurt`,
    giveShort: 'Geef de beurt',
    tell: 'Vertel over je kaart. De anderen luisteren.',
    task: 'Luister naar wie aan de beurt is.',
    look: 'Kijk op. Luister.',
    questionsOnly: 'Reageren? Stel alleen een vraag.',
    turnOf: (partner: string) => `${partner} vertelt`,
    yourTurn: 'Jij bent aan de beurt. Vertel over je kaart.',
    nextUp: (partner: string) => `Daarna: ${partner}`,
    youNext: 'Daarna ben jij.',
    soon: 'De leesronde begint zo.',
    over: 'Iedereen is geweest.',
    timeLeft: 'Tijd voor deze beurt',
    secondsLeft: inSeconds,
    timeUp: 'Rond je verhaal af',
    allCards: 'Alle kaarten',
    noCard: 'Er is geen kaart. Vertel gewoon.',
  },
  others: {
    heading: 'Kaarten voor wie geen apparaat heeft',
    intro:
      'Zit er iemand naast je zonder apparaat, of heb je een papieren kaart? Typ die kaart hier. Tot de kaarten worden getoond, zie alleen jij wat erop staat.',
    add: 'Schrijf voor iemand',
    title: 'Schrijf voor iemand',
    name: 'Naam of bijnaam',
    nameMissing: 'Vul een naam in.',
    organisationLabel: 'Organisatie',
    chooseOrganisation: 'Kies een organisatie',
    newOrganisation: 'Een andere organisatie of groep',
    organisationMissing: 'Kies een organisatie.',
    organisationNameLabel: 'Naam van de organisatie of groep',
    organisationNameMissing: 'Vul een naam in.',
    sectorLabel: 'Uit welke sector?',
    sectorMissing: 'Kies een sector.',
    number: 'Nummer van de papieren kaart',
    numberWrong: (highest: number) => `Vul een nummer in van 1 tot ${highest}.`,
    numberUsed: 'De kaart met dit nummer is al ingevoerd.',
    begin: 'Begin met de kaart',
    waiting: 'Even wachten op verbinding …',
    cardOf: (name: string) => `Kaart van ${name}`,
    forWhom: (name: string) => `Je schrijft op wat ${name} zegt, in de woorden van ${name}.`,
    open: (name: string) => `Schrijf de kaart van ${name}`,
    openShort: 'Schrijf',
    paper: (number: number) => `papieren kaart ${number}`,
    answers: (count: number) => (count === 1 ? '1 antwoord' : `${count} antwoorden`),
    ready: 'klaar',
    shared: 'gedeeld',
    private: 'Alleen jij ziet dit, tot alle kaarten worden getoond.',
    writes: (name: string) => `${name} schrijft`,
  },
  paper: {
    menu: 'Papieren kaarten printen',
    title: 'Papieren kaarten printen',
    lead: 'Voor wie geen apparaat heeft: lege kaarten op A5, met de vragen die iedereen krijgt. Een schrijfmaatje typt de kaart over, met het nummer. Dan doet de kaart gewoon mee als jullie alle kaarten laten zien.',
    language: 'Taal van de kaarten',
    count: 'Hoeveel kaarten?',
    first: 'Nummer van de eerste kaart',
    from1To: (highest: number) => `Vul een getal in van 1 tot ${highest}.`,
    numbers: (first: number, last: number) =>
      first === last ? `Kaart ${first}` : `Kaart ${first} tot en met ${last}`,
    print: 'Print',
    card: (number: number) => `Kaart ${number}`,
    name: 'Naam of bijnaam:',
    organisation: 'Organisatie of groep:',
    share: 'Dit wil ik delen',
    keep: 'Dit houd ik voor mezelf',
    foot: 'Schrijf geen namen of ziektes van andere mensen op. Alleen je schrijfmaatje leest wat je voor jezelf houdt. Neem deze kaart na afloop mee.',
  },

  catchUp: {
    heading: 'Even bijpraten',
    lead: 'Er is al wat gebeurd. Dit lees je in een halve minuut.',
    now: (step: string) => `We zijn nu bij de stap “${step}”.`,
    cards: (count: number, partners: number) =>
      `Er ${count === 1 ? 'is 1 kaart' : `zijn ${count} kaarten`} gedeeld, van ${partners === 1 ? '1 partner' : `${partners} partners`}.`,
    cardsHidden: 'Iedereen heeft in stilte een kaart geschreven. Die zijn nog niet gedeeld.',
    activities: (count: number) =>
      count === 1
        ? 'Er staat 1 activiteit op het bord.'
        : `Er staan ${count} activiteiten op het bord.`,
    goals: (count: number) =>
      count === 1
        ? 'Door waarom te vragen is 1 doel gevonden.'
        : `Door waarom te vragen zijn ${count} doelen gevonden.`,
    meets: (count: number) =>
      count === 1
        ? 'Bij 1 doel komen meer activiteiten uit: dat willen mensen samen.'
        : `Bij ${count} doelen komen meer activiteiten uit: dat willen mensen samen.`,
    clusters: (count: number) =>
      count === 1 ? 'De doelen liggen in 1 groep.' : `De doelen liggen in ${count} groepen.`,
    ambition: 'De gezamenlijke ambitie is nu:',
    agreements: (count: number) =>
      count === 1 ? 'Er is 1 afspraak gemaakt.' : `Er zijn ${count} afspraken gemaakt.`,
    observes: 'Je leest mee wat gedeeld is. Wat mensen voor zichzelf houden, zie je niet.',
    mayAdd: 'Je mag nog een kaart schrijven. Die komt er later bij.',
    dismiss: 'Ik ben bij',
    card: 'Schrijf alsnog je kaart',
    cardTitle: 'Jouw kaart',
    shareAll: 'Deel alles wat ik schreef',
  },
};

export type CardsMessages = typeof cards;
