import type { PeopleMessages } from '../nl/people.ts';

/** Taking people out, raising a hand, telling everybody something, going on on another device. */
export const people: PeopleMessages = {
  more: (name) => `More about ${name}`,
  remove: 'Take out of the session',
  removeTitle: (name) => `Take ${name} out of the session?`,
  removeLead:
    'This person will no longer see the session. What was shared stays on the board. What was not shared yet goes from the session.',
  removeAgain:
    'Whoever knows the code can come in again as somebody else. Lock the session or make a new code if you do not want that.',
  removeConfirm: 'Take out of the session',
  removed: (name) => `${name} was taken out of the session.`,
  raiseHand: 'Raise your hand',
  lowerHand: 'Lower your hand',
  handUp: 'Your hand is up. The facilitator sees it.',
  hands: 'Hands up',
  lowerHandOf: (name) => `Lower the hand of ${name}`,
  handRaised: (name) => `${name} raises a hand.`,
  announce: 'Message to everybody',
  announceLabel: 'One short sentence',
  announceHint: 'Everybody sees this for five minutes, on the big screen too.',
  announceSend: 'Show',
  announceAgain: 'Change',
  announceTakeBack: 'Take away',
  announceEmpty: 'Write a sentence first.',
  announced: 'Message from the facilitator',
  announcementClose: 'Close this message',
  newCode: 'New code',
  newCodeLead:
    'The old code stops working at once. Whoever is inside stays inside. Links and QR codes that were handed out stop working.',
  newCodeConfirm: 'Make a new code',
  newCodeMade: 'This is the new code. The old one no longer works.',
  removedTitle: 'The facilitator took you out of the session.',
  removedLead:
    'What you shared stays on the board. Is this wrong? Ask the facilitator. You can then come in again with the code.',
  keptTitle: 'You had not shared this yet',
  keptLead:
    'You had not shared this yet. It is on this device only. Keep it somewhere else if you do not want to lose it.',
};
