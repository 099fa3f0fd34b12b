/** Dutch texts of asking why in pairs, at level B1. */

export const pairs = {
  heading: 'Tweetallen',
  propose: 'Stel tweetallen voor',
  proposeHint: 'Iedereen die er nu is, zo veel mogelijk met iemand uit een andere sector.',
  tooFew: 'Er zijn nog geen twee partners binnen.',
  proposalHeading: 'Voorstel',
  proposalHint: 'Nog niemand ziet dit. Verplaats mensen of vraag een andere indeling.',
  pairNumber: (number: number) => `Tweetal ${number}`,
  nobody: 'Nog zonder tweetal',
  moveTo: (name: string) => `Zet ${name} bij`,
  newPair: 'Een nieuw tweetal',
  noPair: 'Geen tweetal',
  first: 'vraagt eerst',
  asks: 'vraagt nu',
  whoAsks: 'Wie vraagt wie?',
  redo: 'Andere indeling',
  confirm: 'Zo gaan we in tweetallen',
  cancel: 'Laat maar',
  change: 'Tweetallen aanpassen',
  half: {
    heading: 'Halverwege',
    ask: 'Jullie zijn halverwege. Wisselen jullie van rol?',
    later: 'Nog niet',
    steering: (count: number) =>
      count === 1
        ? 'Halverwege. Eén tweetal heeft nog niet gewisseld.'
        : `Halverwege. ${count} tweetallen hebben nog niet gewisseld.`,
    swapThem: 'Laat hen wisselen',
    room: 'Halverwege. Wissel: nu vraagt de ander.',
  },
  swapAll: 'Laat iedereen wisselen',
  swapAllHint: 'Halverwege: dan vraagt de ander.',
  late: (names: string) => `Nog zonder tweetal: ${names}.`,
  placeLate: 'Deel in',
  keepsOne:
    'Een tweetal dat al aan een ladder werkt, houdt ten minste één van zijn mensen. Zo raakt er niets kwijt.',

  yours: 'Jullie tweetal',
  with: (names: string) => `Je werkt samen met ${names}.`,
  alone: 'Je werkt nu alleen. De begeleider kan iemand bij je zetten.',
  you: 'jij',
  asked: {
    ask: (owner: string) => `Vraag ${owner} waarom dat belangrijk is, en schrijf het antwoord op.`,
    answer: (asker: string) => `Antwoord op wat ${asker} je vraagt, en zeg of het klopt.`,
    help: (asker: string, owner: string) =>
      `Luister mee: ${asker} vraagt ${owner} waarom. Vul aan als je iets mist.`,
    askForBoth: (owner: string) =>
      `Vraag ${owner} waarom dat belangrijk is. Schrijf het op, en vraag of het klopt.`,
    answerForBoth: (asker: string) =>
      `${asker} vraagt jou waarom. Schrijf zelf op wat je antwoordt.`,
    without: 'Je hebt nog geen tweetal. Noem vast een activiteit.',
  },
  youAsk: (owner: string) => `Jij vraagt nu. ${owner} antwoordt.`,
  youAnswer: (asker: string) => `${asker} vraagt nu. Jij antwoordt.`,
  pairAsks: (asker: string, owner: string) => `${asker} vraagt ${owner}`,
  othersAsk: (asker: string, owner: string) => `${asker} vraagt nu. ${owner} antwoordt.`,
  swap: 'Wissel: nu vraagt de ander',
  private: 'Dit zien alleen jullie, tot jullie op “Klaar” drukken.',
  waiting: 'Je hebt nog geen tweetal. De begeleider deelt je zo in. Begin gerust vast alleen.',
  yourLadders: 'Waar jullie aan werken',
  addHeading: (name: string) => `Wat zou ${name} willen doen?`,
  whose: 'Van wie is deze activiteit?',

  agree: 'Klopt',
  agreeFor: (name: string) => `${name} zegt: klopt`,
  waitsFor: (owner: string) => `${owner} leest dit en zegt of het klopt.`,
  isRight: 'Klopt dit? Je kunt de woorden nog aanpassen.',
  skip: 'Overslaan',
  skipAnswer: (answer: string) => `Overslaan: ${answer}`,
  ready: 'Klaar: zet deze ladder op het bord',
  readyHint: 'Dan ziet iedereen deze ladder.',
  unready: (count: number) =>
    count === 1
      ? 'Jullie hebben nog 1 ladder die niet op het bord ligt.'
      : `Jullie hebben nog ${count} ladders die niet op het bord liggen.`,
  readyNamed: (activity: string) => `Zet op het bord: ${activity}`,

  merge: 'Voeg samen met een ander doel',
  mergeHint: 'De lijnen komen dan samen uit bij één doel. De andere woorden vervallen.',
  mergeInto: (goal: string) => `Voeg samen met: ${goal}`,
  meetingLater: 'Straks kiezen jullie: welke ene activiteit proberen we eerst?',

  demo: {
    heading: 'Voorbeeld op het grote scherm',
    hint: 'Het gaat over iets anders, dus het zegt niets voor. Doe het samen hardop.',
    show: 'Laat het voorbeeld zien',
    next: 'Volgende tree',
    stop: 'Stop het voorbeeld',
    title: 'Een voorbeeld',
    watch: 'Kijk op. De begeleider doet een voorbeeld voor.',
    activity: 'Een klusdag op het schoolplein',
    rungs: [
      { question: 'Waarom is dat belangrijk?', answer: 'Dan wordt het plein mooier.' },
      {
        question: 'Wat levert dat op, en voor wie?',
        answer: 'Kinderen blijven na school buiten spelen.',
      },
      {
        question: 'Waarom is dat belangrijk?',
        answer: 'Dan leren ze elkaar kennen, ook uit andere klassen.',
      },
    ],
    goalLabel: 'Het doel',
    goal: 'Kinderen in de buurt hebben vrienden om mee te spelen.',
  },
};
