/** Two pens: who writes the sentence for all, and what the others send to them. */

export const pens = {
  task: {
    writer: 'Jij hebt de pen. Schrijf de zin voor de groep.',
    writers: (others: string) => `Jij en ${others} hebben de pen. Schrijf samen de zin.`,
    others: (names: string, count: number) =>
      `${names} ${count === 1 ? 'schrijft' : 'schrijven'} de zin. Stuur een aanvulling.`,
    steering: (names: string, count: number) =>
      `${names} ${count === 1 ? 'schrijft' : 'schrijven'} de zin. De anderen sturen aanvullingen.`,
    observing: (names: string, count: number) =>
      `Je leest mee. ${names} ${count === 1 ? 'schrijft' : 'schrijven'} de zin.`,
  },

  control: {
    label: 'De pen',
    hint: 'Geef één of twee mensen de pen. De anderen sturen dan aanvullingen.',
    first: 'Eerste pen',
    second: 'Tweede pen',
    nobody: 'Niemand',
    give: 'Geef de pen',
    others: 'Geef de pen aan anderen',
    everybody: 'Laat iedereen schrijven',
    now: (names: string) => `De pen is nu bij ${names}.`,
  },

  reading: (names: string, count: number) =>
    `${names} ${count === 1 ? 'heeft' : 'hebben'} de pen. Je leest mee terwijl de zin ontstaat.`,

  additions: {
    label: 'Aanvullingen',
    none: 'Er zijn nog geen aanvullingen.',
    done: 'Al bekeken',
    take: 'Neem over',
    takeOf: (text: string) => `Neem over: ${text}`,
    noRoom: 'Er is nu geen plaats voor. Maak eerst de zin korter.',
    aside: 'Leg opzij',
    asideOf: (text: string) => `Leg opzij: ${text}`,
    again: 'Bekijk opnieuw',
    againOf: (text: string) => `Bekijk opnieuw: ${text}`,
    taken: 'Overgenomen in de zin',
    setAside: 'Opzij gelegd',
    by: (name: string) => `Van ${name}`,
  },

  send: {
    label: 'Jouw aanvulling',
    hint: 'Wie de pen heeft en de begeleider lezen dit. Schrijf één gedachte per keer.',
    send: 'Stuur aanvulling',
    sent: 'Jouw aanvulling is verstuurd.',
    own: 'Dit stuurde jij',
    states: { open: 'Verstuurd', taken: 'Overgenomen in de zin', aside: 'Opzij gelegd' },
    instead: 'Stuur als aanvulling',
    insteadHint: 'Anderen hebben nu de pen. Je kunt dit als aanvulling sturen.',
  },

  display: {
    writing: (names: string, count: number) =>
      `${names} ${count === 1 ? 'heeft' : 'hebben'} de pen`,
    send: 'Stuur je aanvulling vanaf je eigen scherm.',
    waiting: (count: number) =>
      count === 1 ? '1 aanvulling wacht' : `${count} aanvullingen wachten`,
  },
};

export type PensMessages = typeof pens;
