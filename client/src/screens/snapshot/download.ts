/** Files of a snapshot: the token goes in a header, so the file comes by fetch and not by a link. */

import { ApiError } from '../../session/api.ts';

export type SnapshotFormat = 'html' | 'md' | 'json';

/** Characters of a title in a file name. */
const TITLE_LENGTH = 60;

/** `2026-03-14_samen-sterk_momentopname.md`: sorted by date, and allowed on every system. */
export function fileName(
  takenAt: number,
  title: string,
  kind: string,
  format: SnapshotFormat,
): string {
  const day = new Date(takenAt);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  const plain = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, TITLE_LENGTH)
    .replaceAll(/^-+|-+$/g, '');
  return [date, plain, kind]
    .filter((part) => part !== '')
    .join('_')
    .concat(`.${format}`);
}

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
  const ending = format === 'json' ? '' : `.${format}`;
  const path = `/api/sessions/${sessionId}/snapshots/${snapshotId}${ending}`;
  const address = URL.createObjectURL(await fetchFile(path, token));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

async function fetchFile(path: string, token: string): Promise<Blob> {
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` } });
    if (!response.ok) throw new ApiError(response.status === 401 ? 'unauthorised' : 'not-found');
    return await response.blob();
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
  }
}
