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
  making: (form) => `Being made: ${form} …`,
  slow: 'This takes longer than usual: it is a large report, or more files are being made.',
  fetching: (form, percent) => `Made, being fetched: ${form} (${percent} %)`,
  stop: 'Stop making it',
  stopped: 'Stopped. Nothing was saved.',
  copyPicture: 'Copy the board as an image',
  pictureCopied: 'Copied. You can paste it in another program.',
  pictureSaved: 'Your browser does not give the clipboard. The image was saved as a file.',
};
