/** The images of a session over HTTP: sent for the board, and got from it. */

import type { SentImage } from '@ambitiebord/shared/protocol/http';
import { ApiError, codeOf } from './api.ts';
import type { Endpoint } from './document-socket.ts';
import { hasFields, type Fields } from './fields.ts';

/** An image is some hundreds of kilobytes: on a slow phone that takes its time. */
const TIMEOUT_MS = 60_000;

const SENT: Fields<SentImage> = { imageId: 'text', width: 'number', height: 'number' };

/** Each call rejects with an ApiError when it is refused or gets no answer. */
export interface SessionImages {
  /** Has the server keep a file; what is on the board names it by its id. */
  readonly send: (file: Blob) => Promise<SentImage>;
  readonly fetch: (imageId: string) => Promise<Blob>;
}

/** The images of the session that this device takes part in. */
export function sessionImages({
  serverUrl,
  sessionId,
  token,
}: Pick<Endpoint, 'serverUrl' | 'sessionId' | 'token'>): SessionImages {
  const address = `${serverUrl}/api/sessions/${encodeURIComponent(sessionId)}/images`;

  async function ask(url: string, request: RequestInit): Promise<Response> {
    try {
      const response = await fetch(url, {
        ...request,
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) throw new ApiError(codeOf(await response.json()));
      return response;
    } catch (error) {
      throw error instanceof ApiError ? error : new ApiError('network', { cause: error });
    }
  }

  return {
    send: async (file) => {
      // Read first: a file that cannot be read any more is told from a network that is not there.
      const body = await file.arrayBuffer();
      const response = await ask(address, { method: 'POST', body });
      const answer: unknown = await response.json();
      if (!hasFields<SentImage>(answer, SENT)) throw new ApiError('network');
      return answer;
    },
    fetch: async (imageId) => {
      const response = await ask(`${address}/${encodeURIComponent(imageId)}`, {});
      return response.blob();
    },
  };
}
