import type { TrustMessages } from '../nl/trust.ts';

export const trust: TrustMessages = {
  report: {
    version: 'Version',
    corrected: (day) => `New version of ${day}: the facilitator corrected a text.`,
    replaced: (version) => `Checksum of version ${version}, which is there no more`,
  },
  correct: {
    open: 'Correct a text or a name',
    title: 'Correct the snapshot',
    lead: 'You make a new version. The old text is gone then. The report says when you changed something and why, not what stood there.',
    find: 'What does it say now?',
    findHint: 'Copy the words exactly, with their capitals.',
    replace: 'What should it say?',
    reason: 'Why?',
    reasons: {
      corrected: 'There is a mistake in this snapshot',
      nameRemoved: 'Somebody wants a name to be gone, from all snapshots',
    },
    signed: 'Who has confirmed already confirmed the old version. Ask them to do it again.',
    confirm: 'Make a new version',
    making: 'Making a new version …',
    done: (count) =>
      count === 1 ? 'There is a new version.' : `${count} snapshots have a new version.`,
    notFound: 'Those words are not in the snapshot. Are they exactly like this?',
    unfit: 'It does not fit like this: it is too short or too long.',
    onBoard:
      'The words are still on the board. Change them there, and then do this again: then they are also gone from what the server remembers.',
  },
};
