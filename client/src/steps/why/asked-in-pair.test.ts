import { LANGUAGES } from '@ambitiebord/shared/domain/languages';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { askedInPair } from './asked-in-pair.ts';

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const trio = [room.partner(), room.partner(), room.partner()];
  const participantIds = trio.map((each) => each.participantId);
  room.do(facilitator, { type: 'setPairs', pairs: [{ participantIds }] });
  return { room, facilitator, trio };
}

test.each(LANGUAGES)('in %s everybody in a trio reads something else, with names', (language) => {
  const { room, facilitator, trio } = setUp();
  const words = messages(language).pairs;
  const read = () => trio.map((each) => askedInPair(room.board, each, words));
  expect(read()).toEqual([undefined, undefined, undefined]);
  room.do(facilitator, { type: 'setStep', step: 'why' });
  expect(new Set(read()).size).toBe(3);
  for (const sentence of read()) expect(sentence).toMatch(/\S.*[.?]$/);
  expect(askedInPair(room.board, facilitator, words)).toBeUndefined();
  expect(askedInPair(room.board, room.partner(), words)).toBeUndefined();
});
