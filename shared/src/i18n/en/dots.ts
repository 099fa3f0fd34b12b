import type { RoundMessages } from '../nl/rounds.ts';

export const dots: RoundMessages['dots'] = {
  left: (count) => {
    if (count === 0) return 'All your dots are given.';
    return count === 1 ? 'You have 1 dot left.' : `You have ${count} dots left.`;
  },
  together: 'Two dots for one proposal is fine too.',
  giveOne: 'Give a dot to…',
  takeOneBack: 'Take a dot back from…',
  give: (proposal) => `Give a dot to: ${proposal}`,
  takeBack: (proposal) => `Take a dot back from: ${proposal}`,
  count: (count) => (count === 1 ? '1 dot' : `${count} dots`),
  none: 'No dots',
};

export const onBehalf: RoundMessages['answering']['onBehalf'] = (organisation) =>
  `On behalf of ${organisation}`;
