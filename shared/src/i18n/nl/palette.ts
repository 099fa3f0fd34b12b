/** Finding what can be done, and what lies on the board, by typing. */

export const palette = {
  title: 'Wat wil je doen?',
  search: 'Zoek een actie, of tekst op het bord',
  back: 'Terug naar alle acties',
  found: (count: number) => {
    if (count === 0) return 'Niets gevonden. Probeer een ander woord.';
    return count === 1 ? '1 gevonden' : `${count} gevonden`;
  },
  toStep: (step: string) => `Ga naar de stap: ${step}`,
  toObject: (what: string) => `Ga op het bord naar: ${what}`,
  pointers: { on: 'Toon de aanwijzers van anderen', off: 'Verberg de aanwijzers van anderen' },
  snapping: { on: 'Lijn uit bij slepen', off: 'Lijn niet uit bij slepen' },
  map: { on: 'Toon de kaart van het hele bord', off: 'Verberg de kaart van het hele bord' },
  singleKeys: { on: 'Zet toetsen van één teken aan', off: 'Zet toetsen van één teken uit' },
};

export type PaletteMessages = typeof palette;
