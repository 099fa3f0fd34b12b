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
  making: (form: string) => `Bezig met maken: ${form} …`,
  slow: 'Dit duurt langer dan anders: het is een groot verslag, of er worden meer bestanden gemaakt.',
  fetching: (form: string, percent: number) => `Klaar, wordt opgehaald: ${form} (${percent} %)`,
  stop: 'Stop met maken',
  stopped: 'Gestopt. Er is niets opgeslagen.',
  copyPicture: 'Kopieer het bord als afbeelding',
  pictureCopied: 'Gekopieerd. Je kunt het plakken in een ander programma.',
  pictureSaved: 'Je browser geeft het klembord niet. De afbeelding is opgeslagen als bestand.',
};

export type SnapshotFiles = typeof snapshotFiles;
