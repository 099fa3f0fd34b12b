/** A session with somebody in every role, for tests of who may do what. */

import { newId } from '@ambitiebord/shared/domain/ids';
import type { CreatedSnapshot, SentImage } from '@ambitiebord/shared/protocol/http';
import { recordOf, type BoardRecord, type RecordType } from '@ambitiebord/shared/records/registry';
import { expect } from 'vitest';
import { asPartner, createSession, join } from './app.ts';
import { listen } from './attackers.ts';
import { PICTURES } from './pictures.ts';
import { recordsIn } from './records-in.ts';

/** Who asks, from who may least to who may most, so that what may be done once is done last. */
export const ASKERS = [
  'nobody',
  'of another session',
  'removed',
  'read key',
  'display',
  'observer',
  'partner',
  'facilitator',
] as const;
export type Asker = (typeof ASKERS)[number];

export type Everybody = Awaited<ReturnType<typeof everybody>>;

/** A session with everybody in it, one who was taken out, and one who writes for somebody. */
export async function everybody() {
  const server = await listen();
  const { sessionId, code, keys } = server;
  const other = await createSession(server, { title: 'Elders' });
  const elsewhere = await join(server, other.sessionId, { key: other.facilitatorKey });
  const enter = {
    facilitator: () => join(server, sessionId, { key: keys.facilitatorKey }),
    partner: () => join(server, sessionId, asPartner(code, 'Fatma')),
    observer: () => join(server, sessionId, { key: keys.readKey }),
    display: () => join(server, sessionId, { key: keys.displayKey }),
  };
  const facilitator = await enter.facilitator();
  const partner = await enter.partner();
  const neighbour = await join(server, sessionId, asPartner(code, 'Kees', 'De Lindelopers'));
  const removed = await enter.partner();
  const socket = server.command(facilitator.token);
  const must = async (command: object): Promise<void> => {
    const answer: unknown = await socket.emitWithAck('command', { id: newId(), ...command });
    expect({ command, answer }).toMatchObject({ answer: { ok: true } });
  };
  await must({ type: 'removeParticipant', participantId: removed.participantId });
  const taken = await server.post(
    `/api/sessions/${sessionId}/snapshots`,
    undefined,
    facilitator.token,
  );
  const observer = await enter.observer();
  const display = await enter.display();

  const residents = { name: 'Bewoners', sector: 'residents' };
  await must({ type: 'writeFor', displayName: 'Bea', partner: residents });
  await must({ type: 'setStep', step: 'ambition' });
  const { participantId } = partner;
  await must({ type: 'setPairs', pairs: [{ participantIds: [participantId] }] });
  const board = await recordsIn(server.read(facilitator.token).socket);
  const idOf = (type: RecordType, isIt: (record: BoardRecord) => boolean = () => true): string =>
    [...board.values()].find((record) => record.type === type && isIt(record))?.id ?? '';
  const ids = {
    ambitionId: idOf('ambition'),
    pairId: idOf('pair'),
    partnerId: recordOf(board, 'participant', participantId)?.partnerId ?? '',
    /** Somebody without a device. */
    writtenId: idOf('participant', (record) => 'writtenBy' in record),
  };

  const tokens: Readonly<Record<Asker, string | undefined>> = {
    nobody: undefined,
    'of another session': elsewhere.token,
    removed: removed.token,
    'read key': keys.readKey,
    display: display.token,
    observer: observer.token,
    partner: partner.token,
    facilitator: facilitator.token,
  };
  const joined = { facilitator, partner, neighbour, observer, display, removed };
  const { id: snapshotId, contentHash } = taken.body as CreatedSnapshot;
  const frozen = (
    await server.get(`/api/sessions/${sessionId}/snapshots/${snapshotId}`, facilitator.token)
  ).body;
  const sent = await server.request({
    method: 'POST',
    url: `/api/sessions/${sessionId}/images`,
    payload: PICTURES.jpeg,
    headers: { authorization: `Bearer ${partner.token}` },
  });
  const { imageId } = sent.body as SentImage;
  const things = { snapshotId, contentHash, frozen, imageId };
  return { ...server, ...joined, ...ids, ...things, joined, tokens, enter, must };
}
