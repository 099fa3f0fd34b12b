/** Dots on proposals, on the board as well as in a round. */

export const dots = {
  left: (count: number) => {
    if (count === 0) return 'Al je stippen zijn gegeven.';
    return count === 1 ? 'Je hebt nog 1 stip.' : `Je hebt nog ${count} stippen.`;
  },
  together: 'Twee stippen op één voorstel mag ook.',
  giveOne: 'Geef een stip aan…',
  takeOneBack: 'Neem een stip terug van…',
  give: (proposal: string) => `Geef een stip aan: ${proposal}`,
  takeBack: (proposal: string) => `Neem een stip terug van: ${proposal}`,
  count: (count: number) => (count === 1 ? '1 stip' : `${count} stippen`),
  none: 'Geen stippen',
};

/** Who answers for whom. */
export const onBehalf = (organisation: string) => `Namens ${organisation}`;
