import { expect, onTestFinished, test } from 'vitest';
import { openTestRooms } from '../test-support/rooms.ts';
import { CommitScheduler, type GroupCommit } from './commit-scheduler.ts';

test('tells of each transaction how long it took, and how many rooms in it failed', async () => {
  const { store, newSession, remove } = openTestRooms();
  onTestFinished(remove);
  const [first, second] = [await newSession(), await newSession()];
  const heard: GroupCommit[] = [];
  const commits = new CommitScheduler(store, (commit) => heard.push(commit));
  const commit = ({ sessionId }: { sessionId: string }, seq: number) =>
    commits.commit({ sessionId, seq, updates: [] });
  const after = async ({ sessionId }: { sessionId: string }): Promise<number> =>
    (await store.loadRoom(sessionId)).seq + 1;

  // The number of one is not the next: it fails alone.
  const together = [commit(first, await after(first)), commit(second, 1_000)];
  const outcomes = await Promise.allSettled(together);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await store.close();
  await Promise.allSettled([commit(first, 3), commit(second, 3)]);
  expect(heard.map(({ failures }) => failures)).toEqual([1, 2]);
  for (const { seconds } of heard) expect(seconds).toBeGreaterThan(0);
});
