import { firstPeople } from './first-words.ts';
import type { PeopleMessages } from '../nl/people.ts';

/** Taking people out, raising a hand, telling everybody something, going on on another device. */
export const people: PeopleMessages = {
  ...firstPeople,
  more: (name) => `More about ${name}`,
  remove: 'Take out of the session',
  removeTitle: (name) => `Take ${name} out of the session?`,
  removeLead:
    'This person will no longer see the session. What was shared stays on the board. What was not shared yet goes from the session.',
  removeAgain:
    'Whoever knows the code can come in again as somebody else. Lock the session or make a new code if you do not want that.',
  removeConfirm: 'Take out of the session',
  removed: (name) => `${name} was taken out of the session.`,
  eraseName: 'Remove the name',
  eraseNameTitle: (name) => `Remove the name of ${name}?`,
  eraseNameLead: (nameless) =>
    `Do this when this person asks for it. Wherever the name is now, it becomes “${nameless}”: on the board, in the list of participants and in the snapshots. Everybody sees that at once.`,
  eraseNameStays:
    'What this person said stays. Is the name in a text that somebody typed? That stays too. Change the text yourself then.',
  eraseNameForGood: 'The name is erased from the disk too. This cannot be undone.',
  nameErased: 'The name is gone.',
  rename: 'Correct the name',
  renameTitle: (name) => `Correct the name of ${name}`,
  renameHint: 'This person will see that you changed the name.',
  renamed: (name) => `The name is ${name} now.`,
  renamedBy: (name) => `name corrected by ${name}`,
  renamedYou: (facilitator, name) =>
    `${facilitator} has corrected your name. You are called ${name} here now.`,
  renamedYouLead: 'Is it not right? Then change your name yourself in the menu.',
  renamedClose: 'Understood',
  handOver: 'Hand over to another device',
  handOverTitle: (name) => `${name} goes on on another device`,
  handOverLead: 'What is shared goes along. The old device then stops taking part, and says so.',
  handOverPrivate:
    'What is not shared yet does not go along. It comes only when the old device passes it on, or with the personal return code.',
  handOverMake: 'Make a code',
  handOverHow:
    'Scan this with the other device. Or go to the session there, choose “I was here before” and type this code:',
  handOverOnce: (minutes) => `The code works once, and for ${minutes} minutes at most.`,
  handOverLink: 'Link for the other device',
  elsewhere: 'on another device',
  elsewhereTitle: 'You now go on on another device.',
  elsewhereLead:
    'The facilitator handed your place over. Only what is shared went along. Nobody reads what you had not shared yet.',
  elsewhereWarning:
    'Is it not you who uses that other device? Then go on here. The other device will stop.',
  betweenLead:
    'Your place is on another device now. Nobody reads what you wrote here and had not shared yet. Do you want it there? Then bring it along. If you do nothing, it goes when the session goes.',
  bringBetween: 'Bring along what I wrote here',
  bring: 'Bring my own work along too',
  brought: 'Your own work is on the other device now.',
  comeBack: 'Go on here',
  takenOver: (name) => `You go on here as ${name}.`,
  takenOverLead:
    'What is shared came along. What you had not shared yet comes when you choose so on your old device, or with your return code.',
  takenOverClose: 'Close',
  typeReturnCode: 'I have my return code',
  bringHere: 'Bring my work here',
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
