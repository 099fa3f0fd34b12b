/** Compaction in a thread of its own: unpacking a large document would hold up every room. */

import { Worker } from 'node:worker_threads';

/** Milliseconds after its last work that the thread is kept. */
const KEEP_MS = 10_000;

/** What the thread is asked, and what it answers. */
export interface CompactionRequest {
  readonly id: number;
  readonly documents: ReadonlyMap<string, readonly Uint8Array[]>;
}
export interface CompactionAnswer {
  readonly id: number;
  /** One update per document; undefined when that failed. */
  readonly updates?: ReadonlyMap<string, Uint8Array>;
}

interface Waiting {
  readonly resolve: (updates: ReadonlyMap<string, Uint8Array>) => void;
  readonly reject: (error: Error) => void;
}

export class Compactor {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  /** One update per document that holds the same as its updates in order, without what is deleted. */
  compact(
    documents: ReadonlyMap<string, readonly Uint8Array[]>,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    clearTimeout(this.#timer);
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#waiting.set(id, { resolve, reject });
      // Copied: what is in memory here stays.
      worker.postMessage({ id, documents } satisfies CompactionRequest, []);
    });
  }

  /** Ends the thread. Nobody waits for it any more. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./compaction-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, updates }: CompactionAnswer) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (updates) waiting?.resolve(updates);
      else waiting?.reject(new Error('a compaction failed'));
      if (this.#waiting.size > 0) return;
      this.#timer = setTimeout(() => void worker.terminate(), KEEP_MS);
      this.#timer.unref();
    });
    // It is told by `exit`, which comes after this.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error('compaction ended'));
      this.#waiting.clear();
    });
    return worker;
  }
}
