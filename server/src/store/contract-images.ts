/** The rules of a store about images, as part of its contract. */

import { expect, test } from 'vitest';
import { aCheckpoint, aCommit, answer, aSession, image, snapshot } from './contract-rows.ts';
import type { RoomCommit, Store } from './store.ts';

/** A patch that shows an image. */
const patch = (imageId: string): string => JSON.stringify([{ after: { imageId } }]);

const MOST = { images: 3, bytes: 10 };

/** Runs within the suite of a store: the one that is open now, and opening it again as after a restart. */
export function imageRules(store: () => Store, reopen: () => Promise<void>): void {
  const put = (kept: ReturnType<typeof image>, now = 0, sessionId = 'session-1') =>
    store().putImage(sessionId, kept, { now, most: MOST });
  /** The images that are there, of the session and of another one. */
  const there = (...imageIds: string[]) => store().imagesAmong('session-1', imageIds);
  const sweep = (
    seq: number,
    shown: readonly string[],
    unusedUntil: number,
    rows: Partial<RoomCommit> = {},
  ) => {
    const imageSweeps = [{ now: unusedUntil + 5, unusedUntil, shown: new Set(shown) }];
    return store().commit([aCommit(seq, { ...rows, imageSweeps })]);
  };

  test('I1 an image comes back as it was, in its own session alone, also after a restart', async () => {
    await store().createSession(aSession());
    await store().createSession(aSession('session-2', 'JHGFEDCA'));
    expect(await put(image('one', 1, 2, 3))).toBe(true);
    await reopen();
    expect(await store().image('session-1', 'one')).toEqual(image('one', 1, 2, 3));
    expect(await store().image('session-2', 'one')).toBeUndefined();
    expect(await there('one', 'two')).toEqual(['one']);
    expect(await store().imagesAmong('session-2', ['one'])).toEqual([]);
    expect(await store().sessionsWithImages()).toEqual(['session-1']);
  });

  test('I2 there are no more than a session may have, in number and in bytes', async () => {
    await store().createSession(aSession());
    await store().createSession(aSession('session-2', 'JHGFEDCA'));
    expect(await put(image('large', ...Array<number>(11).fill(0)))).toBe(false);
    expect(await put(image('one', 1, 2, 3, 4))).toBe(true);
    expect(await put(image('two', 1, 2, 3, 4, 5, 6, 7))).toBe(false);
    expect(await put(image('two', 1))).toBe(true);
    expect(await put(image('three', 1))).toBe(true);
    expect(await put(image('four', 1))).toBe(false);
    expect(await put(image('four', 1), 0, 'session-2')).toBe(true);
    expect(await there('one', 'two', 'three', 'four', 'large')).toEqual(['one', 'two', 'three']);
  });

  test('I3 a session that is over, or never was, gets none', async () => {
    await store().createSession(aSession());
    await store().commit([aCommit(1, { goalsSnapshots: [snapshot] })]);
    await store().endSession('session-1');
    await expect(put(image('late', 1))).rejects.toMatchObject({ code: 'not-found' });
    await expect(put(image('late', 1), 0, 'session-9')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('I4 what nothing shows goes when that was found twice, so long apart', async () => {
    await store().createSession(aSession());
    await put(image('new', 1), 50);
    await put(image('shown', 1), 0);
    await put(image('dropped', 1), 0);
    await sweep(1, ['shown', 'dropped'], 49);
    expect(await there('new', 'shown', 'dropped')).toEqual(['new', 'shown', 'dropped']);
    await sweep(2, ['shown'], 50);
    // The one that was on the board until now is found unused for the first time.
    expect(await there('new', 'shown', 'dropped')).toEqual(['shown', 'dropped']);
    await sweep(3, ['shown', 'dropped'], 100);
    await sweep(4, ['shown'], 200);
    await sweep(5, ['shown'], 204);
    expect(await there('dropped')).toEqual(['dropped']);
    await sweep(6, ['shown'], 205);
    expect(await there('shown', 'dropped')).toEqual(['shown']);
  });

  test('I5 with an image goes what could bring back a record that shows it, and nothing else', async () => {
    await store().createSession(aSession());
    await put(image('gone', 1), 0);
    const rows = {
      answers: [
        { ...answer('one'), patch: patch('gone') },
        { ...answer('two'), patch: patch('other') },
      ],
    };
    await sweep(1, [], 0, rows);
    const patchOf = async (commandId: string) =>
      (await store().answer('session-1', 'person-1', commandId))?.patch;
    expect(await there('gone')).toEqual([]);
    expect(await patchOf('one')).toBeNull();
    expect(await patchOf('two')).toBe(patch('other'));
  });

  test('I6 a snapshot keeps its images, also of a session that is over, until it is erased', async () => {
    await store().createSession(aSession());
    for (const imageId of ['one', 'two', 'three']) await put(image(imageId, 1));
    const later = { ...snapshot, snapshotId: 'later', retainUntil: 2_000 };
    const snapshotImages = [
      { snapshotId: 'snapshot', imageId: 'one' },
      { snapshotId: 'later', imageId: 'two' },
    ];
    await sweep(1, ['three'], 10, { goalsSnapshots: [snapshot, later], snapshotImages });
    expect(await there('one', 'two', 'three')).toEqual(['one', 'two', 'three']);
    await store().endSession('session-1');
    await reopen();
    expect(await there('one', 'two', 'three')).toEqual(['one', 'two']);
    expect(await store().image('session-1', 'two')).toEqual(image('two', 1));
    expect(await store().sessionsWithImages()).toEqual([]);
    await store().eraseDueSnapshots(1_000);
    expect(await there('one', 'two')).toEqual(['two']);
    await store().deleteSession('session-1');
    expect(await there('two')).toEqual([]);
  });

  test('I7 an image stays as long as the board can be put back to when it was shown', async () => {
    await store().createSession(aSession());
    await put(image('kept', 1));
    await put(image('gone', 1));
    const checkpoints = [{ ...aCheckpoint(1), content: patch('kept') }];
    await sweep(1, [], 10, { checkpoints });
    expect(await there('kept', 'gone')).toEqual(['kept']);
  });
}
