/** The command socket of a light bot: socket.io by hand. */

import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';
import { COMMAND_PATH, EVENT } from '@ambitiebord/shared/protocol/command-socket';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import { LightSocket } from './light-socket.ts';
import { PACKET } from './socket-io-packets.ts';

export class CommandLink {
  readonly socket: LightSocket;
  readonly #answers: Map<number, (answer: Acknowledgement) => void>;
  #sent = 0;

  private constructor(
    socket: LightSocket,
    answers: Map<number, (answer: Acknowledgement) => void>,
  ) {
    this.socket = socket;
    this.#answers = answers;
  }

  /** Resolves once the server has let this person in. */
  static async open(port: number, sessionId: string, token: string): Promise<CommandLink> {
    const answers = new Map<number, (answer: Acknowledgement) => void>();
    const { promise: admitted, resolve, reject } = Promise.withResolvers<undefined>();
    const pending: { socket?: LightSocket } = {};
    const receive = (payload: Buffer): void => {
      const kind = payload.toString('latin1', 0, 2);
      if (kind === PACKET.acknowledgement) {
        settle(payload.toString('utf8', 2), answers);
      } else if (kind === PACKET.connect) resolve(undefined);
      else if (kind === PACKET.refused) reject(new Error(payload.toString()));
      else if (kind === PACKET.ping) pending.socket?.sendText(PACKET.pong);
    };
    const socket = await LightSocket.open({
      port,
      path: `${COMMAND_PATH}?EIO=4&transport=websocket&sessionId=${sessionId}`,
      onMessage: receive,
    });
    pending.socket = socket;
    const auth = JSON.stringify({ token, protocolVersion: PROTOCOL_VERSION });
    socket.sendText(`${PACKET.connect}${auth}`);
    await admitted;
    return new CommandLink(socket, answers);
  }

  /** Sends a command; resolves with its answer, if ever one comes. */
  send(command: object): Promise<Acknowledgement> {
    const id = this.#sent++;
    const { promise, resolve } = Promise.withResolvers<Acknowledgement>();
    this.#answers.set(id, resolve);
    this.socket.sendText(`${PACKET.event}${id}${JSON.stringify([EVENT.command, command])}`);
    return promise;
  }
}

function settle(text: string, answers: Map<number, (answer: Acknowledgement) => void>): void {
  const start = text.indexOf('[');
  const id = Number(text.slice(0, start));
  const [answer] = JSON.parse(text.slice(start)) as [Acknowledgement];
  answers.get(id)?.(answer);
  answers.delete(id);
}
