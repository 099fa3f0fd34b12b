/** The report of a snapshot as Markdown, with the words of the picture of the board: for a file. */

import { reportToMarkdown } from './markdown.ts';
import { drawBoard } from './picture-of-snapshot.ts';
import { describeReport } from './report.ts';
import type { StoredSnapshot } from './snapshot-schema.ts';

/** Writes the report of a snapshot as a Markdown file. */
export function snapshotToMarkdown(snapshot: StoredSnapshot): string {
  return reportToMarkdown(describeReport(snapshot, drawBoard));
}
