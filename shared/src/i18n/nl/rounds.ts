/** Secret rounds: what is asked, how it is answered, and what came out of it. */

import { dots, onBehalf } from './dots.ts';
import type { DecisionChoice, Stance } from '../../domain/round-kinds.ts';

/** What a round asks: of proposals either the sentence of all, or the name of one group. */
type Topic = 'sentence' | 'title' | 'dots' | 'stance' | 'decision';

const question: Record<Topic, string> = {
  sentence: 'Wat willen we samen bereiken?',
  title: 'Hoe noem je deze groep?',
  dots: 'Welk voorstel past het best bij ons?',
  stance: 'Sta je achter deze zin?',
  decision: 'Doet jouw organisatie mee?',
};

const steering: Record<Topic, string> = {
  sentence: 'Iedereen doet nu in stilte een voorstel.',
  title: 'Iedereen bedenkt nu in stilte een naam.',
  dots: 'Elke partner geeft nu in stilte stippen.',
  stance: 'Elke partner zegt nu in stilte of hij achter de zin staat.',
  decision: 'Elke partner zegt nu in stilte of hij meedoet.',
};

const secrecy: Record<Topic, string> = {
  sentence:
    'Niemand ziet wie wat voorstelt, ook de begeleider niet. Straks zie je alle voorstellen, zonder naam.',
  title:
    'Niemand ziet wie wat voorstelt, ook de begeleider niet. Straks zie je alle namen voor de groep, zonder wie ze bedacht.',
  dots: 'Niemand ziet wie welke stip geeft, ook de begeleider niet. Straks zie je alleen de aantallen.',
  stance:
    'Niemand ziet wie wat antwoordt, ook de begeleider niet. Straks zie je eerst de aantallen en daarna wat er anders moet.',
  decision: 'Straks zien we alle antwoorden tegelijk, van elke partner.',
};

const stances: Record<Stance, string> = {
  full: 'Ik sta hier helemaal achter',
  mostly: 'Ik sta hier bijna achter',
  notYet: 'Nog niet',
};

const decisions: Record<DecisionChoice, string> = {
  yes: 'Ja, wij doen mee',
  yesIf: 'Ja, als …',
  consult: 'Ik overleg eerst',
  no: 'Nee, wij doen niet mee',
  later: 'Ik antwoord later',
};

