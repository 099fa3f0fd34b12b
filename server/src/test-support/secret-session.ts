/** A session with a mark in each private place, of which a goals snapshot was taken. */

import { audienceOf } from '@ambitiebord/shared/commands/audience';
import { newId } from '@ambitiebord/shared/domain/ids';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { expect } from 'vitest';
import { join } from './app.ts';
import { listen } from './attackers.ts';
import { recordsIn } from './records-in.ts';

/** What everybody may read. */
export const SHARED = 'dit-mag-iedereen-lezen';

/** What nobody may find in a file. */
export const SECRETS = {
  unshared: 'geheim-niet-gedeeld',
  lateDraft: 'geheim-concept-van-een-ander',
  ballot: 'geheim-stembriefje',
  stance: 'geheim-bezwaar-in-een-gesloten-ronde',
  decision: 'geheim-besluit-onder-voorwaarde',
  pair: 'geheim-van-een-tweetal',
} as const;

/** The command that creates a record. */
function creating(audience: string, id: string, fields: object): object {
  return { type: 'change', operations: [{ action: 'create', audience, id, fields }] };
}

/** The session, and where a facilitator finds its snapshot. */
export async function secretSession() {
  const server = await listen();
  const { sessionId } = server;
  const facilitator = await join(server, sessionId, { key: server.keys.facilitatorKey });
  const [fatma, kees] = [await server.enter('Fatma'), await server.enter('Kees')];
  const doAs = async ({ token }: { readonly token: string }, command: object): Promise<void> => {
    const socket = server.command(token);
    const answer: unknown = await socket.emitWithAck('command', { id: newId(), ...command });
    expect({ command, answer }).toMatchObject({ answer: { ok: true } });
    socket.disconnect();
  };
  const { partnerId } = await actorOf(fatma.participantId);

  const card = (of: typeof fatma, more: object): object => ({
    type: 'partnerCard',
    status: 'draft',
    sharedFields: [],
    participantId: of.participantId,
    partnerId,
    ...more,
  });
  // From now on cards come one by one, as far as their writers share them.
  await doAs(facilitator, { type: 'reveal' });
  const { unshared, lateDraft, ballot, stance, decision, pair } = SECRETS;
  const answers = { satisfiedWhen: unshared, forWhom: SHARED };
  await doAs(fatma, creating('own', cardIdOf(fatma.participantId), card(fatma, answers)));
  await doAs(fatma, { type: 'shareCard', fields: ['forWhom'] });
  await doAs(
    kees,
    creating('own', cardIdOf(kees.participantId), card(kees, { forWhom: lateDraft })),
  );

  const position = { x: 0, y: 0 };
  const activity = { type: 'activity', existing: false, partnerId, position };
  await doAs(fatma, creating('board', newId(), { ...activity, text: SHARED }));
  const goal = { type: 'goal', lineageId: newId(), stopTest: {}, confirmed: true, position };
  await doAs(fatma, creating('board', newId(), { ...goal, text: SHARED }));

  const participantIds = [fatma.participantId, kees.participantId];
  await doAs(facilitator, { type: 'setPairs', pairs: [{ participantIds }] });
  const [two] = recordsOf(await board(), 'pair');
  const ofPair = audienceOf(two?.id ?? '');
  await doAs(fatma, creating(ofPair, newId(), { ...activity, text: pair }));

  await doAs(facilitator, { type: 'setStep', step: 'ambition' });
  const ballots = [
    { kind: 'proposal', text: ballot },
    { kind: 'stance', stance: 'notYet', reason: stance, named: true },
    { kind: 'decision', choice: 'yesIf', condition: decision },
  ] as const;
  for (const value of ballots) {
    const { kind } = value;
    await doAs(facilitator, { type: 'openRound', kind });
    const round = recordsOf(await board(), 'round').find((each) => each.kind === kind);
    await doAs(fatma, { type: 'answerRound', roundId: round?.id, value });
    // What was counted and not shown yet is as secret as what is still asked.
    if (kind !== 'stance') continue;
    await doAs(facilitator, { type: 'advanceRound', roundId: round?.id, status: 'closed' });
  }

  const taken = await server.post(
    `/api/sessions/${sessionId}/snapshots`,
    undefined,
    facilitator.token,
  );
  const { id } = taken.body as { id: string };
  return {
    server,
    archive: `/api/sessions/${sessionId}/archive.zip`,
    url: `/api/sessions/${sessionId}/snapshots/${id}`,
    headers: { authorization: `Bearer ${facilitator.token}` },
  };

  async function board() {
    return recordsIn(server.read(facilitator.token).socket);
  }
  async function actorOf(participantId: string): Promise<{ partnerId: string | undefined }> {
    const found = recordsOf(await board(), 'participant').find(
      ({ id: each }) => each === participantId,
    );
    return { partnerId: found?.partnerId };
  }
}
