import type { PrivacyPageMessages } from '../nl/privacy-page.ts';

function days(count: number): string {
  if (count % 365 !== 0) return count === 1 ? '1 day' : `${count} days`;
  return count === 365 ? '1 year' : `${count / 365} years`;
}

export const privacyPage: PrivacyPageMessages = {
  title: 'Privacy, in plain words',
  lead: 'Ambitiebord is a board for a conversation. This is what we keep, for how long, and how to remove it.',
  whatTitle: 'What do we keep?',
  what: [
    'Your name (a nickname is fine) and for whom you are there. No e-mail address and no password.',
    'What you write and what you choose: your card, your answers, your questions, what you put on the board.',
    'Photos and pictures that you put on the board. We do not keep where, when and with what a photo was taken.',
    'Snapshots: the report of what you have found together.',
    'A key in your browser, so that you can come back. The server does not know the key itself, only a checksum.',
  ],
  whereTitle: 'Where?',
  where: (host) =>
    `Only on this server: ${host}. Nothing goes to another company or another website.`,
  howLongTitle: 'How long?',
  howLong: (session, most, snapshot) => [
    `The board and what you write for yourself: ${days(session)} after the start of the session. The facilitator can choose another day, up to ${days(most)} after the start.`,
    `A snapshot: ${days(snapshot)} after it was taken.`,
    'A photo that was taken off the board: for another day or two. Or longer, if it is in a snapshot, or in a moment to which the facilitator can go back.',
    'After that day we really erase everything, from the disk too. The day is on the page where you join, and in the menu of the session.',
    'Backups of the administrator may stay a little longer. Ask the administrator how long.',
  ],
  whoTitle: 'Who can read what?',
  who: [
    'What you write for yourself: only you, and who typed it for you if you asked. The facilitator cannot get at it.',
    'What you share: everybody in the session, and who looks on or looks at the big screen.',
    'What you choose in a round: only you and who takes part for the same organisation. The others see the result. At “Are you in?” they see the answer of each organisation.',
    'A snapshot: everybody of the session. And everybody to whom they give the report.',
    'Who runs the server has access to the disk with everything on it.',
  ],
  neverTitle: 'What do we never do?',
  never: [
    'Follow you. There are no trackers, no advertisements and no cookies.',
    'Fetch anything from other websites. Letters and pictures come from this server too.',
    'Put your name or your texts in a log.',
    'Give you a mark. There are no scores and no rankings of people.',
  ],
  othersTitle: 'And others?',
  others:
    'Do not write down names, illnesses or addresses of others. Better write: “a neighbour”, “somebody with memory problems”. Only show people on a photo who agree to it.',
  rightsTitle: 'What can you do yourself?',
  rights: [
    'Download everything about you: in the session, in the menu under “Privacy and keeping”.',
    'Have your name removed, from the snapshots too: in the same place.',
    'Leave and clear this device: in the menu under “Leave and clear this device”.',
    'The facilitator can delete the whole session, with all snapshots.',
  ],
  askTitle: 'Questions?',
  askContact: (contact) => `About this server: ${contact}`,
  askFacilitator: 'Ask the facilitator of your session.',
};
