/** The report of a snapshot as Markdown, with the words of the picture of the board: for a file. */

import type { SignOff } from '../records/sign-off.ts';
import { reportToMarkdown } from './markdown.ts';
import { drawBoard } from './picture-of-snapshot.ts';
import { describeReport } from './report.ts';
import type { StoredSnapshot } from './snapshot-schema.ts';

/** Writes the report of a snapshot as a Markdown file. */
export function snapshotToMarkdown(
  snapshot: StoredSnapshot,
  signOffs: readonly SignOff[] = [],
): string {
  return reportToMarkdown(describeReport(snapshot, { drawBoard, signOffs }));
}
