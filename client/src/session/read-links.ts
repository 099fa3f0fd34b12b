/** Links with which people from outside read one goals snapshot: what a facilitator does with them, over HTTP. */

import type { CreatedReadLink, ReadLinks } from '@ambitiebord/shared/protocol/http';
import { ApiError, type Api } from './api.ts';
import { hasFields, type Fields } from './fields.ts';

const READ_LINKS: Fields<ReadLinks> = { readLinks: 'list' };
const CREATED: Fields<CreatedReadLink> = {
  id: 'text',
  createdAt: 'number',
  endsAt: 'anything',
  secret: 'text',
};

export type ReadLink = ReadLinks['readLinks'][number];

interface LinkedSnapshot {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** Of a facilitator. */
  readonly token: string;
}

/** The links of a snapshot; each call rejects with an ApiError when it is refused or gets no answer. */
export function readLinksOf({ request }: Api, { sessionId, snapshotId, token }: LinkedSnapshot) {
  const path = `sessions/${encodeURIComponent(sessionId)}/snapshots/${encodeURIComponent(snapshotId)}/read-links`;
  return {
    list: async () => listed(await request({ method: 'GET', path, secret: token })),
    /** @param endsAt milliseconds since 1970 UTC; null: as long as the snapshot is kept */
    make: async (endsAt: number | null): Promise<CreatedReadLink> => {
      const answer = await request({ method: 'POST', path, body: { endsAt }, secret: token });
      if (!hasFields<CreatedReadLink>(answer, CREATED)) throw new ApiError('network');
      return answer;
    },
    withdraw: async (linkId: string) =>
      listed(
        await request({
          method: 'DELETE',
          path: `${path}/${encodeURIComponent(linkId)}`,
          secret: token,
        }),
      ),
  };
}

function listed(answer: unknown): readonly ReadLink[] {
  if (!hasFields<ReadLinks>(answer, READ_LINKS)) throw new ApiError('network');
  return answer.readLinks;
}
