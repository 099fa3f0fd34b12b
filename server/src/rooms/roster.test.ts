import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Roster } from '@ambitiebord/shared/protocol/command-socket';
import { expect, onTestFinished, test } from 'vitest';
import { emitEncoded } from '../plugins/encoded-event.ts';
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

test('what a whole room hears is encoded once', async () => {
  const roster = new RoomRoster({ records: () => new Map(), clientIds: () => [] });
  onTestFinished(() => roster.close());
  const heard = new Map<string, unknown[]>();
  for (const participantId of ['fatma', 'anna', 'joke']) {
    const written: unknown[] = [];
    heard.set(participantId, written);
    const conn = {
      write: (text: string, { wsPreEncodedFrame }: { wsPreEncodedFrame: readonly Buffer[] }) => {
        expect(wsPreEncodedFrame.join('')).toContain(text);
        written.push(wsPreEncodedFrame[0]);
      },
    };
    roster.connect({
      actor: { participantId, role: 'partner' },
      tokenHash: '',
      tell: (event, message) => emitEncoded({ conn }, event, message),
      close: () => undefined,
    });
  }
  const last = (participantId: string): unknown => heard.get(participantId)?.at(-1);
  await expect.poll(() => String(last('fatma'))).toContain('joke');
  await expect.poll(() => last('anna')).toBe(last('fatma'));
  await expect.poll(() => last('joke')).toBe(last('fatma'));
});
