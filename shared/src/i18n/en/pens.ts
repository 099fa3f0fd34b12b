import type { PensMessages } from '../nl/pens.ts';

/** English texts of the two pens and the additions. */
export const pens: PensMessages = {
  task: {
    writer: 'You have the pen. Write the sentence for the group.',
    writers: (others) => `You and ${others} have the pen. Write the sentence together.`,
    others: (names, count) =>
      `${names} ${count === 1 ? 'writes' : 'write'} the sentence. Send an addition.`,
    steering: (names, count) =>
      `${names} ${count === 1 ? 'writes' : 'write'} the sentence. The others send additions.`,
    observing: (names, count) =>
      `You are reading along. ${names} ${count === 1 ? 'writes' : 'write'} the sentence.`,
  },

  control: {
    label: 'The pen',
    hint: 'Give one or two people the pen. The others then send additions.',
    first: 'First pen',
    second: 'Second pen',
    nobody: 'Nobody',
    give: 'Give the pen',
    others: 'Give the pen to others',
    everybody: 'Let everybody write',
    now: (names) => `The pen is now with ${names}.`,
  },

  reading: (names, count) =>
    `${names} ${count === 1 ? 'has' : 'have'} the pen. You read along while the sentence grows.`,

  additions: {
    label: 'Additions',
    none: 'There are no additions yet.',
    done: 'Looked at',
    take: 'Take over',
    takeOf: (text) => `Take over: ${text}`,
    noRoom: 'There is no room for it now. Shorten the sentence first.',
    aside: 'Set aside',
    asideOf: (text) => `Set aside: ${text}`,
    again: 'Look again',
    againOf: (text) => `Look again: ${text}`,
    taken: 'Taken over into the sentence',
    setAside: 'Set aside',
    by: (name) => `From ${name}`,
  },

  send: {
    label: 'Your addition',
    hint: 'Who has the pen and the facilitator read this. Write one thought at a time.',
    send: 'Send addition',
    sent: 'Your addition has been sent.',
    own: 'You sent this',
    states: { open: 'Sent', taken: 'Taken over into the sentence', aside: 'Set aside' },
    instead: 'Send as an addition',
    insteadHint: 'Others have the pen now. You can send this as an addition.',
  },

  display: {
    writing: (names, count) => `${names} ${count === 1 ? 'has' : 'have'} the pen`,
    send: 'Send your addition from your own screen.',
    waiting: (count) => (count === 1 ? '1 addition is waiting' : `${count} additions are waiting`),
  },
};
