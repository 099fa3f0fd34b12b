/**
 * How long it takes until others have what somebody sent, or something newer of the same sender. What has not
 * arrived counts with the time that it is under way, or loss would look like speed.
 */

export interface DelayReport {
  /** Milliseconds, one for each sent state and receiver. */
  readonly delays: readonly number[];
  /** States that had not come, nor a newer one, when measuring ended. */
  readonly undelivered: number;
  /** The share of states (0 to 1) that receivers never saw because a newer one came instead. */
  readonly superseded: number;
  /** States of one sender that one receiver saw, per second. */
  readonly hertz: number;
}

/** Receivers are the first of the senders; what they send themselves does not count for them. */
export class Delays {
  readonly #receivers: number;
  /** By sender: when each state was sent. */
  readonly #sentAt: number[][];
  /** By receiver: the newest number seen of each sender. */
  readonly #seen: Int32Array[];
  readonly #delays: number[] = [];
  /** By sender: the first state that counts. */
  readonly #from: Int32Array;
  #superseded = 0;
  #states = 0;
  #startedAt = 0;
  #endedAt = 0;
  #measuring = false;

  constructor(senders: number, receivers: number) {
    this.#receivers = receivers;
    this.#sentAt = Array.from({ length: senders }, () => []);
    this.#seen = Array.from({ length: receivers }, () => new Int32Array(senders).fill(-1));
    this.#from = new Int32Array(senders);
  }

  /** States sent before this do not count. */
  start(): void {
    this.#measuring = true;
    this.#startedAt = performance.now();
    for (const [sender, sent] of this.#sentAt.entries()) this.#from[sender] = sent.length;
  }

  /** Ends the time over which rates are taken; what is under way may still arrive. */
  end(): void {
    this.#endedAt = performance.now();
  }

  /** A sender is about to send; returns the number of the state. */
  send(sender: number): number {
    const sent = this.#sentAt[sender] ?? [];
    return sent.push(performance.now()) - 1;
  }

  /** A receiver has the state of a sender with this number. */
  receive(receiver: number, sender: number, number: number): void {
    const seen = this.#seen[receiver];
    const sent = this.#sentAt[sender];
    if (!seen || !sent || sender === receiver || number >= sent.length) return;
    const last = seen[sender] ?? -1;
    if (number <= last) return;
    seen[sender] = number;
    const first = Math.max(last + 1, this.#from[sender] ?? 0);
    if (!this.#measuring || number < first) return;
    const now = performance.now();
    for (let state = first; state <= number; state++) this.#delays.push(now - (sent[state] ?? now));
    this.#superseded += number - first;
    this.#states += 1;
  }

  /** Whether every receiver has the newest state of every other sender. */
  complete(): boolean {
    return this.#seen.every((seen, receiver) =>
      this.#sentAt.every(
        (sent, sender) => sender === receiver || (seen[sender] ?? -1) === sent.length - 1,
      ),
    );
  }

  report(): DelayReport {
    const now = performance.now();
    const delays = [...this.#delays];
    let undelivered = 0;
    for (const [receiver, seen] of this.#seen.entries()) {
      for (const [sender, sent] of this.#sentAt.entries()) {
        if (sender === receiver) continue;
        const missing = Math.max((seen[sender] ?? -1) + 1, this.#from[sender] ?? 0);
        for (let state = missing; state < sent.length; state++) {
          delays.push(now - (sent[state] ?? now));
          undelivered += 1;
        }
      }
    }
    const pairs = this.#receivers * (this.#sentAt.length - 1);
    return {
      delays,
      undelivered,
      superseded: this.#superseded / Math.max(1, this.#states + this.#superseded),
      hertz: this.#states / Math.max(1, pairs) / ((this.#endedAt - this.#startedAt) / 1000),
    };
  }
}
