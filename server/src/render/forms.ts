/** The forms in which a goals snapshot is rendered as a file, and how: in the process that does nothing else. */

import { tableToCsv } from '@ambitiebord/shared/report/csv';
import { describeReport } from '@ambitiebord/shared/report/report';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { snapshotTables } from '@ambitiebord/shared/report/tables';
import { strToU8, zipSync } from 'fflate';
import { reportToDocx } from './report-docx.ts';
import { reportToPdf } from './report-pdf.ts';
import type { OrderedImage, RenderedForm } from './renderer.ts';

/** Images by their ids. */
export type OrderedImages = ReadonlyMap<string, OrderedImage>;

type Render = (snapshot: StoredSnapshot, images: OrderedImages) => Uint8Array | Promise<Uint8Array>;

/** One entry for each form: the snapshot as the bytes of a file. */
export const RENDER: Readonly<Record<RenderedForm, Render>> = {
  pdf: (snapshot, images) => reportToPdf(describeReport(snapshot), images),
  poster: (snapshot) => reportToPdf({ ...describeReport(snapshot), sections: [] }),
  docx: (snapshot, images) => reportToDocx(describeReport(snapshot), images),
  csv: (snapshot) => {
    const files: Record<string, Uint8Array> = {};
    for (const table of snapshotTables(snapshot)) {
      files[`${table.name}.csv`] = strToU8(tableToCsv(table, snapshot.language));
    }
    // The moment of the snapshot, so that the same snapshot gives the same file.
    return zipSync(files, { mtime: snapshot.takenAt });
  },
};
