import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { expect, onTestFinished, test } from 'vitest';
import { RoomRoster } from './roster.ts';

test('somebody with two tabs is one person, until both are gone', async () => {
  const clientIds = [
    { participantId: 'fatma', clientId: 1 },
    { participantId: 'fatma', clientId: 2 },
  ];
  const roster = new RoomRoster({ records: () => new Map(), clientIds: () => clientIds });
  onTestFinished(() => roster.close());
  const told: Roster[] = [];
  const connect = (participantId: string, role: Actor['role']): (() => void) =>
    roster.connect({
      actor: { participantId, role },
      tokenHash: '',
      tell: (_event, message) => {
        if (participantId === 'joke' && 'people' in message) told.push(message);
      },
      close: () => undefined,
    });
  connect('joke', 'facilitator');
  const [first, second] = [connect('fatma', 'partner'), connect('fatma', 'partner')];
  const here = () => told.at(-1)?.people.map(({ participantId }) => participantId);
  await expect.poll(here).toEqual(['joke', 'fatma']);
  expect(told.at(-1)?.people[1]).toMatchObject({ clientIds: [1, 2] });
  first();
  connect('anna', 'partner');
  await expect.poll(here).toEqual(['joke', 'fatma', 'anna']);
  second();
  await expect.poll(here).toEqual(['joke', 'anna']);
});
