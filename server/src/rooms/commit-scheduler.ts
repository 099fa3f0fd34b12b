/** Group commit: rooms that are due at the same time share one durable transaction. */

import type { RoomCommit, Store } from '../store/store.ts';

interface Waiting {
  readonly commit: RoomCommit;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What became of one transaction, for whoever watches over the server. */
export interface GroupCommit {
  /** From its begin until it was durable, or failed. */
  readonly seconds: number;
  /** The rooms in it whose commit failed. */
  readonly failures: number;
}

export class CommitScheduler {
  readonly #store: Pick<Store, 'commit'>;
  readonly #committed: (commit: GroupCommit) => void;
  #waiting: Waiting[] = [];
  #running = false;

  /** `committed` hears of each transaction, whatever became of it. */
  constructor(store: Pick<Store, 'commit'>, committed: (commit: GroupCommit) => void) {
    this.#store = store;
    this.#committed = committed;
  }

  /** Resolves when the commit is durable; rejects when it is not, or when that is unknown. */
  commit(commit: RoomCommit): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject });
      if (!this.#running) {
        this.#running = true;
        // The rest of this turn of the event loop may bring the commits of other rooms.
        setImmediate(() => void this.#run());
      }
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      const begin = performance.now();
      const done = (failures: number): void =>
        this.#committed({ seconds: (performance.now() - begin) / 1000, failures });
      try {
        const errors = await this.#store.commit(group.map(({ commit }) => commit));
        done(errors.filter((error) => error !== undefined).length);
        group.forEach(({ resolve, reject }, index) => {
          const error = errors[index];
          if (error) reject(error);
          else resolve();
        });
      } catch (error) {
        done(group.length);
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = false;
  }
}
