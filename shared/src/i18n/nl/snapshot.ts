/** The page of a goals snapshot. */

export const snapshot = {
  title: 'Momentopname',
  report: 'Het verslag',
  backToSession: 'Terug naar de sessie',
  sessionOver: 'De sessie is voorbij en het bord is gewist. De momentopnames zijn er nog.',
  print: 'Print',
  download: 'Download',
  posterKind: 'poster',
  others: 'Alle momentopnames',
  checkpointAt: (when: string) => `Tussenstand bij de pauze, ${when}`,
  takenAt: (when: string) => `Vastgelegd op ${when}`,
  fileKind: 'momentopname',
};

export type SnapshotMessages = typeof snapshot;