export const rounds = {
  earlierSentence: (sentence: string) => `Dit ging over een eerdere zin: “${sentence}”`,
  question,
  steering,
  secrecy,
  stances,
  decisions,
  observing: (asked: string) => `Je leest mee. De partners antwoorden op: ${asked}`,
  closedForAll: 'De antwoorden zijn binnen. Zo zien we wat eruit komt.',
  closedSteering: 'De ronde is dicht. Laat nu zien wat eruit komt.',
  readProposals: 'Lees de voorstellen en schrijf samen één zin.',
  chooseTitle: 'Kies met de groep een naam.',
  readTitles: 'Lees de namen voor deze groep.',
  readStances: 'Kijk hoe we over de zin denken, en wat er anders moet.',
  readDecisions: 'Kijk wie er meedoen. Je mag jouw antwoord later nog veranderen.',

  control: {
    label: 'Ronde',
    open: 'Open: iedereen kan antwoorden',
    closed: 'Dicht: niemand kan nog antwoorden',
    revealed: 'Iedereen ziet wat eruit komt',
    explained: 'Iedereen ziet ook wat er anders moet',
    partners: (answered: number, all: number) =>
      `${answered} van ${all} ${all === 1 ? 'partner' : 'partners'} ${answered === 1 ? 'heeft' : 'hebben'} geantwoord`,
    people: (answered: number, all: number) =>
      `${answered} van ${all} ${all === 1 ? 'deelnemer' : 'deelnemers'} ${answered === 1 ? 'heeft' : 'hebben'} geantwoord`,
    countOnly: 'Je ziet alleen hoeveel, niet wie.',
    few: 'Er zijn weinig antwoorden. Dan is te raden wie wat zei.',
    close: 'Sluit de ronde',
    reopen: 'Open weer',
    reveal: 'Laat zien wat eruit komt',
    explain: 'Laat zien wat er anders moet',
    remove: 'Haal deze ronde weg',
    removeTitle: 'Deze ronde weghalen?',
    removeBody: 'Alle antwoorden in deze ronde gaan weg. Dat kun je niet terugdraaien.',
    removeConfirm: 'Ja, haal weg',
  },

  start: {
    label: 'Wat vraag je nu?',
    sentence: 'Vraag om voorstellen',
    dots: 'Laat stippen geven',
    stance: 'Vraag wie erachter staat',
    decision: 'Vraag wie er meedoet',
    title: 'Vraag om namen',
    titleOf: (group: string) => `Vraag om namen voor: ${group}`,
    needsProposals: 'Stippen geven kan als er twee of meer voorstellen te zien zijn.',
    needsSentence: 'Vragen wie erachter staat kan als er een zin staat.',
  },

  answering: {
    absent: (organisation: string) =>
      `${organisation} staat als afwezig, en antwoordt later. Ben je er wel? Zeg het tegen de begeleider.`,
    onBehalf,
    together: (names: string, organisation: string) =>
      `Je antwoordt namens ${organisation}, samen met ${names}. Het laatste antwoord telt.`,
    yours: 'Jouw antwoord',
    colleague: (name: string, organisation: string) =>
      `${name} van ${organisation} heeft geantwoord:`,
    changeable: 'Je kunt het nog veranderen, tot de ronde dicht is.',
    final: 'De ronde is dicht. Dit antwoord telt.',
    none: 'De ronde is dicht. Je hebt niet geantwoord.',
    unsent: 'Dit had je nog niet verstuurd. Het staat hier nog:',
    send: 'Verstuur mijn antwoord',
    change: 'Verander het antwoord',
    keep: 'Laat het zo',
    waiting: 'We wachten op de anderen.',
    incomplete: 'Vul eerst alles in. Dan kun je versturen.',
  },

  proposal: {
    legend: 'Jouw voorstel in drie stukjes',
    whoLabel: 'Wij willen dat … (wie)',
    whoExample: 'jongeren in onze wijk',
    betterLabel: '… (wat wordt beter)',
    betterExample: 'elke week samen sporten',
    soThatLabel: 'zodat …',
    soThatExample: 'ze elkaar leren kennen',
    together: 'Zo staat het er:',
    wholeLabel: 'Jouw voorstel, in één zin',
    titleLabel: 'Naam voor de groep, als doel in één zin',
  },

  dots,

  stance: {
    legend: 'Jouw antwoord',
    reasonLabel: 'Wat moet er anders?',
    reasonHint: 'Straks lezen we dit samen.',
    named: 'Mijn organisatie mag erbij staan',
    isNamed: 'Met de naam van jouw organisatie erbij',
    partners: (count: number) => (count === 1 ? '1 partner' : `${count} partners`),
    reasons: 'Wat moet er anders?',
    noReasons: 'Niemand schreef op wat er anders moet.',
    reasonsLater: 'Straks lezen we wat er volgens de partners anders moet.',
  },

  decision: {
    legend: 'Jouw antwoord',
    conditionLabel: 'Wat is er nodig?',
    conditionHint: 'Maak de zin af: ja, als …',
    withLabel: 'Met wie overleg je?',
    withHint: 'Noem de functie of de organisatie, niet de naam.',
    untilLabel: 'Tot wanneer?',
    yesIf: (condition: string) => `Ja, als ${condition}`,
    consultWith: (who: string) => `Ik overleg eerst met ${who}`,
    until: (day: string) => `Antwoord uiterlijk ${day}`,
    all: 'Wie doet er mee?',
    unshown:
      'De antwoorden op “Doe je mee?” zijn nog niet getoond. Zonder dat staan ze niet in de momentopname.',
    notYet: 'heeft nog niet geantwoord',
    absent: 'was er niet bij en antwoordt later',
    linkAbsent: (names: string) => `Stuur de link ook naar wie er niet bij is: ${names}.`,
    yours: 'Jouw organisatie',
    changeLater: 'Verander ons antwoord',
    answerNow: 'Geef ons antwoord',
    save: 'Bewaar ons antwoord',
    linkTitle: 'Later antwoorden',
    linkLabel: 'Link om later te antwoorden',
    linkHint:
      'Stuur deze link naar wie eerst wil overleggen. Op het apparaat waarmee iemand meedeed, gaat hij meteen open. Op een ander apparaat vraagt hij om de terugkomcode.',
    laterHint: 'Later antwoorden mag. Kom daarvoor terug met dezelfde link.',
  },

  result: {
    proposals: 'Alle voorstellen',
    dots: 'Zo zijn de stippen verdeeld',
    stance: 'Zo staan we erin',
    earlier: 'De voorstellen van daarnet',
    noProposals: 'Er kwam geen voorstel.',
    begin: 'Begin met deze zin',
    beginOf: (sentence: string) => `Begin met deze zin: ${sentence}`,
    replaceTitle: 'De zin vervangen?',
    replaceBody: 'Er staat al een zin. Die gaat weg:',
    replaceWith: 'Dit komt ervoor in de plaats:',
    replace: 'Ja, vervang de zin',
    begun: 'De zin staat in het schrijfveld.',
    titles: 'Voorgestelde namen',
    choose: 'Kies deze naam',
    chooseOf: (title: string) => `Kies deze naam: ${title}`,
  },
};

export type RoundMessages = typeof rounds;
