/** The forms in which a goals snapshot is rendered as a file, and how: in the process that does nothing else. */

import { tableToCsv } from '@ambitiebord/shared/report/csv';
import { describeReport } from '@ambitiebord/shared/report/report';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { snapshotTables } from '@ambitiebord/shared/report/tables';
import { strToU8, zipSync } from 'fflate';
import { reportToDocx } from './report-docx.ts';
import { reportToPdf } from './report-pdf.ts';
import type { RenderedForm } from './renderer.ts';

type Render = (snapshot: StoredSnapshot) => Uint8Array | Promise<Uint8Array>;

/** One entry for each form: the snapshot as the bytes of a file. */
export const RENDER: Readonly<Record<RenderedForm, Render>> = {
  pdf: (snapshot) => reportToPdf(describeReport(snapshot)),
  poster: (snapshot) => reportToPdf({ ...describeReport(snapshot), sections: [] }),
  docx: (snapshot) => reportToDocx(describeReport(snapshot)),
  csv: (snapshot) => {
    const files: Record<string, Uint8Array> = {};
    for (const table of snapshotTables(snapshot)) {
      files[`${table.name}.csv`] = strToU8(tableToCsv(table, snapshot.language));
    }
    // The moment of the snapshot, so that the same snapshot gives the same file.
    return zipSync(files, { mtime: snapshot.takenAt });
  },
};
