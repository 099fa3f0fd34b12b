import type { SnapshotMessages } from '../nl/snapshot.ts';

export const snapshot: SnapshotMessages = {
  title: 'Snapshot',
  report: 'The report',
  backToSession: 'Back to the session',
  sessionOver: 'The session is over and the board was erased. The snapshots are still there.',
  print: 'Print',
  download: 'Download',
  posterKind: 'poster',
  others: 'All snapshots',
  checkpointAt: (when) => `As it was at the break, ${when}`,
  takenAt: (when) => `Taken on ${when}`,
  fileKind: 'snapshot',
};
