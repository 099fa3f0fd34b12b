/** English texts of who brings what, and of what stands beside it. */

import type { ContributionsMessages } from '../nl/contributions.ts';

const statuses: ContributionsMessages['statuses'] = {
  contributes: 'Helps',
  merged: 'Together with …',
  parked: 'On hold',
  outside: 'Not part of this',
};

const tags: ContributionsMessages['tags'] = {
  time: 'time',
  knowledge: 'knowledge',
  space: 'space',
  network: 'network',
  money: 'money',
  experience: 'experience',
};

const assumptionStates: ContributionsMessages['assumptionStates'] = {
  believed: 'We think so',
  doubted: 'We are in doubt',
  tested: 'It is true',
  refuted: 'It is not true',
};

const tensionStates: ContributionsMessages['tensionStates'] = {
  open: 'Still open',
  parked: 'We will come back to it',
  settled: 'We worked it out',
};

export const contributions: ContributionsMessages = {
  statuses,
  tags,
  assumptionStates,
  tensionStates,
  talk: [
    'Does this activity help our ambition?',
    'What do you bring?',
    'What do you hope to gain?',
  ],

  own: {
    heading: 'What do you bring, and what do you gain?',
    headingOf: (partner) => `On behalf of ${partner}`,
    brings: 'What do we bring?',
    bringsHint: 'For example: “A room every Tuesday afternoon”.',
    gains: 'What do we hope to gain?',
    gainsHint: 'You may gain something. Otherwise you will not keep it up.',
    tags: 'What sort of thing is it?',
    onBehalf: 'Fill in on behalf of',
    choosePartner: 'Choose an organisation',
  },

  all: {
    heading: 'Who brings what?',
    none: 'Nothing has been filled in yet.',
    brings: 'brings',
    gains: 'gains',
    notYet: (partners) => `Not filled in yet: ${partners}.`,
    withoutLine: (partner) =>
      `No line leads from ${partner} to the ambition yet. Ask: what is missing for you?`,
    onlyYou: 'Only you see this.',
  },

  activities: {
    heading: 'Our activities beside the ambition',
    none: 'There are no activities yet.',
    noGoal: 'Without a goal so far',
    statusOf: (activity) => `What does “${activity}” do for our ambition?`,
    outsideHint: 'This activity may simply go on.',
    togetherWith: 'Together with which activity?',
    chooseActivity: 'Choose an activity',
    together: (activity) => `Together with “${activity}”`,
    undecided: 'not chosen yet',
    yours: 'yours',
    tryFirst: 'Which one activity do we try first?',
    tryFirstHint: 'These activities lead to the same goal. Choose one together to begin with.',
    facilitatorMarks: 'The facilitator marks what you choose.',
    first: 'We try this one first',
  },

  beside: (count) =>
    count === 0 ? 'Note an assumption or a difference' : `Assumptions and differences (${count})`,
  assumptions: {
    heading: 'What do we assume?',
    hint: 'Something that must be true for this to work, but that we do not know yet.',
    text: 'We think that …',
    about: 'What is this about?',
    aboutNothing: 'About the whole',
    testBy: 'Who finds out?',
    testOn: 'When will we know?',
    state: 'How sure are we?',
    add: 'Add assumption',
    askWho: 'Who finds out?',
    testedBy: (who) => `Finds out: ${who}`,
    before: (day) => `before ${day}`,
  },

  tensions: {
    heading: 'Where we differ',
    hint: 'A difference does not have to go away. Write it down, so that you can come back to it.',
    one: 'One says',
    other: 'Another says',
    about: 'What is it about?',
    state: 'Where does it stand?',
    add: 'Add difference',
    of: (position) => `Difference: ${position}`,
  },

  ask: {
    targetGroups: (groups) => `Different people stand here: ${groups}. Do you mean the same?`,
    cooperation: 'Working together: what gets better by that, and for whom?',
    putAway: (question) => `Understood. Do not show me this any more: ${question}`,
    heard: 'You do not see this question any more. The others still do.',
  },

  display: {
    first: 'We try this first',
    brings: 'brings',
    gains: 'gains',
  },
};
