/** A store on a disk that is full, breaks, dawdles or loses answers from now on, as a test wants it. */

import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** What can be made to fail. */
export type FaultyMethod = Exclude<keyof Store, 'readLinks'>;

const WRITES: ReadonlySet<FaultyMethod> = new Set<FaultyMethod>([
  'createSession',
  'addToken',
  'removeParticipant',
  'removeToken',
  'putHandover',
  'commit',
  'putImage',
  'compact',
  'deleteSession',
  'setRetention',
  'eraseDueSnapshots',
  'endSession',
  'replaceSnapshots',
  'finishErasing',
]);

/** `full`: nothing can be written; `broken`: nothing can be read either. */
export type Disk = 'good' | 'full' | 'broken';

/** What becomes of one commit: it fails, it fails for one room in it, it takes its time, or its answer is lost. */
export type CommitFault = 'fail' | 'fail-one' | 'dawdle' | 'lose';

const DAWDLE_MS = 250;

export class FaultyDisk {
  disk: Disk = 'good';
  /** Methods that fail whatever the disk is like. */
  failing: readonly FaultyMethod[] = [];
  /** What becomes of the next commits, in order; then they are as the disk is. */
  commits: CommitFault[] = [];
  /** Called at the next commit, which waits for what it returns. */
  beforeCommit: (() => void | Promise<void>) | undefined;

  /** @throws what the disk throws at this method. */
  check(method: FaultyMethod): void {
    if (this.failing.includes(method)) throw new Error('the disk fails');
    if (method === 'close' || this.disk === 'good') return;
    if (this.disk === 'broken') throw new CodedError('storage-failed');
    if (WRITES.has(method)) throw new CodedError('storage-full');
  }
}

/** A real store whose disk is faulty. */
export function storeOnDisk(store: Store, faults: FaultyDisk): Store {
  const commit: Store['commit'] = async (commits) => {
    const { beforeCommit } = faults;
    faults.beforeCommit = undefined;
    await beforeCommit?.();
    const fault = faults.commits.shift();
    if (fault === 'fail') throw new CodedError('storage-failed');
    if (fault === 'fail-one') {
      const [, ...others] = commits;
      return [new CodedError('storage-failed'), ...(await store.commit(others))];
    }
    if (fault === 'dawdle') await wait(DAWDLE_MS);
    const outcome = await store.commit(commits);
    if (fault === 'lose') throw new CodedError('storage-failed');
    return outcome;
  };
  return new Proxy(store, {
    get: (target, name: FaultyMethod | 'readLinks') => {
      if (name === 'readLinks') return target.readLinks;
      const method = name === 'commit' ? commit : target[name].bind(target);
      return async (...given: never[]): Promise<unknown> => {
        faults.check(name);
        return (method as (...parameters: never[]) => Promise<unknown>)(...given);
      };
    },
  });
}
