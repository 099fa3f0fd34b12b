import type { RoundTrip } from '../nl/round-trip.ts';

export const roundTrip: RoundTrip = {
  checkpoints: {
    title: 'Back to earlier',
    open: 'Back to an earlier moment…',
    lead: 'The board keeps itself at every step, and before much changes at once. Choose a moment.',
    keeps: 'Cards, votes, decisions and what people wrote for themselves stay as they are now.',
    empty: 'There is no earlier moment yet. It comes with the next step.',
    choice: 'Moments',
    reasons: {
      step: (step) => `At the beginning of “${step}”`,
      restore: (step) => `Before going back, in “${step}”`,
      delete: (step) => `Before much was taken away, in “${step}”`,
    },
    restore: 'Put the board back',
    restoring: 'Putting it back…',
    restored: 'The board is as it was then. You can undo this.',
    told: (step) => `The board is as it was earlier in “${step}”. What you wrote yourself stays.`,
    chooseFirst: 'Choose a moment first.',
    doneTitle: 'Put back',
    done: (who, at, to) => `${who}, ${at}: back to ${to}`,
    undone: 'undone',
    someone: 'Somebody',
  },
  files: {
    takeShort: 'Take the session along',
    taking: 'Making the file…',
    takenKind: 'session',
    title: 'Begin with a file',
    lead: 'A whole session from another server (zip), or a snapshot (JSON) to go on from. Cards and votes of a snapshot do not come along: you ask for them anew.',
    choose: 'Choose a file',
    starting: 'Making the session…',
    goOn: 'Go on from this in a new session',
    goOnLead:
      'Partners, ambition, goals and agreements come along. Later you can compare the two snapshots.',
  },
};
