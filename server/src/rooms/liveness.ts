/**
 * Whether there is still somebody at the other end of a document socket. Who loses their network closes
 * nothing, and TCP itself tells only after a quarter of an hour; until then they would count among
 * those who are here.
 */

import { PING_AFTER_MS, SILENCE_MS } from '@ambitiebord/shared/domain/limits';
import { KEEP_ALIVE_MS } from '@ambitiebord/shared/protocol/document-socket';
import type { DocumentConnection } from './connections.ts';

const ROUNDS_TO_PING = PING_AFTER_MS / KEEP_ALIVE_MS;
const ROUNDS_TO_END = SILENCE_MS / KEEP_ALIVE_MS;

export class Liveness {
  /** How many bytes had come of each, and for how many rounds no more did. */
  readonly #heard = new WeakMap<DocumentConnection, { received: number; rounds: number }>();

  /**
   * To be asked once every `KEEP_ALIVE_MS`: whether all is well, a ping is due, or nobody is there any
   * more. It counts rounds, so that a server that stood still for a while ends nobody for it.
   */
  look(connection: DocumentConnection): 'well' | 'ask' | 'gone' {
    const received = connection.received();
    const heard = this.#heard.get(connection);
    if (heard?.received !== received) {
      this.#heard.set(connection, { received, rounds: 0 });
      return 'well';
    }
    heard.rounds += 1;
    if (heard.rounds >= ROUNDS_TO_END) return 'gone';
    return heard.rounds % ROUNDS_TO_PING === 0 ? 'ask' : 'well';
  }
}
