/** The picture of the board, in reports and as a file. */

import type { Counted, PictureWords } from '../nl/picture.ts';

const ONE_AND_MORE: Readonly<Record<Counted, readonly [string, string]>> = {
  partnerCard: ['card', 'cards'],
  activity: ['activity', 'activities'],
  whyStep: ['answer to “why?”', 'answers to “why?”'],
  goal: ['goal', 'goals'],
  cluster: ['group of goals', 'groups of goals'],
  ambition: ['shared ambition', 'shared ambitions'],
  note: ['note', 'notes'],
  text: ['text', 'texts'],
  frame: ['frame', 'frames'],
  connector: ['arrow', 'arrows'],
  drawing: ['drawing', 'drawings'],
  image: ['image', 'images'],
};

export const picture: PictureWords = {
  heading: 'The board',
  title: (board) => `The board “${board}”`,
  count: (type, count) => `${count} ${ONE_AND_MORE[type][count === 1 ? 0 : 1]}`,
  onIt: (counts) => `On it lie: ${counts}. Lines run from activities to goals.`,
  alsoAsText: 'Cards, ladders, goals and the ambition stand as text in this report.',
};
