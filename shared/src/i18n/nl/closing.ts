/** Dutch texts of plain words and of what people take home, at level B1. */

const plainWords = {
  /** The question of the board; without a plain word it asks for one. */
  ask: (word: string, plain: string) =>
    plain === ''
      ? `Niet iedereen kent ‘${word}’. Wat bedoel je?`
      : `Niet iedereen kent ‘${word}’. Bedoel je: ${plain}?`,
  take: (plain: string) => `Zet er ‘${plain}’ neer`,
  taken: (plain: string) => `Er staat nu ‘${plain}’.`,
  everybodyKnows: (word: string) => `Iedereen kent ‘${word}’`,
  ignoredNow: (word: string) => `Over ‘${word}’ vraagt het bord niets meer.`,
  glossary: 'Woordenlijst',
  glossaryHint: 'Deze woorden staan met uitleg in de momentopname.',
  noWords: 'Er staan geen lastige woorden in jullie teksten.',
  manage: 'Woordenlijst van deze sessie',
  manageHint: 'Voeg een woord toe, pas de uitleg aan, of laat het bord er niet meer naar vragen.',
  word: 'Lastig woord',
  plain: 'Gewoon woord',
  meaning: 'Wat betekent het?',
  add: 'Woord toevoegen',
  missing: 'Vul een woord in.',
  added: (word: string) => `‘${word}’ staat in de woordenlijst.`,
  remove: (word: string) => `Haal ‘${word}’ uit de lijst van deze sessie`,
  removed: (word: string) => `‘${word}’ is uit de lijst gehaald.`,
  ignored: 'het bord vraagt hier niet naar',
  askAgain: (word: string) => `Vraag weer naar ‘${word}’`,
};

const wordCheck = {
  heading: 'Bewonerscheck',
  hint: 'Bewoners lezen de zin. Welke woorden zijn niet duidelijk?',
  task: 'Lees de zin. Tik op elk woord dat je niet begrijpt.',
  secret: 'Iedereen ziet welke woorden zijn aangetikt. Niemand ziet wie dat deed.',
  sentence: 'De zin, woord voor woord',
  allClear: 'Alles was duidelijk.',
  clearToMe: 'Ik begrijp alles',
  done: 'Je hebt de zin gelezen. Je kunt je keuze nog veranderen.',
  readers: (count: number) =>
    count === 1 ? '1 mens heeft de zin gelezen.' : `${count} mensen hebben de zin gelezen.`,
  nobodyYet: 'Nog niemand heeft de zin gelezen.',
  unclear: 'Niet voor iedereen duidelijk',
  /** A word with how often it was marked. */
  marked: (word: string, count: number) => `${word} (${count} keer)`,
  explain: (word: string) => `Leg ‘${word}’ uit`,
  replace: 'Ga terug en vervang woorden',
  replaceHint: (step: string) =>
    `Je gaat met iedereen terug naar “${step}”. Daar staat bij de zin welk woord je kunt vervangen.`,
  saved: (word: string) => `De uitleg van ‘${word}’ staat in de woordenlijst.`,
  save: 'Bewaar uitleg',
  noResidents: 'Er is geen bewoner bij. Vraag iemand anders om de zin te lezen.',
  askOthers: 'Vraag ook anderen',
  asked: 'Wie leest de zin?',
  display: 'Niet voor iedereen duidelijk:',
};

const story = {
  heading: 'Een verhaal van een bewoner',
  hint: 'Twee minuten. Waarom is dit voor jou belangrijk? Schrijf één zin op die blijft hangen.',
  startTimer: 'Start 2 minuten',
  text: 'Wat werd er gezegd?',
  textHint: 'Schrijf geen namen of ziektes van anderen op.',
  saidBy: 'Van wie is dit?',
  saidByHint: 'Zoals die persoon genoemd wil worden, of leeg.',
  mayKeep: 'Mag dit in het verslag? Vraag het aan wie het vertelde.',
  kept: 'Komt in het verslag.',
  notKept: 'Komt niet in het verslag.',
  add: 'Zet op het scherm',
  missing: 'Schrijf eerst op wat er werd gezegd.',
  remove: 'Haal dit verhaal weg',
  removed: 'Het verhaal is weggehaald.',
  report: 'Waar het mee begon',
};

export const closing = { plainWords, story, wordCheck };

export type ClosingMessages = typeof closing;
