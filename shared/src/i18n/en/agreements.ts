/** English texts of the agreements at the end of a workshop. */

import type { AgreementsMessages } from '../nl/agreements.ts';

const kinds: AgreementsMessages['kinds'] = {
  leadPartner: 'Lead partner',
  role: 'Role',
  task: 'Task',
  time: 'Time',
  money: 'Money',
  information: 'Sharing information',
  decisionMaking: 'Deciding',
  contact: 'Staying in touch',
  compensation: 'Compensation',
  continuity: 'If somebody drops out',
  scopeOut: 'Not part of this',
  review: 'Looking back',
};

const statuses: AgreementsMessages['statuses'] = {
  open: 'Not begun',
  running: 'Going on',
  done: 'Done',
  notDone: 'Did not work out',
  dropped: 'Dropped',
};

export const agreements: AgreementsMessages = {
  statuses,
  kinds,
  talk: [
    'Who is the lead partner?',
    'What is the first step, and who takes it?',
    'When do we look back?',
  ],
  chooseOrganisation: 'Choose an organisation',
  nobody: 'Nobody yet',
  edit: 'Change',
  editOf: (what) => `Change: ${what}`,
  finish: 'Done',
  finishOf: (what) => `Done with: ${what}`,
  remove: 'Remove',
  removeOf: (what) => `Remove: ${what}`,
  removed: (what) => `Removed: ${what}`,
  empty: '(no text yet)',
  until: (day) => `Done on ${day}`,

  accept: {
    waiting: (count) =>
      count === 1
        ? '1 agreement is waiting for your answer.'
        : `${count} agreements are waiting for your answer.`,
    toFirst: 'Go to the agreement',
    question: 'Do you accept this?',
    questionFor: (partner) => `Do you accept this on behalf of ${partner}?`,
    yes: 'Yes, we will do this',
    yesOf: (what) => `Yes, we will do this: ${what}`,
    no: 'No, this does not suit us',
    noOf: (what) => `No, this does not suit us: ${what}`,
    undo: 'On second thought, no',
    undoOf: (what) => `On second thought, no: ${what}`,
    accepted: (partner) => `${partner} has accepted this`,
    pending: (partner) => `${partner} has not answered yet`,
    wordsTakeBack: 'If you change this agreement, the other must say yes again.',
  },

  ask: {
    who: 'Who does this?',
    hours: (partner) => `How many hours a week does ${partner} have? Who pays for those hours?`,
  },

  lead: {
    heading: 'The lead partner',
    hint: 'The lead partner keeps things going: calls, invites and watches over the agreements.',
    who: 'Who is the lead partner?',
    text: 'What does the lead partner do?',
    hours: 'Hours a week',
    hoursHint: 'For example: 4',
    hoursInvalid: 'Fill in a number from 0 to 168.',
    paidBy: 'Who pays for those hours?',
    hoursShown: (hours) => (hours === '1' ? '1 hour a week' : `${hours} hours a week`),
    paidShown: (who) => `paid by: ${who}`,
    none: 'There is no lead partner yet.',
  },

  tasks: {
    heading: 'First step and tasks',
    first: 'First step',
    addFirst: 'What is the first step?',
    addAnother: 'What else do we agree on?',
    text: 'Agreement',
    textHint:
      'Write down what happens. For example: “We call the manager of the community centre”.',
    kind: 'What is it about?',
    who: 'Who does this?',
    due: 'When is it done?',
    formal: 'This needs a formal contract',
    amount: 'What does it cost?',
    amountHint: 'In euros, without commas between thousands. For example: 1500',
    amountInvalid: 'Fill in an amount, without marks between the digits.',
    status: 'How far is it?',
    formalMark: 'needs a contract',
    add: 'Add agreement',
    missing: 'First write down what you want to agree on.',
  },

  review: {
    heading: 'Looking back',
    hint: 'Choose a day now. Then it will happen.',
    due: 'When do we look back?',
    inSixWeeks: 'In six weeks',
    text: 'What will we look at?',
    shown: (day) => `We look back on ${day}`,
    none: 'No day has been chosen yet.',
  },

  outside: {
    heading: 'What do we not do?',
    hint: 'Saying what is not part of this gives peace of mind later on.',
    text: 'We do not do this',
    add: 'Add',
  },

  missing: {
    heading: 'Who is missing?',
    hint: 'Who else should have been at this table? Name a group or organisation, not a person.',
    who: 'Who is missing?',
    sector: 'From which sector?',
    noSector: 'I do not know',
    why: 'Why do we want them here?',
    inviter: 'Who invites them?',
    due: 'By when?',
    add: 'Add',
    absent: (names) => `Partners who are not here now: ${names}.`,
    askInviter: 'Who invites them?',
    invitedBy: (who) => `Invited by: ${who}`,
    before: (day) => `before ${day}`,
  },

  open: {
    heading: 'Still open',
    hint: 'Not everything has to be settled today. This stays as an open point.',
    none: 'Something was agreed about everything.',
  },

  display: {
    lead: 'Lead partner',
    firstStep: 'First step',
    review: 'We look back',
    tasks: 'Who does what?',
    accepted: 'accepted',
    pending: 'not accepted yet',
    missing: 'Who is missing?',
    open: 'Nothing agreed about this yet',
    notYet: 'still open',
  },
};
