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
  const { post, get, clock, read, enter, code, sessionId, restart } = await listen();
  const people = `/api/sessions/${sessionId}/participants`;
  const [fatma, kees] = [await enter('Fatma'), await enter('Kees')];
  await answered(read(fatma.token));
  const hers = read(kees.token);
  await answered(hers);
  hers.socket.close();
  await hers.ended;
  const [first, late] = [await enter('First'), await enter('Late')];
  clock.time += 1;
  const names = Array.from({ length: PARTICIPANTS_PER_SESSION - 4 }, (_, index) =>
    post(people, asPartner(code, `Name ${index}`, `Partner ${index}`)),
  );
  await Promise.all(names);
  const anna = asPartner(code, 'Anna');
  const full = { status: 409, body: refusal('full') };
  expect(await post(people, anna)).toMatchObject(full);
  clock.time += UNUSED_SEAT_MINUTES * 60_000 - 2;
  // What a server knows that starts anew is what is stored.
  await restart();
  expect(await post(people, anna)).toMatchObject(full);
  // Somebody comes at the last moment: nobody has stored that yet.
  await answered(read(late.token));
  clock.time += 1;
  const joined = await post(people, anna);
  expect(joined).toMatchObject({ status: 201 });
  await answered(read((joined.body as Joined).token));
  clock.time += 1;
  expect(await post(people, asPartner(code, 'Bram'))).toMatchObject({ status: 201 });
  // Who came is still in, whoever is away by now; the first of the names is not.
  await Promise.all([fatma, kees, late].map(({ token }) => answered(read(token))));
  expect(await read(first.token).ended).toBe(CLOSE.removed);
  const { partners } = (await get(`/api/codes/${code}`)).body as { partners: unknown[] };
  expect(partners.length).toBeLessThan(PARTICIPANTS_PER_SESSION - 50);
});
