/** What a facilitator asks about a session as a whole. Few pages need it, so it is apart from the rest of the API. */

import type { Checkpoint } from '@ambitiebord/shared/records/checkpoint';
import type { StartedSession } from '@ambitiebord/shared/protocol/http';
import { ApiError, codeOf } from './api.ts';

/** The moments to which the board can be put back, newest first. @throws ApiError */
export async function fetchCheckpoints(sessionId: string, token: string): Promise<Checkpoint[]> {
  const response = await request(`/api/sessions/${sessionId}/checkpoints`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { checkpoints } = (await response.json()) as { checkpoints: Checkpoint[] };
  return checkpoints;
}

/** A whole session as a file. @throws ApiError */
export async function fetchArchive(sessionId: string, token: string): Promise<Blob> {
  const response = await request(`/api/sessions/${sessionId}/archive.zip`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return response.blob();
}

/**
 * Starts a session from a file: a whole one, or a goals snapshot. `createKey`: of the operator, where the server asks
 * for it; empty for none.
 * @throws ApiError
 */
export async function startFromFile(file: Blob, createKey = ''): Promise<StartedSession> {
  const key = createKey === '' ? {} : { 'create-key': createKey };
  const isZip = (await file.slice(0, 2).text()) === 'PK';
  const response = isZip
    ? await request('/api/archives', {
        method: 'POST',
        headers: { 'content-type': 'application/zip', ...key },
        body: file,
      })
    : await request('/api/continued-sessions', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...key },
        // A mark at the beginning, which some programs write, is no part of it.
        body: `{"snapshot":${(await file.text()).replace(/^\uFEFF/, '') || 'null'}}`,
      });
  return (await response.json()) as StartedSession;
}

/** @throws ApiError when the server refuses or does not answer. */
async function request(path: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, init);
    if (!response.ok) throw new ApiError(codeOf(await response.json()));
    return response;
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
  }
}
