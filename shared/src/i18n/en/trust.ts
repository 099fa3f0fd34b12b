import type { TrustMessages } from '../nl/trust.ts';

export const trust: TrustMessages = {
  report: {
    version: 'Version',
    corrected: (day) => `New version of ${day}: the facilitator corrected a text.`,
    replaced: (version) => `Checksum of version ${version}, which is there no more`,
    signed: 'Who confirmed this?',
    signedBy: (name, day) => `${name}, on ${day}`,
    signedOn: (day) => `On ${day}`,
    signedEarlier: (version, now) => `(version ${version}; this is version ${now})`,
    notSigned: (names) => `Not confirmed yet: ${names}.`,
  },
  links: {
    open: 'Share with a read link',
    title: 'Read links to this report',
    lead: 'Who has a read link reads this report alone: without an account, and without changing anything. They see nothing else of your board.',
    until: 'How long does the link work?',
    untils: {
      month: 'A month',
      year: 'A year',
      kept: 'As long as the report is kept',
    },
    make: 'Make a read link',
    once: 'Copy the link now. We do not show it again.',
    link: 'Read link',
    code: 'QR code of the read link',
    made: 'Links made',
    none: 'There are no read links yet.',
    madeOn: (day) => `Made on ${day}`,
    worksUntil: (day) => `works until ${day}`,
    worksAsLong: 'works as long as the report is kept',
    ended: 'works no more',
    withdraw: 'Withdraw',
    withdrawOf: (day) => `Withdraw the link of ${day}`,
    withdrawn: 'The link works no more.',
    tooMany: 'There are too many links already. Withdraw one first.',
    shut: 'This link works no more',
    shutLead: 'Maybe it was withdrawn, or it has ended. Ask for a new one where you got it.',
  },
  sign: {
    heading: 'Confirming',
    lead: 'Is this report right for you? Read it, and confirm it. It is no contract: you say that this is what you want together.',
    give: (partner) => `Confirm for ${partner}`,
    given: (partner, day) => `${partner} confirmed this on ${day}.`,
    earlier: (partner) =>
      `${partner} confirmed an earlier version. Read this one, and confirm again.`,
    takeBack: 'Take back',
    takeBackOf: (partner) => `Take back that ${partner} confirmed this`,
    changed: 'There is a new version just now. Read that first.',
    count: (given, all) =>
      given === 0
        ? 'Nobody confirmed this yet.'
        : `${given} of ${all} organisations confirmed this.`,
    missing: (names) => `Not yet: ${names}.`,
    read: 'Read the report and confirm',
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
