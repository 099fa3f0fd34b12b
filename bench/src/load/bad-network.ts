/**
 * The line of one person to the server, as a mobile network is on a bad day: slow, far away, and it loses packets.
 *
 * It stands between two TCP connections, so it cannot lose bytes; it models what a loss does to whoever reads: the
 * lost segment comes again after a while, and all that follows on that connection waits for it.
 */

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

export interface NetworkQuality {
  /** Of a round trip, in milliseconds. */
  readonly roundTripMs: number;
  /** In each direction, shared by all connections of the person. */
  readonly bitsPerSecond: number;
  /** Share (0 to 1) of segments that get lost. */
  readonly loss: number;
}

/** Payload of a TCP segment on Ethernet. */
const SEGMENT_BYTES = 1_448;

/** Headers of a segment: Ethernet, IP and TCP with timestamps. */
const HEADER_BYTES = 66;

/** Milliseconds beyond a round trip until a lost segment is sent again: as without duplicate acknowledgements. */
const RETRANSMISSION_MS = 150;

/** Bytes on the line at which it takes no more for the moment. */
const BUFFER_BYTES = 64_000;

/** One direction of the line. */
interface Lane {
  /** When the last byte that was taken will have been sent, by `performance.now()`. */
  freeAt: number;
  queued: number;
}

export class BadNetwork {
  readonly port: number;
  readonly #server: Server;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  /** Starts a line to a port of this machine. `random` gives numbers from 0 to 1. */
  static async start(
    targetPort: number,
    quality: NetworkQuality,
    random: () => number,
  ): Promise<BadNetwork> {
    const up: Lane = { freeAt: 0, queued: 0 };
    const down: Lane = { freeAt: 0, queued: 0 };
    const server = createServer({ noDelay: true }, (client) => {
      const target = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
      carry(client, target, up, quality, random);
      carry(target, client, down, quality, random);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port was given');
    return new BadNetwork(server, address.port);
  }

  /** Takes no new connections; those that are there end with their ends. */
  close(): void {
    this.#server.close();
  }
}

/** Passes on what one end sends, later. */
function carry(
  from: Socket,
  to: Socket,
  lane: Lane,
  { roundTripMs, bitsPerSecond, loss }: NetworkQuality,
  random: () => number,
): void {
  let lastAt = 0;
  /** What is on its way. Timers for the same moment may fire in any order, so each takes the first. */
  const onTheWay: Buffer[] = [];
  from.on('data', (bytes: Buffer) => {
    const segments = Math.ceil(bytes.byteLength / SEGMENT_BYTES);
    const onTheLine = bytes.byteLength + segments * HEADER_BYTES;
    lane.freeAt = Math.max(lane.freeAt, performance.now()) + (8_000 * onTheLine) / bitsPerSecond;
    let arrival = lane.freeAt + roundTripMs / 2;
    for (let segment = 0; segment < segments; segment++) {
      if (random() < loss) arrival += roundTripMs + RETRANSMISSION_MS;
    }
    lastAt = Math.max(lastAt, arrival);
    lane.queued += bytes.byteLength;
    onTheWay.push(bytes);
    if (lane.queued > BUFFER_BYTES) from.pause();
    setTimeout(() => {
      const next = onTheWay.shift();
      if (!next) return;
      lane.queued -= next.byteLength;
      if (from.isPaused() && lane.queued <= BUFFER_BYTES) from.resume();
      if (!to.destroyed) to.write(next);
    }, lastAt - performance.now());
  });
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}
