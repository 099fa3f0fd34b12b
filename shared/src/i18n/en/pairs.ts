/** English texts of asking why in pairs. */

import type { pairs as dutch } from '../nl/pairs.ts';

export const pairs: typeof dutch = {
  heading: 'Pairs',
  propose: 'Propose pairs',
  proposeHint: 'Everybody who is here now, with somebody from another sector where possible.',
  tooFew: 'There are not two partners here yet.',
  proposalHeading: 'Proposal',
  proposalHint: 'Nobody sees this yet. Move people, or ask for another division.',
  pairNumber: (number: number) => `Pair ${number}`,
  nobody: 'Not in a pair yet',
  moveTo: (name: string) => `Put ${name} with`,
  newPair: 'A new pair',
  noPair: 'No pair',
  first: 'asks first',
  asks: 'asks now',
  whoAsks: 'Who asks whom?',
  redo: 'Another division',
  confirm: 'Go into these pairs',
  cancel: 'Never mind',
  change: 'Change the pairs',
  half: {
    heading: 'Halfway',
    ask: 'You are halfway. Do you swap roles?',
    later: 'Not yet',
    steering: (count) =>
      count === 1
        ? 'Halfway. One pair has not swapped yet.'
        : `Halfway. ${count} pairs have not swapped yet.`,
    swapThem: 'Let them swap',
    room: 'Halfway. Swap: now the other one asks.',
  },
  swapAll: 'Let everybody swap',
  swapAllHint: 'Halfway: then the other one asks.',
  late: (names: string) => `Not in a pair yet: ${names}.`,
  placeLate: 'Put in a pair',
  keepsOne:
    'A pair that is at work on a ladder keeps at least one of its people. So nothing gets lost.',

  yours: 'Your pair',
  with: (names: string) => `You work together with ${names}.`,
  alone: 'You work alone now. The facilitator can put somebody with you.',
  you: 'you',
  asked: {
    ask: (owner: string) => `Ask ${owner} why that matters, and write down the answer.`,
    answer: (asker: string) => `Answer what ${asker} asks you, and say whether it is right.`,
    help: (asker: string, owner: string) =>
      `Listen along: ${asker} asks ${owner} why. Add what you miss.`,
    askForBoth: (owner: string) =>
      `Ask ${owner} why that matters. Write it down, and ask whether it is right.`,
    answerForBoth: (asker: string) => `${asker} asks you why. Write down yourself what you answer.`,
    without: 'You have no pair yet. Name an activity already.',
  },
  youAsk: (owner: string) => `You ask now. ${owner} answers.`,
  youAnswer: (asker: string) => `${asker} asks now. You answer.`,
  pairAsks: (asker: string, owner: string) => `${asker} asks ${owner}`,
  othersAsk: (asker: string, owner: string) => `${asker} asks now. ${owner} answers.`,
  swap: 'Swap: now the other one asks',
  private: 'Only you see this, until you press “Ready”.',
  waiting: 'You are not in a pair yet. The facilitator will see to it. You can begin alone.',
  yourLadders: 'What you are working on',
  addHeading: (name: string) => `What would ${name} like to do?`,
  whose: 'Whose activity is this?',

  agree: 'That is right',
  agreeFor: (name: string) => `${name} says: that is right`,
  waitsFor: (owner: string) => `${owner} reads this and says whether it is right.`,
  isRight: 'Is this right? You can still change the words.',
  skip: 'Skip',
  skipAnswer: (answer: string) => `Skip: ${answer}`,
  ready: 'Ready: lay this ladder on the board',
  readyHint: 'Then everybody sees this ladder.',
  unready: (count: number) =>
    count === 1
      ? 'You still have 1 ladder that is not on the board.'
      : `You still have ${count} ladders that are not on the board.`,
  readyNamed: (activity: string) => `Lay on the board: ${activity}`,

  merge: 'Merge with another goal',
  mergeHint: 'The lines then come out at one goal together. The other words are dropped.',
  mergeInto: (goal: string) => `Merge with: ${goal}`,
  meetingLater: 'Later you choose: which one activity do we try first?',

  demo: {
    heading: 'Example on the big screen',
    hint: 'It is about something else, so it gives nothing away. Do it aloud together.',
    show: 'Show the example',
    next: 'Next rung',
    stop: 'Stop the example',
    title: 'An example',
    watch: 'Look up. The facilitator shows an example.',
    activity: 'A day of odd jobs in the school yard',
    rungs: [
      { question: 'Why is that important?', answer: 'Then the yard looks better.' },
      {
        question: 'What does that bring, and for whom?',
        answer: 'Children stay to play outside after school.',
      },
      {
        question: 'Why is that important?',
        answer: 'Then they get to know each other, also from other classes.',
      },
    ],
    goalLabel: 'The goal',
    goal: 'Children in the neighbourhood have friends to play with.',
  },
};
