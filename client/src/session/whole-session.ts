/** What a facilitator asks about a session as a whole. Few pages need it, so it is apart from the rest of the API. */

import type { Checkpoint } from '@ambitiebord/shared/records/checkpoint';
import { ApiError, codeOf } from './api.ts';

/** The moments to which the board can be put back, newest first. @throws ApiError */
export async function fetchCheckpoints(sessionId: string, token: string): Promise<Checkpoint[]> {
  const response = await request(`/api/sessions/${sessionId}/checkpoints`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { checkpoints } = (await response.json()) as { checkpoints: Checkpoint[] };
  return checkpoints;
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
