/** The report of a snapshot as a page, with the picture of the board: for a file. */

import { reportToHtml, type Pictures } from './html.ts';
import { drawBoard } from './picture-of-snapshot.ts';
import { describeReport } from './report.ts';
import type { SignOff } from '../records/sign-off.ts';
import type { StoredSnapshot } from './snapshot-schema.ts';

/** Writes the report of a snapshot as an HTML document. Its images are in it by themselves and on the board. */
export function snapshotToHtml(
  snapshot: StoredSnapshot,
  {
    pictures,
    signOffs = [],
  }: { readonly pictures?: Pictures; readonly signOffs?: readonly SignOff[] } = {},
): string {
  const report = describeReport(snapshot, {
    drawBoard: (current) => drawBoard(current, pictures),
    signOffs,
  });
  return reportToHtml(report, pictures);
}
