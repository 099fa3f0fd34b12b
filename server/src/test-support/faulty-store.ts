/** A real store with faults of a test's choice in front of it. */

import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '../store/store.ts';

/** What may become of one transaction of the store, and what its writers hear of it. */
export type CommitFault =
  /** Nothing of it is stored, and that is told. */
  | 'fails'
  /** One room in it fails, the others are stored. */
  | 'fails for one'
  /** It is stored, and the news of that gets lost. */
  | 'is lost sight of'
  /** It is stored, and takes its time. */
  | 'is late';

const LATE_MS = 250;

/** The store with some of its methods replaced. */
export function replaceIn(store: Store, methods: Partial<Store>): Store {
  return new Proxy(store, {
    get: (target, name): unknown => {
      const replaced: unknown = Reflect.get(methods, name);
      if (replaced !== undefined) return replaced;
      const value: unknown = Reflect.get(target, name);
      // Methods know their store by its private fields, which a proxy does not have.
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
}

/** The store, with what `nextFault` says happening to each transaction (undefined: nothing). */
export function faultyStore(store: Store, nextFault: () => CommitFault | undefined): Store {
  return replaceIn(store, {
    commit: async (commits) => {
      const fault = nextFault();
      if (fault === 'fails') throw new Error('the disk failed before the commit');
      if (fault === 'fails for one') {
        const [, ...others] = commits;
        return [new Error('the disk failed for one room'), ...(await store.commit(others))];
      }
      if (fault === 'is late') await wait(LATE_MS);
      const outcome = await store.commit(commits);
      if (fault === 'is lost sight of') throw new Error('the disk failed after the commit');
      return outcome;
    },
  });
}
