/** The rules of a store about what belongs together in two goals snapshots, as part of its contract. */

import { expect, test } from 'vitest';
import { aCommit, aSession, snapshot } from './contract-rows.ts';
import type { Store } from './store.ts';

const PAIR = { snapshotId: 'snapshot', otherId: 'other' };
const ONE = { before: 'a', after: 'x' };
const TWO = { before: 'b', after: 'x' };

/** Runs within the suite of a store: the one that is open now, and opening it again as after a restart. */
export function linkRules(store: () => Store, reopen: () => Promise<void>): void {
  const setUp = async (): Promise<void> => {
    await store().createSession(aSession());
    const other = { ...snapshot, snapshotId: 'other', retainUntil: 2_000 };
    await store().commit([aCommit(1, { goalsSnapshots: [snapshot, other] })]);
  };
  const put = (link = ONE, most = 2, pair = PAIR) =>
    store().putSnapshotLink('session-1', pair, link, most);
  const links = (pair = PAIR) => store().snapshotLinks('session-1', pair);

  test('L1 what belongs together comes back in order, once, from both sides, also after a restart', async () => {
    await setUp();
    expect([await put(ONE), await put(TWO), await put(ONE)]).toEqual([true, true, true]);
    await reopen();
    expect(await links()).toEqual([TWO, ONE]);
    const turned = { snapshotId: 'other', otherId: 'snapshot' };
    expect(await links(turned)).toEqual([TWO, ONE]);
    expect(await links({ ...PAIR, otherId: 'elsewhere' })).toEqual([]);
    expect(await store().snapshotLinks('session-2', PAIR)).toEqual([]);
    await store().removeSnapshotLink('session-1', turned, TWO);
    expect(await links()).toEqual([ONE]);
  });

  test('L2 a snapshot has so many, whatever it is laid beside', async () => {
    await setUp();
    await put(ONE);
    await put(ONE, 2, { ...PAIR, otherId: 'elsewhere' });
    expect(await put(TWO)).toBe(false);
    expect(await put(ONE)).toBe(true);
    expect(await links()).toEqual([ONE]);
    // What was said from the other side stays when this side is full.
    const turned = { snapshotId: 'other', otherId: 'snapshot' };
    await put(TWO, 2, turned);
    expect(await put(TWO)).toBe(false);
    expect(await links()).toEqual([ONE, TWO]);
  });

  test('L3 they stay when the session is over, and go with their snapshot and with the session', async () => {
    await setUp();
    await put(ONE);
    await put(ONE, 2, { snapshotId: 'other', otherId: 'elsewhere' });
    await store().endSession('session-1');
    expect(await links()).toEqual([ONE]);
    await store().eraseDueSnapshots(1_000);
    expect(await links()).toEqual([]);
    const left = { snapshotId: 'other', otherId: 'elsewhere' };
    expect(await links(left)).toEqual([ONE]);
    await store().deleteSession('session-1');
    expect(await links(left)).toEqual([]);
  });
}
