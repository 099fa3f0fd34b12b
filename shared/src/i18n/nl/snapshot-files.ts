/** The files of a goals snapshot. */

export const snapshotFiles = {
  pdf: 'Verslag (PDF)',
  poster: 'Poster voor aan de muur (PDF)',
  docx: 'Om verder in te werken (Word)',
  html: 'Webpagina (HTML)',
  csv: 'Tabellen voor Excel (CSV)',
  md: 'Tekst (Markdown)',
  json: 'Gegevens (JSON)',
  png: 'Het bord als plaatje (PNG)',
  svg: 'Het bord om groot te drukken (SVG)',
  ics: 'Dagen voor je agenda (ICS)',
};

export type SnapshotFiles = typeof snapshotFiles;
