/** The files of a goals snapshot. */

import type { SnapshotFiles } from '../nl/snapshot-files.ts';

export const snapshotFiles: SnapshotFiles = {
  pdf: 'Report (PDF)',
  poster: 'Poster for the wall (PDF)',
  docx: 'To work on (Word)',
  html: 'Web page (HTML)',
  csv: 'Tables for Excel (CSV)',
  md: 'Text (Markdown)',
  json: 'Data (JSON)',
  png: 'The board as a picture (PNG)',
  svg: 'The board to print large (SVG)',
  ics: 'Days for your calendar (ICS)',
};
