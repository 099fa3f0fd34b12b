/** Files of a snapshot: the token goes in a header, so the file comes by fetch and not by a link. */

import { ApiError } from '../../session/api.ts';
import { saveFile } from '../../ui/files.ts';

export type SnapshotFormat = 'html' | 'md' | 'json';

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
  saveFile(await fetchFile(path, token), name);
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
