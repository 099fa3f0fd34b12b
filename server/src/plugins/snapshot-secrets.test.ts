/** What is private is in no export: a mark in each private place, and every form searched for it. */

import { newId } from '@ambitiebord/shared/domain/ids';
import type { InjectOptions } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SECRETS, secretSession, SHARED } from '../test-support/secret-session.ts';

/** Forms whose words stand in them as they are; Poppler reads the PDF in the long run, and a PNG is the SVG. */
const FORMS = ['', '.md', '.html', '.svg', '.ics', '.docx', '.zip'] as const;

/** Forms of a comparison, as far as their words stand in them as they are. */
const COMPARED = ['md', 'html', 'docx'] as const;

/** All words in a file, also those in the files of an archive. */
function wordsIn(file: Uint8Array): string {
  const isArchive = file[0] === 0x50 && file[1] === 0x4b;
  return isArchive ? Object.values(unzipSync(file)).map(wordsIn).join('\n') : strFromU8(file);
}

test('drafts, what is not shared, ballots and the papers of a pair are in no file that anybody takes along', async () => {
  const { server, archive, url, headers } = await secretSession();
  const snapshot = await server.app.inject({ url, headers });
  const wanted: (InjectOptions & { readonly url: string })[] = [
    ...FORMS.map((form) => ({ url: `${url}${form}` })),
    { url: archive },
    ...COMPARED.map((form) => ({
      method: 'POST' as const,
      url: `${url}/comparison.${form}`,
      payload: { other: { ...snapshot.json<object>(), id: newId() } },
    })),
  ];
  for (const request of wanted) {
    const { statusCode, rawPayload } = await server.app.inject({ ...request, headers });
    expect([request.url, statusCode]).toEqual([request.url, 200]);
    const words = wordsIn(rawPayload);
    // A search that finds nothing at all would prove nothing; a calendar has days alone.
    const isSearched = request.url.endsWith('.ics') || words.includes(SHARED);
    expect([request.url, isSearched]).toEqual([request.url, true]);
    const found = Object.values(SECRETS).filter((secret) => words.includes(secret));
    expect([request.url, found]).toEqual([request.url, []]);
  }
});
