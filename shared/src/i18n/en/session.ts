import type { SessionMessages } from '../nl/session.ts';

export const session: SessionMessages = {
  now: (step) => `Now: ${step}`,
  saved: 'Saved',
  saving: 'Saving…',
  connecting: 'Connecting…',
  storageTrouble: {
    'storage-full':
      'The server has no space left. Your work is kept on this device. Tell the facilitator.',
    'storage-failed':
      'The server cannot save just now. Your work is kept on this device and will follow by itself.',
  },
  offline: 'No connection. Your work is kept on this device.',
  outdated: 'There is a new version. The page will load again in a moment. Your work is kept.',
  outdatedStill: 'There is a new version, but it does not load yet.',
  outdatedLead: 'Your work is kept on this device. Try again in a minute.',
  gone: 'You no longer take part on this device.',
  goneLead:
    'The session was deleted, or you were taken out. Ask the facilitator. Were you here before? Come back with your return code.',
  clear: 'Clear this device',
  timer: 'Timer',
  timerLeft: (minutes, seconds) =>
    `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and ${seconds} ${seconds === 1 ? 'second' : 'seconds'} left`,
  paused: 'Paused',
  pausedSaid: 'The time stands still.',
  resumedSaid: 'The time runs again.',
  timeUp: 'Time is up',
  clocks: { turn: 'Turn', story: 'Story' },
  clocksUp: { turn: 'This turn is over', story: 'The time for the story is up' },
  tabs: 'What you see',
  stepTab: 'Step',
  boardTab: 'Board',
  stepPanel: 'What you do now',
  board: 'The board',
  menu: 'Menu',
  people: 'Who is here?',
  peopleCount: (count) => (count === 1 ? '1 person' : `${count} people`),
  here: 'is here',
  away: 'is away for a moment',
  you: 'you',
  noOrganisation: 'Facilitation',
  refused: 'This did not work',
  refusedText: 'This is what you wrote:',
  hidePanel: 'Hide the panel',
  showPanel: 'Show the panel',
  returnCode: 'My return code',
  returnCodeTitle: 'Keep your return code',
  returnCodeLead:
    'With this code you come back on another device, with everything you wrote. Write it down or take a photo.',
  returnCodeShort: 'Keep your return code, for another device:',
  returnCodeUnknown:
    'Your return code is not kept on this device. You got it when you first took part.',
  returnCodeDone: 'I have kept it',
  leave: 'Leave and clear this device',
  leaveTitle: 'Clear this device?',
  leaveLead:
    'You leave the session and nothing stays behind on this device. What you shared stays on the board.',
  leaveReturn: 'Do you want to come back later? Keep your return code first.',
  leaveFacilitator: 'Keep your secret link first. Without it you cannot facilitate any more.',
  leaveUnsent: (count) =>
    count === 1
      ? 'Mind: 1 change has not been sent yet. If you clear now, it is lost.'
      : `Mind: ${count} changes have not been sent yet. If you clear now, they are lost.`,
  leaveConfirm: 'Leave and clear',
  leaving: 'Clearing…',
  observer: 'You are looking on. You cannot change anything.',
  snapshotTaken: (until) => `The snapshot has been taken. It is kept until ${until}.`,
  snapshotOpen: 'Look at the snapshot',
  snapshots: 'Snapshots',
  noSnapshots: 'No snapshot has been taken yet.',
};
