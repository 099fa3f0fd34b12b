import type { BoardsMessages } from '../nl/boards.ts';

export const boards: BoardsMessages = {
  title: 'My boards',
  lead: 'The boards that you opened on this device. On another device they are not in this list.',
  none: 'You have not opened a board on this device yet.',
  groups: {
    facilitator: 'Boards that you lead',
    partner: 'Boards where you take part',
    observer: 'Boards where you look on',
  },
  kept: (day) => `The board is kept until ${day}.`,
  erased: 'The board was erased. The snapshots are still there.',
  gone: 'This board and its snapshots were erased.',
  unknown: 'The server does not say what there still is. Perhaps you have no connection.',

  snapshots: 'Snapshots',
  snapshot: (taken, until) => `Snapshot of ${taken} (kept until ${until})`,
  data: 'Take along and erase',
  dataOf: (title) => `Take along and erase: “${title}”`,
  forget: 'Take off the list',
  forgetOf: (title) => `Take off the list: “${title}”`,
  forgetTitle: 'Take it off the list?',
  forgetLead: 'This device forgets who you are on this board. The board itself stays.',
  forgetUnsent: 'What you wrote without a connection and was not sent yet, will be gone.',
  forgetBack: 'With this you come back. Keep it first.',
  forgetNoBack: 'With the code of the session you can come in again later, but as somebody new.',
  forgetConfirm: 'Yes, take it off the list',
  forgotten: (title) => `“${title}” is off the list.`,
};
