/** Files of a snapshot: the token goes in a header, so the file comes by fetch and not by a link. */

import { ApiError, codeOf } from '../../session/api.ts';
import { saveFile } from '../../ui/files.ts';

/** What comes behind the address of a snapshot for each form of it. */
const ADDRESS_ENDINGS = {
  pdf: '.pdf',
  poster: '/poster.pdf',
  docx: '.docx',
  html: '.html',
  csv: '.zip',
  png: '.png',
  svg: '.svg',
  ics: '.ics',
  md: '.md',
  json: '',
} as const;

export type SnapshotFormat = keyof typeof ADDRESS_ENDINGS;

/** All forms, the one that most people want first. */
export const SNAPSHOT_FORMATS = Object.keys(ADDRESS_ENDINGS) as SnapshotFormat[];

/** The ending of the file of a form. */
export const FILE_ENDINGS: Readonly<Record<SnapshotFormat, string>> = {
  pdf: 'pdf',
  poster: 'pdf',
  docx: 'docx',
  html: 'html',
  csv: 'zip',
  png: 'png',
  svg: 'svg',
  ics: 'ics',
  md: 'md',
  json: 'json',
};

interface SnapshotDownload {
  readonly sessionId: string;
  readonly snapshotId: string;
  readonly format: SnapshotFormat;
  readonly token: string;
  readonly name: string;
}

/**
 * Gets the file and hands it to the browser to save.
 * @throws ApiError when the server refuses or does not answer.
 */
export async function downloadSnapshot(wanted: SnapshotDownload): Promise<void> {
  const { sessionId, snapshotId, format, token, name } = wanted;
  const path = `/api/sessions/${sessionId}/snapshots/${snapshotId}${ADDRESS_ENDINGS[format]}`;
  saveFile(await fetchFile(path, token), name);
}

async function fetchFile(path: string, token: string): Promise<Blob> {
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new ApiError(codeOf(await response.json()));
    return await response.blob();
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
  }
}
