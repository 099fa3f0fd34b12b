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

const later = {
  title: 'Doe je mee?',
  lead: 'Overleg met je eigen organisatie en geef hier jullie antwoord.',
  who: 'Wie ben je?',
  whoLead:
    'Op dit apparaat is nog niet bekend wie je bent. Vul je terugkomcode in. Die kreeg je toen je meedeed.',
  noCode: 'Geen terugkomcode? Vraag de begeleider van de sessie om hulp.',
  closed: 'Je kunt nu nog niet antwoorden. De begeleider vraagt het eerst aan iedereen tegelijk.',
  onlyPartners: 'Alleen organisaties die meedoen geven antwoord. Je ziet hier wat ze zeggen.',
  toSession: 'Naar de sessie',
};

const letter = {
  kind: 'Brief voor je achterban',
  title: (partner: string) => `Voor ${partner}`,
  motto: 'Wat willen we samen?',
  session: 'Afgesproken in',
  satisfied: 'Wanneer zijn wij tevreden?',
  brings: 'Wat brengen wij, en wat halen wij?',
  activities: 'Onze activiteiten',
  towards: (activity: string, goal: string) => `${activity} – hiervoor: ${goal}`,
  agreements: 'Wat spraken wij af?',
  signs: 'Waar letten we op als we terugkijken?',
  goalSign: (goal: string) => `Merken mensen dit al? Doel: ${goal}`,
  asked: 'Wat vragen we van onze eigen organisatie?',
  undecided: 'Wij hebben nog niet gezegd of wij meedoen. Bespreek het en geef antwoord.',
  decided: (decision: string) => `Ons antwoord tot nu toe: ${decision}.`,
  accept: (task: string) => `Nog aan te nemen: ${task}`,
  sign: (task: string) => `Hiervoor is een contract nodig (convenant): ${task}`,
  answerHere: 'Geef hier jullie antwoord',
  changeHere: 'Jullie antwoord veranderen',
  heading: 'Brief voor de achterban',
  hint: 'Eén bladzijde voor je eigen organisatie.',
  choose: 'Voor welke organisatie?',
  chooseNone: 'Kies een organisatie',
  show: 'Bekijk de brief',
  back: 'Terug naar het verslag',
  downloadPage: 'Brief als webpagina',
  downloadText: 'Brief als tekst',
  file: 'brief',
};

const calendar = {
  heading: 'Terugvalmoment',
  hint: 'Op deze dag kijk je terug: doen we nog wat we willen?',
  day: 'Op welke dag?',
  download: 'Zet in je agenda',
  summary: (title: string) => `Terugkijken: ${title}`,
  ask: 'Als het even tegenzit: hier doen we het voor. Klopt het nog? Wie doet wat?',
  signs: 'Merken mensen dit al?',
  file: 'terugvalmoment',
};

const coverage = {
  heading: 'Wie zit er in deze zin?',
  hint: 'Kies op het bord de ambitie: alles wat eraan bijdraagt, licht op.',
  look: 'Kijk op het bord',
  show: 'Laat het iedereen zien',
  hide: 'Stop met laten zien',
  none: 'Er leidt nog niets naar deze zin.',
  noLadder: 'Nog geen activiteit',
  others: 'Helpt mee, op een andere manier',
  /** An activity with whose it is. */
  by: (activity: string, partner: string) => `${activity} (${partner})`,
  about: 'Welke groepen zitten in de zin?',
  aboutHint: 'Haal een groep weg die er niet in zit. Alleen jij kunt dit veranderen.',
  everybody: 'Van elke organisatie loopt er een lijn naar deze zin.',
};

export const closing = { calendar, coverage, later, letter, plainWords, story, wordCheck };

export type ClosingMessages = typeof closing;
