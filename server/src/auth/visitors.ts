/**
 * Counts sockets and what comes over them: of each address, each participant (with all tabs) and each
 * session. So one person, and one room, has its share of the server and no more.
 */

import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import {
  COMMAND_BURST,
  COMMANDS_PER_SECOND,
  CONNECTIONS_PER_ADDRESS,
  PARTICIPANT_BYTE_BURST,
  PARTICIPANT_BYTES_PER_SECOND,
  PARTICIPANT_MESSAGE_BURST,
  PARTICIPANT_MESSAGES_PER_SECOND,
  PENDING_SOCKETS_PER_ADDRESS,
  SHARED_MESSAGE_BURST,
  SHARED_MESSAGES_PER_SECOND,
  SOCKETS_PER_ADDRESS,
  SOCKETS_PER_PARTICIPANT,
  SOCKETS_PER_SESSION,
} from '@ambitiebord/shared/domain/limits';
import type { TokenBucket } from '../token-bucket.ts';
import { Budgets } from './budgets.ts';
import { Counts } from './counts.ts';
import { networkOf } from './network.ts';

/** How many, and how fast. */
export const BOUNDS = {
  connectionsPerAddress: CONNECTIONS_PER_ADDRESS,
  socketsPerAddress: SOCKETS_PER_ADDRESS,
  pendingPerAddress: PENDING_SOCKETS_PER_ADDRESS,
  socketsPerSession: SOCKETS_PER_SESSION,
  socketsPerParticipant: SOCKETS_PER_PARTICIPANT,
  commands: { perSecond: COMMANDS_PER_SECOND, burst: COMMAND_BURST },
  messages: { perSecond: PARTICIPANT_MESSAGES_PER_SECOND, burst: PARTICIPANT_MESSAGE_BURST },
  bytes: { perSecond: PARTICIPANT_BYTES_PER_SECOND, burst: PARTICIPANT_BYTE_BURST },
  sharedMessages: { perSecond: SHARED_MESSAGES_PER_SECOND, burst: SHARED_MESSAGE_BURST },
};
export type Bounds = { readonly [Name in keyof typeof BOUNDS]: (typeof BOUNDS)[Name] };

/** `too-fast`: this participant sends too much; `crowded`: all of the session, or of the address, together do. */
export type Verdict = 'fine' | 'too-fast' | 'crowded';

/** A socket whose participant is known, and what they may still send. */
export interface Visit {
  /** Counts a command. */
  readonly command: () => Verdict;
  /** Counts a packet over the command socket, whatever is in it. */
  readonly packet: () => boolean;
  /** Counts bytes over the command socket. */
  readonly bytes: (bytes: number) => boolean;
  /** Counts a message over a document socket with its bytes. */
  readonly message: (bytes: number) => Verdict;
}

/** A socket that was opened; `admit` it once, when it is known whose it is (undefined: they have too many). */
export interface Visitor {
  readonly admit: (sessionId: string, participantId: string) => Visit | undefined;
}

export interface VisitorsOptions {
  readonly addressOf: (request: IncomingMessage) => string;
  /** Somebody was admitted. */
  readonly arrived: (address: string, sessionId: string, participantId: string) => void;
  readonly bounds?: Partial<Bounds> | undefined;
}

/**
 * Counts for one server: a socket asks to `arrive`, is counted by its address, and by its session and participant once
 * it is admitted. All counts end by themselves when the connection does, and nothing is stored.
 */
export class Visitors {
  readonly #options: VisitorsOptions;
  readonly #bounds: Bounds;
  readonly #counts = new Counts();
  readonly #commands: Budgets;
  readonly #messages: Budgets;
  readonly #bytes: Budgets;
  readonly #sharedMessages: Budgets;

  constructor(options: VisitorsOptions) {
    this.#options = options;
    this.#bounds = { ...BOUNDS, ...options.bounds };
    this.#commands = new Budgets(this.#bounds.commands);
    this.#messages = new Budgets(this.#bounds.messages);
    this.#bytes = new Budgets(this.#bounds.bytes);
    this.#sharedMessages = new Budgets(this.#bounds.sharedMessages);
  }

  /** Ends a connection at once when there are too many from its address, whatever it is for. */
  connect(socket: Socket): void {
    const key = `connections of ${networkOf(socket.remoteAddress ?? '')}`;
    if (!this.#countUntilClosed(socket, key, this.#bounds.connectionsPerAddress)) socket.destroy();
  }

  /** Counts a request for a socket until its connection is closed; undefined when there are too many. */
  arrive(request: IncomingMessage): Visitor | undefined {
    const { socket } = request;
    const address = this.#options.addressOf(request);
    const network = networkOf(address);
    const { pendingPerAddress, socketsPerAddress } = this.#bounds;
    const pending = this.#countUntilClosed(socket, `pending ${network}`, pendingPerAddress);
    if (!pending) return undefined;
    if (!this.#countUntilClosed(socket, `sockets of ${network}`, socketsPerAddress)) {
      return undefined;
    }
    let isPending = true;
    return {
      admit: (sessionId, participantId) => {
        if (!isPending) return undefined;
        isPending = false;
        pending();
        const { socketsPerSession, socketsPerParticipant } = this.#bounds;
        const [session, person] = [`session ${sessionId}`, `${sessionId} ${participantId}`];
        const isCounted =
          this.#countUntilClosed(socket, person, socketsPerParticipant) &&
          this.#countUntilClosed(socket, session, socketsPerSession);
        if (!isCounted) return undefined;
        this.#options.arrived(address, sessionId, participantId);
        return this.#visit(person, session, `address ${network}`);
      },
    };
  }

  #visit(person: string, session: string, address: string): Visit {
    const [commands, messages] = [this.#commands.of(person), this.#messages.of(person)];
    const bytesOfPerson = this.#bytes.of(person);
    const ofSession = this.#sharedMessages.of(session);
    const ofAddress = this.#sharedMessages.of(address);
    return {
      // A crowd elsewhere behind the same address is no reason to refuse a command.
      command: () => (commands.take() ? inCrowd(ofSession) : 'too-fast'),
      packet: () => messages.take(),
      bytes: (bytes) => bytesOfPerson.take(bytes),
      message: (bytes) => {
        if (!messages.take() || !bytesOfPerson.take(bytes)) return 'too-fast';
        return inCrowd(ofSession, ofAddress);
      },
    };
  }

  /** Returns what to call when it counts no longer before the end; undefined when there are too many. */
  #countUntilClosed(socket: Socket, key: string, limit: number): (() => void) | undefined {
    if (socket.destroyed || !this.#counts.enter(key, limit)) return undefined;
    let isCounted = true;
    const leave = (): void => {
      if (!isCounted) return;
      isCounted = false;
      socket.off('close', leave);
      this.#counts.leave(key);
    };
    socket.once('close', leave);
    return leave;
  }
}

function inCrowd(...crowds: readonly TokenBucket[]): Verdict {
  return crowds.every((crowd) => crowd.take()) ? 'fine' : 'crowded';
}
