import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { recordOf } from '../records/registry.ts';
import { pairedRoom, rungOf } from '../test-support/paired-room.ts';

/** Fatma asked Kees and typed the answer below his activity, in their pair. */
function answeredPair() {
  const all = pairedRoom();
  const { room, audience, activityId, people, group, inPair } = all;
  const rungId = inPair(people.fatma, rungOf(activityId));
  const change = (actor: Actor, fields: object, id = rungId, to = audience) => {
    const operation = { action: 'update', audience: to, id, fields: { ...fields } } as const;
    return room.refusal(actor, { type: 'change', operations: [operation] });
  };
  const remove = (actor: Actor, to = audience) =>
    room.refusal(actor, {
      type: 'change',
      operations: [{ action: 'delete', audience: to, id: rungId }],
    });
  const rung = () =>
    recordOf(group(), 'whyStep', rungId) ?? recordOf(room.board, 'whyStep', rungId);
  return { ...all, rungId, change, remove, rung };
}

describe('“Klopt” in a pair', () => {
  test('is said by whose activity it is, and by nobody else in or out of the pair', () => {
    const { people, change, rung } = answeredPair();
    const { fatma, kees, bert, facilitator } = people;
    for (const actor of [fatma, bert, facilitator]) {
      expect(change(actor, { agreed: true })).toBe('forbidden');
    }
    expect(rung()?.agreed).toBeUndefined();
    expect(change(kees, { agreed: true })).toBeUndefined();
    expect(rung()?.agreed).toBe(true);
  });

  test('cannot be had by a new rung, by another owner, or by a rung of another ladder', () => {
    const { room, people, change, activityId, audience, inPair, rungId } = answeredPair();
    const { fatma, kees } = people;
    const fields = { ...rungOf(activityId, 'a1'), agreed: true };
    const create = { action: 'create', audience, id: newId(), fields } as const;
    expect(room.refusal(fatma, { type: 'change', operations: [create] })).toBe('forbidden');
    const mine = { partnerId: fatma.partnerId ?? '' };
    expect(change(fatma, mine, activityId)).toBe('forbidden');
    const activity = { type: 'activity', text: '', existing: false, position: { x: 0, y: 0 } };
    const own = inPair(fatma, { ...activity, ...mine });
    const agreed = inPair(fatma, { ...rungOf(own), agreed: true });
    expect(change(fatma, { activityId }, agreed)).toBe('forbidden');
    expect(change(kees, { activityId: own }, rungId)).toBe('forbidden');
  });

  test('keeps the words: the other changes them before it, and the owner alone after it', () => {
    const { people, change, remove, rung } = answeredPair();
    const { fatma, kees } = people;
    expect(change(fatma, { answer: 'Dan komen ze buiten.' })).toBeUndefined();
    expect(change(kees, { agreed: true })).toBeUndefined();
    for (const fields of [{ answer: 'x' }, { question: 'x' }, { agreed: null }]) {
      expect(change(fatma, fields)).toBe('forbidden');
    }
    expect(remove(fatma)).toBe('forbidden');
    expect(change(kees, { answer: 'Dan lopen ze mee.' })).toBeUndefined();
    expect(rung()).toMatchObject({ agreed: true, answer: 'Dan lopen ze mee.' });
  });

  test('holds on the board too, also for who typed the answer', () => {
    const { room, people, change, remove, pairId, activityId, rungId } = answeredPair();
    const { fatma, kees, facilitator } = people;
    expect(change(kees, { agreed: true })).toBeUndefined();
    room.do(kees, { type: 'shareLadder', pairId, activityId });
    expect(change(fatma, { answer: 'x' }, rungId, 'board')).toBe('forbidden');
    expect(remove(fatma, 'board')).toBe('forbidden');
    expect(change(kees, { agreed: null }, rungId, 'board')).toBeUndefined();
    expect(change(fatma, { agreed: true }, rungId, 'board')).toBe('forbidden');
    expect(change(fatma, { answer: 'Anders' }, rungId, 'board')).toBeUndefined();
    expect(change(facilitator, { agreed: true }, rungId, 'board')).toBeUndefined();
  });

  test('is said for who has no device, and for who went away, by the others in the pair', () => {
    const { room, people, pairId, audience, change } = answeredPair();
    const { facilitator, fatma, kees } = people;
    const partner = { name: 'Bewoners', sector: 'residents' } as const;
    room.do(fatma, { type: 'writeFor', displayName: 'Ans', partner });
    const ans = [...room.board.values()].find(
      (record) => record.type === 'participant' && record.writtenBy === fatma.participantId,
    );
    if (ans?.type !== 'participant') throw new Error('Ans is there');
    const with3 = [fatma.participantId, kees.participantId, ans.id];
    const set = (participantIds: string[]) =>
      room.do(facilitator, { type: 'setPairs', pairs: [{ id: pairId, participantIds }] });
    set(with3);
    const fields = { type: 'activity', text: '', existing: false, position: { x: 0, y: 0 } };
    const hers = newId();
    const rung = newId();
    room.change(
      kees,
      {
        action: 'create',
        audience,
        id: hers,
        fields: { ...fields, partnerId: ans.partnerId ?? '' },
      },
      { action: 'create', audience, id: rung, fields: rungOf(hers) },
    );
    expect(change(kees, { agreed: true }, rung)).toBeUndefined();
    expect(change(fatma, { agreed: true })).toBe('forbidden');
    set([fatma.participantId]);
    expect(change(fatma, { agreed: true })).toBeUndefined();
  });
});
