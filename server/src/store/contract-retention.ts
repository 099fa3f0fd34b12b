/** The rules of a store about dates and erasing, as part of its contract. */

import { expect, test } from 'vitest';
import {
  aCheckpoint,
  aCommit,
  answer,
  aParticipant,
  aSession,
  hash,
  snapshot,
  token,
} from './contract-rows.ts';
import type { Store } from './store.ts';

/** Runs within the suite of a store: the one that is open now, and opening it again as after a restart. */
export function retentionRules(store: () => Store, reopen: () => Promise<void>): void {
  test('R1 working data are erased, and the snapshots stay for those who could read them', async () => {
    await store().createSession(aSession());
    const rows = {
      participants: [aParticipant()],
      tokens: [token('f')],
      answers: [answer('one')],
      goalsSnapshots: [snapshot],
      checkpoints: [aCheckpoint(1)],
    };
    await store().commit([aCommit(1, rows)]);
    await store().endSession('session-1');
    await reopen();
    expect(await store().session('session-1')).toMatchObject({
      ended: true,
      readKeyHash: hash('c'),
    });
    expect(await store().sessionByCode('ACDEFGHJ')).toBeUndefined();
    expect(await store().answer('session-1', 'person-1', 'one')).toBeUndefined();
    expect(await store().checkpoint('session-1', aCheckpoint(1).id)).toBeUndefined();
    await expect(store().loadRoom('session-1')).rejects.toBeInstanceOf(Error);
    expect(await store().commit([aCommit(2)])).toEqual([expect.any(Error)]);
    expect(await store().goalsSnapshot('session-1', 'snapshot')).toEqual(snapshot);
    expect(await store().participantByToken('session-1', hash('f'))).toEqual(aParticipant());
    await store().createSession(aSession('session-2'));
  });

  test('R2 a session without snapshots ends as a whole', async () => {
    await store().createSession(aSession());
    await store().commit([aCommit(1, { participants: [aParticipant()], tokens: [token('f')] })]);
    await store().endSession('session-1');
    expect(await store().session('session-1')).toBeUndefined();
    expect(await store().participantByToken('session-1', hash('f'))).toBeUndefined();
  });

  test('R3 sessions are due at their date, so many at a time, and when no snapshot of them is left', async () => {
    const ids = ['session-1', 'session-2', 'session-3'];
    for (const [index, id] of ids.entries()) {
      const retainUntil = 100 + index;
      await store().createSession({ ...aSession(id, `CODE${index}`), retainUntil });
    }
    await store().commit([aCommit(1, { goalsSnapshots: [snapshot] })]);
    expect(await store().dueSessions(99, 9)).toEqual([]);
    expect(await store().dueSessions(101, 9)).toEqual(['session-1', 'session-2']);
    expect(await store().dueSessions(999, 2)).toEqual(['session-1', 'session-2']);
    await store().setRetention('session-2', 500);
    expect(await store().dueSessions(101, 9)).toEqual(['session-1']);
    await store().endSession('session-1');
    expect(await store().dueSessions(101, 9)).toEqual([]);
    await store().eraseDueSnapshots(snapshot.retainUntil);
    expect(await store().dueSessions(101, 9)).toEqual(['session-1']);
    await store().endSession('session-1');
    expect(await store().dueSessions(101, 9)).toEqual([]);
    expect(await store().session('session-1')).toBeUndefined();
  });

  test('R4 snapshots are erased at their own date, and not before', async () => {
    await store().createSession(aSession());
    const later = { ...snapshot, snapshotId: 'later', takenAt: 8, retainUntil: 2_000 };
    await store().commit([aCommit(1, { goalsSnapshots: [later, snapshot] })]);
    const kept = async () =>
      (await store().snapshotDates('session-1')).map(({ snapshotId }) => snapshotId);
    await store().eraseDueSnapshots(999);
    expect(await kept()).toEqual(['snapshot', 'later']);
    await store().eraseDueSnapshots(1_000);
    expect(await kept()).toEqual(['later']);
    expect(await store().goalsSnapshot('session-1', 'snapshot')).toBeUndefined();
    expect(await store().snapshotDates('session-1')).toEqual([
      { snapshotId: 'later', takenAt: 8, retainUntil: 2_000 },
    ]);
  });
}
