/** Group commit: rooms that are due at the same time share one durable transaction. */

import type { RoomCommit, Store } from '../store/store.ts';

interface Waiting {
  readonly commit: RoomCommit;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class CommitScheduler {
  readonly #store: Pick<Store, 'commit'>;
  #waiting: Waiting[] = [];
  #running = false;

  constructor(store: Pick<Store, 'commit'>) {
    this.#store = store;
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
      try {
        const errors = await this.#store.commit(group.map(({ commit }) => commit));
        group.forEach(({ resolve, reject }, index) => {
          const error = errors[index];
          if (error) reject(error);
          else resolve();
        });
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = false;
  }
}
