/** The first step: who is here. */

export const welcome = {
  /** What is asked of a partner. */
  task: 'Kijk wie er zijn. We beginnen zo.',
  present: (people: number) =>
    people === 1 ? 'Er is 1 deelnemer' : `Er zijn ${people} deelnemers`,
  nobody: 'Er is nog niemand binnen.',
  you: 'jij',
  connected: 'is er',
  away: 'is er even niet',
  codeHeading: 'Zo komen deelnemers binnen',
  codeLabel: 'Code',
  goTo: 'Ga naar',
  whatComes: 'Straks schrijf je eerst voor jezelf. Niemand kijkt mee.',
  sectors: 'Welke sectoren zijn er?',
  sectorHere: 'is er',
  sectorMissing: 'is er nog niet',
  sectorsHint:
    'Mist er iemand? Dat mag. Bij de afspraken schrijven jullie op wie je nog uitnodigt.',
  practice: {
    heading: 'Om te oefenen',
    hint: 'Typ maar wat. Dit blijft op jouw scherm en wordt niet bewaard.',
    question: 'Wat at je vanmorgen?',
    throwAway: 'Gooi weg',
    thrown: 'Het is weg. Straks blijft wat je schrijft wél bewaard.',
  },
};

export type WelcomeMessages = typeof welcome;
