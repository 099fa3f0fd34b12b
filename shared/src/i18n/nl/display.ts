/** Dutch texts of the projector: few and short, to be read from the back of the room. */

export const display = {
  title: 'Groot scherm',
  joinAt: 'Doe mee op',
  code: 'Code',
  qrLabel: (address: string) => `QR-code naar ${address}`,
  welcome: 'Welkom',
  here: (people: number) => (people === 1 ? '1 deelnemer is er' : `${people} deelnemers zijn er`),
  missingSectors: (sectors: string) => `Nog niet aan tafel: ${sectors}`,
  nobodyYet: 'Kom binnen met de code',
  silence: 'Schrijf in stilte',
  silenceHint: 'Niemand leest mee. Straks kies je zelf wat je deelt.',
  mostReady: 'De meesten zijn klaar',
  soonRevealed: 'Zo meteen zien we alle kaarten tegelijk',
  /** What is asked of the room, beside the name of the step. */
  leads: {
    sorting: 'Leg in stilte bij elkaar.',
    pens: 'Stuur een aanvulling.',
    answer: 'Antwoord op je eigen scherm.',
    closed: 'De antwoorden zijn binnen.',
    read: 'Kijk wat eruit komt.',
  },
  noCards: 'Er zijn nog geen kaarten gedeeld',
  page: (number: number, total: number) => `${number} van ${total}`,
  why: 'Waarom is dat belangrijk?',
  whyEmpty: 'Kies een activiteit en vraag elkaar: waarom?',
  clusterEmpty: 'Welke doelen horen bij elkaar?',
  looseGoals: 'Nog los',
  unnamed: 'Nog geen naam',
  emptyGroups: (count: number) =>
    count === 1 ? '1 groep is nog leeg' : `${count} groepen zijn nog leeg`,
  ambitionFrame: 'Wij willen dat … (wie) … (wat wordt beter), zodat …',
  answerInSecret: 'Antwoord op je eigen scherm. Niemand kijkt mee.',
  break: 'Pauze',
  breakHint: 'Tot zo',
  taken: 'Vastgelegd',
  timeUp: 'De tijd is om',
  timeLeft: 'Tijd',
  black: 'Het scherm is zwart. Druk op B om het weer te tonen.',
  connectionLost: 'Geen verbinding. Dit scherm gaat vanzelf verder.',
};

export type DisplayMessages = typeof display;
