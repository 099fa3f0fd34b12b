/** A WebSocket client that costs next to nothing: it counts frames and hands over only what is asked for. */

import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { clientFrame, FrameReader, OPCODE, type FrameListener } from './frames.ts';

/** All sockets read into the same memory, one after the other: it stays in the cache of the processor. */
const READ_BUFFER = Buffer.alloc(262_144);

/** Milliseconds in which a server must have taken a socket in. */
const PATIENCE_MS = 20_000;

export interface LightSocketOptions {
  readonly port: number;
  /** Path and query. */
  readonly path: string;
  readonly protocols?: readonly string[];
  /** The payload is only there during the call. Without this, payloads are skipped unread. */
  readonly onMessage?: ((payload: Buffer) => void) | undefined;
}

export class LightSocket {
  /** The close code of the server; 1006 when it just went away; undefined while it is open. */
  closed: number | undefined;
  readonly #socket: Socket;
  readonly #listener: FrameListener;
  readonly #reader: FrameReader;
  #paused = false;
  #closing = false;

  private constructor(options: LightSocketOptions, opened: (error?: Error) => void) {
    const { onMessage } = options;
    this.#listener = {
      wantsPayload: onMessage !== undefined,
      frame: (opcode, payload) => {
        if (opcode !== OPCODE.text && opcode !== OPCODE.binary) this.#control(opcode, payload);
        else if (this.#listener.wantsPayload) onMessage?.(payload);
      },
    };
    this.#reader = new FrameReader(this.#listener);
    let handshake = '';
    let open = false;
    this.#socket = connect({
      host: '127.0.0.1',
      port: options.port,
      noDelay: true,
      onread: {
        buffer: READ_BUFFER,
        callback: (size, buffer) => {
          const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, size);
          if (open) {
            this.#reader.read(chunk);
            return !this.#paused;
          }
          handshake += chunk.toString('latin1');
          const end = handshake.indexOf('\r\n\r\n');
          if (end < 0) return true;
          if (!handshake.startsWith('HTTP/1.1 101')) {
            opened(new Error(`no websocket: ${handshake.split('\r\n', 1)[0]}`));
            this.#socket.destroy();
            return true;
          }
          open = true;
          opened();
          this.#reader.read(Buffer.from(handshake.slice(end + 4), 'latin1'));
          return true;
        },
      },
    });
    this.#socket.on('error', opened);
    this.#socket.on('close', () => {
      this.closed ??= 1006;
      opened(new Error('the server closed the socket'));
    });
    this.#socket.write(
      [
        `GET ${options.path} HTTP/1.1`,
        `Host: 127.0.0.1:${options.port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...(options.protocols ? [`Sec-WebSocket-Protocol: ${options.protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    );
  }

  /** Resolves once the socket is open. @throws Error when the server refuses it or does not answer. */
  static open(options: LightSocketOptions): Promise<LightSocket> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        socket.end();
        reject(new Error(`no websocket within ${PATIENCE_MS / 1000} s`));
      }, PATIENCE_MS);
      const socket: LightSocket = new LightSocket(options, (error) => {
        clearTimeout(timer);
        if (error) reject(error);
        else queueMicrotask(() => resolve(socket));
      });
    });
  }

  /** Data frames received. */
  get frames(): number {
    return this.#reader.frames;
  }

  /** Bytes of data frames received, as they were on the wire. */
  get bytes(): number {
    return this.#reader.bytes;
  }

  send(payload: Uint8Array): void {
    this.#write(clientFrame(OPCODE.binary, payload));
  }

  sendText(text: string): void {
    this.#write(clientFrame(OPCODE.text, Buffer.from(text)));
  }

  /** From now on payloads are skipped unread. */
  onlyCount(): void {
    this.#listener.wantsPayload = false;
  }

  /** Reads no more, as a browser on a computer that hangs. */
  pause(): void {
    this.#paused = true;
    this.#socket.pause();
  }

  /** Goes away without a word. */
  end(): void {
    this.#closing = true;
    this.#socket.destroy();
  }

  #write(frame: Buffer): void {
    if (!this.#closing && this.closed === undefined) this.#socket.write(frame);
  }

  #control(opcode: number, payload: Buffer): void {
    if (opcode === OPCODE.ping) this.#write(clientFrame(OPCODE.pong, payload));
    if (opcode !== OPCODE.close) return;
    this.closed = payload.byteLength >= 2 ? payload.readUInt16BE(0) : 1005;
    this.#socket.destroy();
  }
}
