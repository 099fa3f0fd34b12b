/** Sorting goals in silence, names that nobody sees yet, and goals that keep moving. */

export const sorting = {
  turn: 'Leg in stilte doelen bij elkaar. Jij bent aan de beurt.',
  together: 'Leg in stilte doelen bij elkaar.',
  wait: 'Kijk in stilte mee. Nu zijn anderen aan de beurt. Bedenk namen voor de groepen.',
  steering: 'Bewaak de stilte. De groep legt doelen bij elkaar.',
  observing: 'Je leest mee. De partners leggen in stilte doelen bij elkaar.',

  control: {
    label: 'Stil sorteren',
    about: 'Eerst leggen jullie in stilte doelen bij elkaar. Daarna praten jullie over de namen.',
    turnsAhead: (turns: number, people: number) =>
      `Jullie zijn met ${people}. Daarom gaat het in ${turns} beurten van 90 seconden.`,
    start: 'Begin stil sorteren',
    turn: (turn: number, turns: number) => `Beurt ${turn} van ${turns}`,
    everybody: 'Iedereen mag doelen verplaatsen.',
    now: (names: string) => `Nu aan de beurt: ${names}`,
    next: 'Volgende beurt',
    end: 'Klaar met sorteren',
    names: 'Namen voor de groepen blijven verborgen tot jij ze laat zien.',
  },

  tables: {
    label: 'Aan hoeveel tafels zitten jullie?',
    hint: 'Elke tafel heeft eigen beurten, tegelijk met de andere tafels.',
    count: (tables: number) => (tables === 1 ? 'Eén tafel' : `${tables} tafels`),
    who: 'Wie zit aan welke tafel?',
    of: (name: string) => `Tafel van ${name}`,
    table: (table: number) => `Tafel ${table}`,
    mine: (table: number) => `Je zit aan tafel ${table}.`,
    choose: 'Aan welke tafel zit je?',
    now: (table: number, names: string) => `Tafel ${table}: ${names}`,
  },

  title: {
    label: 'Jouw naam voor deze groep',
    hint: 'Niemand ziet dit, tot de begeleider alle namen laat zien.',
    send: 'Bewaar mijn naam',
    kept: 'Bewaard. Je mag hem nog veranderen.',
  },

  outlier: 'Een doel dat nergens bij hoort, mag los blijven.',
  differ: 'Hier verschillen we',
  movedOften: (goal: string, times: number) =>
    `Dit doel is al ${times} keer verplaatst: “${goal}”. Verschillen jullie hier?`,
  keep: 'Ja, hier verschillen we',
  keepOf: (goal: string) => `Ja, hier verschillen we: ${goal}`,
  keepHint: 'Het doel blijft dan tussen de groepen staan, met de verschillen erbij.',
  kept: (goal: string) => `“${goal}” blijft tussen de groepen staan.`,
  leave: 'Nee, laat maar',
  leaveOf: (goal: string) => `Nee, laat maar: ${goal}`,

  settled: 'We hebben het erover gehad',
  settledOf: (group: string) => `We hebben het erover gehad: ${group}`,

  display: {
    silent: 'Sorteer in stilte',
    names: 'Bedenk een naam voor een groep. Niemand ziet die nog.',
  },
};

export type SortingMessages = typeof sorting;
