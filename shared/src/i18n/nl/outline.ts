/** The board as a list. Who looks at the picture alone does not need it, so it comes apart. */

export const outline = {
  faces: 'Hoe je het bord ziet',
  canvas: 'Bord',
  list: 'Lijst',
  both: 'Beide',
  tree: 'Het bord als lijst',
  description:
    'Met pijltjes loop je door de lijst, met een letter spring je. Enter is wijzigen, Shift+F10 toont wat je kunt doen.',
  readOnlyDescription: 'Met pijltjes loop je door de lijst, met een letter spring je.',
  tools: 'Knoppen bij de lijst',
  empty: 'Het bord is nog leeg.',
  emptyHint: 'Begin met een briefje.',
  more: 'Wat je kunt doen',
  gone: (what: string, next: string) => `Weggehaald: ${what}. Je staat nu op: ${next}`,
  goneLast: (what: string) => `Weggehaald: ${what}. De lijst is nu leeg.`,
  someone: 'Een ander',
  others: 'De anderen',
  added: (who: string, what: string) => `${who} zette erbij: ${what}`,
  addedSeveral: (who: string, count: number) => `${who} zette ${count} dingen erbij`,
  removed: (count: number) => (count === 1 ? '1 ding weggehaald' : `${count} dingen weggehaald`),
  moved: (count: number) => (count === 1 ? '1 ding verplaatst' : `${count} dingen verplaatst`),
};

export type Outline = typeof outline;
