import type { PrivacyDialogMessages } from '../nl/privacy-dialog.ts';

export const privacyDialog: PrivacyDialogMessages = {
  more: 'Read what we keep and who can read what',

  keptTitle: 'How long do we keep this?',
  keptUntil: (day) =>
    `The board and what people wrote for themselves: until ${day}. Then it is really gone, from the disk too.`,
  boardErased: 'The board was erased.',
  snapshotUntil: (taken, until) => `The snapshot of ${taken}: until ${until}.`,
  noSnapshots: 'A snapshot gets a date of its own. There is none yet.',
  changeLabel: 'Keep the board until',
  changeHint: (latest) => `${latest} at the latest. Snapshots keep their own date.`,
  changeSave: 'Change the date',
  changeWrong: (first, latest) => `Choose a day from ${first} to ${latest}.`,
  changed: 'The new date is kept.',

  ownTitle: 'Your data',
  exportLead: 'Everything that the server has of you, as a file (JSON).',
  export: 'Download my data',
  exportFile: 'my-data',
  eraseName: 'Remove my name',
  eraseNameTitle: 'Remove your name?',
  eraseNameLead: (nameless) =>
    `Wherever your name is now, it becomes “${nameless}”: on the board, in the list of participants and in the snapshots. Whoever is looking sees that at once.`,
  eraseNameStays:
    'What you wrote stays. Is your name in a text that somebody typed? That stays too. Ask somebody to change the text.',
  eraseNameSnapshots:
    'Each snapshot gets a new version. It says that a name was removed, not which one. Who has downloaded a file already has the old one.',
  eraseNameForGood: 'Your name is erased from the disk too. This cannot be undone.',
  eraseNameConfirm: 'Remove my name',
  erasingName: 'Removing…',
  nameErased: 'Your name is gone.',

  deleteTitle: 'Delete this session',
  deleteLead: 'Erase everything now, for everybody. If you wait for the date it goes by itself.',
  delete: 'Delete this session',
  deleteSure: 'Are you sure? This goes:',
  deleteBoard: 'the board, with everything on it',
  deletePrivate: 'what people wrote for themselves',
  deletePeople: 'who took part',
  deleteSnapshots: (count) =>
    count === 1 ? '1 snapshot, with the link to it' : `${count} snapshots, with the links to them`,
  deleteForGood: 'This cannot be undone. Files that people have downloaded stay with them.',
  deleteConfirm: 'Yes, erase everything',
  deleting: 'Erasing…',
};
