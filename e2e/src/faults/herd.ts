/** A room full of people whose server restarts: whether they all come back, and not in one moment. */

import { createApi } from '@ambitiebord/client/session/api';
import { Comeback, type Line, type LineState } from '@ambitiebord/client/session/comeback';
import { canReach } from '@ambitiebord/client/session/network';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { documentPath, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { WebSocket } from 'ws';
import type { ServerProcess } from '../fixtures/server-process.ts';
import { eventually } from '../fixtures/session-checks.ts';

/** What was seen of a return. Times are in milliseconds from the moment that the server listens again. */
export interface Return {
  /** When the last one had everything. */
  readonly last: number;
  /** Sockets that were opened in the worst tenth of a second, as a share of all. */
  readonly peak: number;
  /** Questions whether the server is there, per person and second of its absence. */
  readonly questions: number;
}

const WINDOW_MS = 100;

interface RawLine extends Line {
  readonly close: () => void;
}

/** A person with the sockets of a real page, by hand, so that many fit in one process. */
class Somebody {
  readonly lines: readonly RawLine[];
  readonly comeback: Comeback;
  questions = 0;

  constructor(
    url: string,
    sessionId: string,
    who: { participantId: string; token: string },
    opened: () => void,
  ) {
    const socketUrl = url.replace('http', 'ws');
    const document = (name: string) =>
      rawLine(
        () => new WebSocket(socketUrl + documentPath(sessionId, name), [SUBPROTOCOL, who.token]),
        // An empty state vector: everything is asked for.
        Uint8Array.of(0, 0, 1, 0),
        (message) => message[0] === 0 && message[1] === 1,
        opened,
      );
    const auth = JSON.stringify({ token: who.token, protocolVersion: PROTOCOL_VERSION });
    const commands = rawLine(
      () =>
        new WebSocket(
          `${socketUrl}${COMMAND_PATH}?EIO=4&transport=websocket&sessionId=${sessionId}`,
        ),
      `40${auth}`,
      (message) => message.toString().startsWith('42["hello"'),
      opened,
    );
    this.lines = [document(BOARD), document(ownDocument(who.participantId)), commands];
    this.comeback = new Comeback({
      lines: () => this.lines,
      reach: () => {
        this.questions++;
        return canReach(url);
      },
      changed: () => undefined,
    });
  }

  isWhole(): boolean {
    return this.lines.every((line) => line.state() === 'open');
  }

  close(): void {
    this.comeback.close();
    for (const line of this.lines) line.close();
  }
}

/** A socket that says something when it opens, and is open when a certain answer has come. */
function rawLine(
  connect: () => WebSocket,
  greeting: string | Uint8Array,
  isAnswer: (message: Buffer) => boolean,
  opened: () => void,
): RawLine {
  let state: LineState = 'closed';
  let since = performance.now();
  let socket: WebSocket | undefined;
  const become = (next: LineState): void => {
    state = next;
    since = performance.now();
  };
  const reconnect = (): void => {
    socket
      ?.removeAllListeners()
      .on('error', () => undefined)
      .terminate();
    opened();
    become('opening');
    const fresh = connect();
    socket = fresh;
    fresh.on('open', () => {
      become('reading');
      fresh.send(greeting);
    });
    fresh.on('message', (message: Buffer) => {
      if (isAnswer(message)) become('open');
      else if (message.toString() === '2') fresh.send('3');
    });
    fresh.on('error', () => undefined);
    fresh.on('close', () => become('closed'));
  };
  reconnect();
  return { state: () => state, since: () => since, reconnect, close: () => socket?.terminate() };
}

/** Lets so many people come in, kills the server, starts it after a while, and watches them come back. */
export async function comeBack(
  server: ServerProcess,
  count: number,
  absence: number,
): Promise<Return> {
  const api = createApi(server.url);
  const { sessionId, code } = await api.createSession({ title: 'Vol' });
  const openings: number[] = [];
  const everybody: Somebody[] = [];
  for (let index = 0; index < count; index++) {
    const partner = { name: `Huis ${index % 20}`, sector: 'care' } as const;
    const joined = await api.join(sessionId, { code, displayName: `Gast ${index}`, partner });
    everybody.push(
      new Somebody(server.url, sessionId, joined, () => openings.push(performance.now())),
    );
  }
  try {
    await eventually('everybody comes in', () => everybody.every((each) => each.isWhole()));
    await server.kill();
    const killed = performance.now();
    await new Promise((resolve) => setTimeout(resolve, absence));
    openings.length = 0;
    await server.start();
    const started = performance.now();
    const questions = everybody.reduce((sum, each) => sum + each.questions, 0);
    await eventually('everybody is back', () => everybody.every((each) => each.isWhole()));
    return {
      last: performance.now() - started,
      peak: busiest(openings) / (count * 3),
      questions: questions / count / ((started - killed) / 1_000),
    };
  } finally {
    for (const each of everybody) each.close();
  }
}

/** The most of these moments that fall within one window. */
function busiest(moments: readonly number[]): number {
  return Math.max(
    ...moments.map((start) => moments.filter((at) => at >= start && at < start + WINDOW_MS).length),
  );
}
