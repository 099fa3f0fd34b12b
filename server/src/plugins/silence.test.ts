/** Whose network went away without a word, over real sockets. Only what housekeeping goes by is quick. */

import { once } from 'node:events';
import { PING_AFTER_MS, SILENCE_MS } from '@ambitiebord/shared/domain/limits';
import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { answered, listen } from '../test-support/attackers.ts';

/** Lets so much time of the housekeeping pass, with real time for answers in between. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += KEEP_ALIVE_MS) {
    await vi.advanceTimersByTimeAsync(KEEP_ALIVE_MS);
    await wait(20);
  }
}

test('who is not there any more counts no more after a while, and who is says so by itself', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { enter, read } = await listen({ socketsPerParticipant: 1 });
  const [fatma, kees] = [await enter('Fatma'), await enter('Kees')];
  const [here, lost] = [read(fatma.token), read(kees.token)];
  await Promise.all([here, lost].map(answered));
  const pinged = vi.fn<() => void>();
  here.socket.on('ping', pinged);
  // Nothing is read any more, and nothing is answered.
  lost.socket.pause();
  // The first round only learns how much has come.
  await pass(PING_AFTER_MS);
  expect(pinged).not.toHaveBeenCalled();
  await pass(KEEP_ALIVE_MS);
  await expect.poll(() => pinged.mock.calls.length).toBe(1);
  await pass(SILENCE_MS - PING_AFTER_MS - 2 * KEEP_ALIVE_MS);
  expect(await read(kees.token).ended).toBe(CLOSE.tooMany);
  await pass(2 * KEEP_ALIVE_MS);
  await answered(read(kees.token));
  await pass(SILENCE_MS);
  expect(here.socket.readyState).toBe(here.socket.OPEN);
  here.socket.close();
  await once(here.socket, 'close');
});
