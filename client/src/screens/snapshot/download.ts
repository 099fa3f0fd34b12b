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

/** What goes on while a file is made. */
export interface Making {
  /** Ends it, also on the server. */
  readonly signal: AbortSignal;
  /** Told once it is made and comes in: how much of it has come, 0 to 1. */
  readonly onFetching: (part: number) => void;
}

interface SnapshotDownload {
  readonly sessionId: string;
  readonly snapshotId: string;
  readonly format: SnapshotFormat;
  readonly token: string;
  readonly name: string;
  readonly making?: Making;
}

/**
 * Gets the file and hands it to the browser to save.
 * @throws ApiError when the server refuses or does not answer.
 */
export async function downloadSnapshot(wanted: SnapshotDownload): Promise<void> {
  const { sessionId, snapshotId, format, token, name, making } = wanted;
  const path = `/api/sessions/${sessionId}/snapshots/${snapshotId}${ADDRESS_ENDINGS[format]}`;
  saveFile(await fetchFile(path, token, { making }), name);
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
  readonly making?: Making;
}

/**
 * The same for a comparison, with what is kept of what belongs together.
 * @throws ApiError when the server refuses or does not answer.
 */
export async function downloadComparison(wanted: ComparisonDownload): Promise<void> {
  const { sessionId, snapshotId, other, format, token, name, making } = wanted;
  const path = `/api/sessions/${sessionId}/snapshots/${snapshotId}/comparison.${format}`;
  saveFile(await fetchFile(path, token, { body: { other }, making }), name);
}

/** The picture of the board of a snapshot as PNG. @throws ApiError when the server refuses or does not answer. */
export function fetchBoardPicture(
  sessionId: string,
  snapshotId: string,
  token: string,
): Promise<Blob> {
  return fetchFile(`/api/sessions/${sessionId}/snapshots/${snapshotId}.png`, token);
}

interface FileRequest {
  /** Sent there. */
  readonly body?: object | undefined;
  readonly making?: Making | undefined;
}

/** What is at an address of the server. @throws ApiError as above; what `signal` is aborted with */
export async function fetchFile(
  path: string,
  token: string,
  { body, making }: FileRequest = {},
): Promise<Blob> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body && { 'content-type': 'application/json' }),
  };
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  try {
    const response = await fetch(path, { ...sent, headers, signal: making?.signal ?? null });
    if (!response.ok) throw new ApiError(codeOf(await response.json()));
    return making ? await received(response, making.onFetching) : await response.blob();
  } catch (error) {
    making?.signal.throwIfAborted();
    throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
  }
}

/** The file as it comes in, piece by piece. */
async function received(response: Response, onFetching: Making['onFetching']): Promise<Blob> {
  const length = Number(response.headers.get('content-length') ?? 0);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let bytes = 0;
  onFetching(0);
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    pieces.push(piece.value);
    bytes += piece.value.byteLength;
    onFetching(length > 0 ? Math.min(1, bytes / length) : 0);
  }
  return new Blob(pieces, { type: response.headers.get('content-type') ?? '' });
}
