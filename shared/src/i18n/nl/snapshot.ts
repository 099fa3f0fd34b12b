/** The page of a goals snapshot. */

export const snapshot = {
  title: 'Momentopname',
  report: 'Het verslag',
  backToSession: 'Terug naar de sessie',
  sessionOver: 'De sessie is voorbij en het bord is gewist. De momentopnames zijn er nog.',
  print: 'Print',
  download: 'Download',
  forms: {
    pdf: 'Verslag (PDF)',
    poster: 'Poster voor aan de muur (PDF)',
    docx: 'Om verder in te werken (Word)',
    html: 'Webpagina (HTML)',
    csv: 'Tabellen voor Excel (CSV)',
    md: 'Tekst (Markdown)',
    json: 'Gegevens (JSON)',
  },
  making: (form: string) => `Bezig met maken: ${form} …`,
  posterKind: 'poster',
  others: 'Alle momentopnames',
  checkpointAt: (when: string) => `Tussenstand bij de pauze, ${when}`,
  takenAt: (when: string) => `Vastgelegd op ${when}`,
  fileKind: 'momentopname',
};

export type SnapshotMessages = typeof snapshot;
