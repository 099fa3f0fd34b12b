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

export const closing = { plainWords };

export type ClosingMessages = typeof closing;
