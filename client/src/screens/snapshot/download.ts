/** Files of a snapshot: the token goes in a header, so the file comes by fetch and not by a link. */

import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
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

/** In which forms a comparison is written. */
export const COMPARISON_FORMATS = ['pdf', 'docx', 'html', 'md'] as const;

interface ComparisonDownload {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** The snapshot beside which it is laid. */
  readonly other: StoredSnapshot;
  readonly format: (typeof COMPARISON_FORMATS)[number];
  readonly token: string;
  readonly name: string;
}

/**
 * The same for a comparison, with what is kept of what belongs together.
 * @throws ApiError when the server refuses or does not answer.
 */
export async function downloadComparison(wanted: ComparisonDownload): Promise<void> {
  const { sessionId, snapshotId, other, format, token, name } = wanted;
  const path = `/api/sessions/${sessionId}/snapshots/${snapshotId}/comparison.${format}`;
  saveFile(await fetchFile(path, token, { other }), name);
}

/** The picture of the board of a snapshot as PNG. @throws ApiError when the server refuses or does not answer. */
export function fetchBoardPicture(
  sessionId: string,
  snapshotId: string,
  token: string,
): Promise<Blob> {
  return fetchFile(`/api/sessions/${sessionId}/snapshots/${snapshotId}.png`, token);
}

/** What is at an address of the server; with a body it is sent there. @throws ApiError as above */
export async function fetchFile(path: string, token: string, body?: object): Promise<Blob> {
  const sent = body && { method: 'POST', body: JSON.stringify(body) };
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json' }),
  };
  try {
    const response = await fetch(path, { ...sent, headers });
    if (!response.ok) throw new ApiError(codeOf(await response.json()));
    return await response.blob();
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
  }
}
