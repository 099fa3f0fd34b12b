/** What people say belongs together in two snapshots, over HTTP: for who compares alone, so not with the other requests. */

import type { Confirmation, Links } from '@ambitiebord/shared/protocol/http';
import { ApiError } from '../../session/api.ts';
import { hasFields } from '../../session/fields.ts';
import { fetchFile } from './download.ts';

/** A snapshot of a session, and any other one. */
interface ComparedPair {
  readonly sessionId: string;
  readonly snapshotId: string;
  readonly otherId: string;
}

/**
 * What belongs together; with a confirmation, which is for facilitators, after that.
 * @throws ApiError when the server refuses or does not answer.
 */
export async function askLinks(
  { sessionId, snapshotId, otherId }: ComparedPair,
  token: string,
  confirmation?: Confirmation,
): Promise<Links> {
  const other = encodeURIComponent(otherId);
  const path = `/api/sessions/${sessionId}/snapshots/${snapshotId}/links/${other}`;
  const answer: unknown = JSON.parse(
    await (await fetchFile(path, token, { body: confirmation })).text(),
  );
  if (!hasFields<Links>(answer, { links: 'list' })) throw new ApiError('network');
  return answer;
}
