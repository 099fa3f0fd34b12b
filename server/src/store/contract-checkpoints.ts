/** The rules of a store about checkpoints, as part of its contract. */

import {
  CHECKPOINT_LENGTH_PER_SESSION,
  CHECKPOINTS_PER_SESSION,
} from '@ambitiebord/shared/domain/limits';
import { expect, test } from 'vitest';
import { aCheckpoint, aCommit, aSession } from './contract-rows.ts';
import type { Store } from './store.ts';

/** Runs within the suite of a store: the one that is open now, and opening it again as after a restart. */
export function checkpointRules(store: () => Store, reopen: () => Promise<void>): void {
  test('C8 checkpoints come back newest first, and the oldest go that are too many', async () => {
    await store().createSession(aSession());
    await store().createSession(aSession('session-2', 'JHGFEDCA'));
    const other = aCheckpoint(0);
    await store().commit([aCommit(1, { sessionId: 'session-2', checkpoints: [other] })]);
    for (let seq = 1; seq <= CHECKPOINTS_PER_SESSION + 1; seq++) {
      await store().commit([aCommit(seq, { checkpoints: [aCheckpoint(seq)] })]);
    }
    await reopen();
    const kept = await store().checkpoints('session-1');
    expect(kept).toHaveLength(CHECKPOINTS_PER_SESSION);
    const { content: _, ...newest } = aCheckpoint(CHECKPOINTS_PER_SESSION + 1);
    expect(kept[0]).toEqual(newest);
    expect(await store().checkpoint('session-1', aCheckpoint(1).id)).toBeUndefined();
    expect(await store().checkpoint('session-1', aCheckpoint(2).id)).toEqual(aCheckpoint(2));
    expect(await store().checkpoint('session-1', other.id)).toBeUndefined();
    expect(await store().checkpoint('session-2', other.id)).toEqual(other);
    await store().deleteSession('session-1');
    expect(await store().checkpoints('session-1')).toEqual([]);
  });

  test('C9 all checkpoints of a session have so many characters together', async () => {
    await store().createSession(aSession());
    const content = 'a'.repeat(CHECKPOINT_LENGTH_PER_SESSION / 2);
    for (const seq of [1, 2, 3]) {
      const checkpoints = [{ ...aCheckpoint(seq), content: seq === 3 ? `${content}a` : content }];
      await store().commit([aCommit(seq, { checkpoints })]);
    }
    const ids = (await store().checkpoints('session-1')).map(({ id }) => id);
    expect(ids).toEqual([aCheckpoint(3).id]);
  });
}
