/** Somebody with a browser of their own, who keeps every byte that comes in, for tests of what is private. */

import { newId } from '@ambitiebord/shared/domain/ids';
import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import type { Joined } from '@ambitiebord/shared/protocol/http';
import * as Y from 'yjs';
import { step1Message } from '../rooms/document-messages.ts';
import type { listen } from './attackers.ts';

type Server = Awaited<ReturnType<typeof listen>>;

/** Listens to the board and to the command socket from the beginning, and to what it is told to besides. */
export class Listener {
  readonly joined: Joined;
  readonly #server: Server;
  readonly #socket: ReturnType<Server['command']>;
  readonly #heard: Buffer[] = [];

  constructor(server: Server, joined: Joined) {
    this.#server = server;
    this.joined = joined;
    this.#socket = server.command(joined.token);
    this.#socket.onAny((...said: unknown[]) => this.#heard.push(Buffer.from(JSON.stringify(said))));
    this.listenTo(BOARD);
  }

  /** Asks for a document, whether or not it may be read. */
  listenTo(document: string): void {
    const { socket } = this.#server.read(this.joined.token, document);
    socket.on('message', (data: Buffer) => this.#heard.push(data));
    socket.on('open', () => socket.send(step1Message(Y.encodeStateVector(new Y.Doc()))));
  }

  /** Sends a command. @throws Error when it is refused */
  async send(command: object): Promise<void> {
    const sent = { id: newId(), ...command };
    const answer = (await this.#socket.emitWithAck('command', sent)) as Acknowledgement;
    if (!answer.ok) throw new Error(`${answer.error.code}: ${JSON.stringify(command)}`);
    this.#heard.push(Buffer.from(JSON.stringify(answer)));
  }

  /** Makes a record in the document of an audience. */
  create(audience: string, id: string, fields: object): Promise<void> {
    return this.send({ type: 'change', operations: [{ action: 'create', audience, id, fields }] });
  }

  /** Asks over HTTP; what comes back is kept too. */
  async get(path: string): Promise<unknown> {
    const { body } = await this.#server.get(path, this.joined.token);
    this.#heard.push(Buffer.from(JSON.stringify(body)));
    return body;
  }

  /** Whether these words came in, in whatever way. */
  hasHeard(text: string): boolean {
    return Buffer.concat(this.#heard).includes(text);
  }
}
