/** Watches what goes over one connection of the command socket, from its first byte to its last. */

import type { Socket as TcpSocket } from 'node:net';
import {
  HANDSHAKE_BYTES,
  PARTICIPANT_BYTE_BURST,
  UNSENT_BYTES,
} from '@ambitiebord/shared/domain/limits';
import type { Verdict, Visit } from '../auth/visitors.ts';

/** What is used here of a connection of engine.io, on which socket.io stands. */
export interface EngineConnection {
  readonly request: { readonly socket: TcpSocket };
  on(event: 'packet' | 'flush' | 'drain', listener: () => void): unknown;
  on(event: 'packetCreate', listener: (packet: { readonly data?: unknown }) => void): unknown;
}

export class CommandGuard {
  readonly #tcp: TcpSocket;
  #visit: Visit | undefined;
  #hasKnocked = false;
  /** Bytes that were looked at, of all that came in. */
  #counted = 0;
  /** Bytes above the rate that may still come. */
  #patience = PARTICIPANT_BYTE_BURST;
  /** Whether bytes above the rate came since the last command. */
  #isOverdrawn = false;
  /** Code units that engine.io keeps until the connection takes more. */
  #held = 0;

  /** Who is not known yet may not fill the memory with frames; later the participant's share counts. */
  constructor(connection: EngineConnection) {
    this.#tcp = connection.request.socket;
    this.#tcp.on('data', () => this.#received());
    connection.on('packet', () => {
      if (this.#visit?.packet() === false) this.end();
    });
    connection.on('packetCreate', ({ data }) => this.#hold(data));
    // Packets that go at the same moment go in one write.
    connection.on('flush', () => {
      this.#held = 0;
      this.#tcp.cork();
    });
    connection.on('drain', () => this.#tcp.uncork());
  }

  /** Whether somebody says for the first time who they are: whoever does so again has no honest reason. */
  knock(): boolean {
    const isFirst = !this.#hasKnocked;
    this.#hasKnocked = true;
    return isFirst;
  }

  /** It is known whose connection this is. */
  admit(visit: Visit): void {
    this.#counted = this.#tcp.bytesRead;
    this.#visit = visit;
  }

  /** Whether one more command is to be looked at. */
  command(): Verdict {
    const isOverdrawn = this.#isOverdrawn;
    this.#isOverdrawn = false;
    return isOverdrawn ? 'too-fast' : (this.#visit?.command() ?? 'too-fast');
  }

  /** Ends the connection at once: nothing more is read of it, and nothing waits for its answer. */
  end(): void {
    this.#tcp.destroy();
  }

  #received(): void {
    const { bytesRead, writableLength } = this.#tcp;
    // Answers to what comes may pile up as well.
    if (writableLength > UNSENT_BYTES) return this.end();
    if (!this.#visit) return bytesRead > HANDSHAKE_BYTES ? this.end() : undefined;
    const bytes = bytesRead - this.#counted;
    this.#counted = bytesRead;
    if (this.#visit.bytes(bytes)) return undefined;
    this.#isOverdrawn = true;
    this.#patience -= bytes;
    return this.#patience < 0 ? this.end() : undefined;
  }

  #hold(data: unknown): void {
    if (typeof data === 'string' || Buffer.isBuffer(data)) this.#held += data.length;
    if (this.#held + this.#tcp.writableLength > UNSENT_BYTES) this.end();
  }
}
