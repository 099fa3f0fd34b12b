/** Somebody with the room code joins under one name after another, and never comes. */

import { PARTICIPANTS_PER_SESSION, UNUSED_SEAT_MINUTES } from '@ambitiebord/shared/domain/limits';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import { expect, test, vi } from 'vitest';
import { asPartner, refusal } from '../test-support/app.ts';
import { answered, listen } from '../test-support/attackers.ts';

// A whole session joins, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('who fills a session with names keeps nobody out for long, and nobody who came loses a seat', async () => {
  const { post, get, clock, read, enter, code, sessionId } = await listen();
  const people = `/api/sessions/${sessionId}/participants`;
  const [fatma, kees] = [await enter('Fatma'), await enter('Kees')];
  await answered(read(fatma.token));
  const hers = read(kees.token);
  await answered(hers);
  hers.socket.close();
  await hers.ended;
  const names = Array.from({ length: PARTICIPANTS_PER_SESSION - 2 }, (_, index) =>
    post(people, asPartner(code, `Name ${index}`, `Partner ${index}`)),
  );
  const taken = (await Promise.all(names)).map(({ body }) => body as Joined);
  const anna = asPartner(code, 'Anna');
  const full = { status: 409, body: refusal('full') };
  expect(await post(people, anna)).toMatchObject(full);
  clock.time += UNUSED_SEAT_MINUTES * 60_000 - 1;
  expect(await post(people, anna)).toMatchObject(full);
  clock.time += 1;
  const joined = await post(people, anna);
  expect(joined).toMatchObject({ status: 201 });
  await answered(read((joined.body as Joined).token));
  // Who came is still in, whoever is away by now; a name of the first is not.
  await Promise.all([fatma, kees].map(({ token }) => answered(read(token))));
  expect(await read(taken[0]?.token ?? '').ended).toBe(CLOSE.removed);
  const { partners } = (await get(`/api/codes/${code}`)).body as { partners: unknown[] };
  expect(partners.length).toBeLessThan(PARTICIPANTS_PER_SESSION - 50);
});
