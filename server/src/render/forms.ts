/** The forms in which a goals snapshot is rendered as a file, and how: in the process that does nothing else. */

import { compareSnapshots } from '@ambitiebord/shared/compare/compare';
import { comparisonWords } from '@ambitiebord/shared/compare/comparison-words';
import { describeComparison } from '@ambitiebord/shared/compare/describe-comparison';
import type { Link } from '@ambitiebord/shared/compare/match';
import { tableToCsv } from '@ambitiebord/shared/report/csv';
import { reportToHtml } from '@ambitiebord/shared/report/html';
import { reportToMarkdown } from '@ambitiebord/shared/report/markdown';
import { describeReport, type DrawBoard, type Report } from '@ambitiebord/shared/report/report';
import type { Drawn } from '@ambitiebord/shared/report/blocks';
import { boardPicture, drawBoard } from '@ambitiebord/shared/report/picture-of-snapshot';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import { currentSnapshot, type StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { snapshotTables } from '@ambitiebord/shared/report/tables';
import { strToU8, zipSync } from 'fflate';
import { asDataUrl } from './data-url.ts';
import { pictureToPng } from './picture-png.ts';
import { reportToDocx } from './report-docx.ts';
import { reportToPdf } from './report-pdf.ts';
import type { ComparedForm, OrderedImage, RenderedForm } from './renderer.ts';

/** Images by their ids. */
export type OrderedImages = ReadonlyMap<string, OrderedImage>;

/** What a file shows besides the snapshot. */
interface Beside {
  readonly images: OrderedImages;
  readonly signOffs: readonly SignOff[];
}

type Render = (snapshot: StoredSnapshot, beside: Beside) => Uint8Array | Promise<Uint8Array>;

/** One entry for each form: the snapshot as the bytes of a file. */
export const RENDER: Readonly<Record<RenderedForm, Render>> = {
  pdf: (snapshot, { images, signOffs }) =>
    reportToPdf(describeReport(snapshot, { drawBoard: drawWith(images), signOffs }), images),
  poster: (snapshot) => reportToPdf({ ...describeReport(snapshot), sections: [] }),
  docx: (snapshot, { images, signOffs }) =>
    reportToDocx(describeReport(snapshot, { drawBoard: drawWith(images), signOffs }), images),
  svg: (snapshot, { images }) => strToU8(pictureOf(snapshot, images).svg),
  png: (snapshot, { images }) => pictureToPng(pictureOf(snapshot, images)).png,
  csv: (snapshot, { signOffs }) => {
    const files: Record<string, Uint8Array> = {};
    for (const table of snapshotTables(snapshot, signOffs)) {
      files[`${table.name}.csv`] = strToU8(tableToCsv(table, snapshot.language));
    }
    // The moment of the snapshot, so that the same snapshot gives the same file.
    return zipSync(files, { mtime: snapshot.takenAt });
  },
};

type Write = (report: Report) => Uint8Array | Promise<Uint8Array>;

/** One entry for each form of a comparison. */
export const WRITE_COMPARISON: Readonly<Record<ComparedForm, Write>> = {
  'comparison.pdf': (report) => reportToPdf(report),
  'comparison.docx': (report) => reportToDocx(report),
  'comparison.html': (report) => strToU8(reportToHtml(report)),
  'comparison.md': (report) => strToU8(reportToMarkdown(report)),
};

/** Two snapshots beside each other, in the language of the first. */
export function comparisonOf(
  snapshot: StoredSnapshot,
  other: StoredSnapshot,
  links: readonly Link[],
): Report {
  const comparison = compareSnapshots(currentSnapshot(snapshot), currentSnapshot(other), links);
  return describeComparison(comparison, comparisonWords(snapshot.language));
}

/** The picture of the board. Older snapshots and empty boards have none. */
function pictureOf(snapshot: StoredSnapshot, images: OrderedImages): Drawn {
  const [picture] = boardPicture(currentSnapshot(snapshot), addressesOf(images));
  if (!picture) throw new Error('this snapshot keeps no picture');
  return picture;
}

/** Draws the board with its images. */
function drawWith(images: OrderedImages): DrawBoard {
  const pixels = addressesOf(images);
  return (snapshot) => drawBoard(snapshot, pixels);
}

function addressesOf(images: OrderedImages): Map<string, string> {
  return new Map([...images].map(([imageId, image]) => [imageId, asDataUrl(image)]));
}
