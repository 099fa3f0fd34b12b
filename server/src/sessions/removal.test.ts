import { ownDocument } from '@ambitiebord/shared/protocol/documents';
import { expect, onTestFinished, test, vi } from 'vitest';
import { filesWith } from '../test-support/data-folder.ts';
import { enter, openTestRooms } from '../test-support/rooms.ts';
import { Expiry } from './expiry.ts';

// Erasing reads the whole file, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const SECRET = 'Een-geheim-dat-nergens-anders-staat';

test('what somebody kept private is wiped off the disk once they were taken out', async () => {
  const { folder, store, rooms, clock, newSession, remove } = openTestRooms();
  onTestFinished(remove);
  const { room } = await newSession();
  const person = await enter(room, { organisation: 'De Brug' });
  const facilitator = await enter(room, 'facilitator');
  const { participantId, partnerId = '' } = person;
  const id = `card-${participantId}`;
  const draft = { type: 'partnerCard', participantId, partnerId, status: 'draft' };
  const fields = { ...draft, sharedFields: [], interest: SECRET };
  const operations = [{ action: 'create', audience: 'own', id, fields }];
  const wrote = await room.execute(person, { id: 'write-draft', type: 'change', operations });
  expect(wrote).toMatchObject({ ok: true });
  expect(filesWith(folder, SECRET)).not.toEqual([]);
  const takeOut = { id: 'take-out', type: 'removeParticipant', participantId };
  expect(await room.execute(facilitator, takeOut)).toMatchObject({ ok: true });
  expect(room.records(ownDocument(participantId)).size).toBe(0);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  await new Expiry({ store, rooms, clock, log }).look();
  expect(filesWith(folder, SECRET)).toEqual([]);
});
