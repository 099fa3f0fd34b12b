import type * as dutch from '../nl/first-words.ts';

export const firstPeople: typeof dutch.firstPeople = {
  noNames: 'Do not write down names or illnesses of other people.',
  ownName: 'My name',
  ownNameHint: 'This is how the others see you. A first name or nickname is enough.',
  raiseHand: 'Raise your hand',
  lowerHand: 'Lower your hand',
  handUp: 'Your hand is up. The facilitator sees it.',
  announced: 'Message from the facilitator',
  announcementClose: 'Close this message',
};

export const firstFacilitator: typeof dutch.firstFacilitator = {
  agenda: 'Programme',
  secretLink: 'My secret link',
};

export const firstKeys: typeof dutch.firstKeys = {
  title: 'Keys',
};
