/** What the rooms of this process have done so far, as plain numbers for whoever watches it. */

import type { Acknowledgement } from '@ambitiebord/shared/protocol/command-socket';

export class RoomCounters {
  /** Commands by type and outcome (`ok` or the code of the refusal). */
  readonly commands = new Map<string, { type: string; outcome: string; count: number }>();
  /** Presence messages of sockets about themselves, that others got to see. */
  presenceReceived = 0;
  /** Presence states times the sockets that got them. */
  presenceSent = 0;
  /** Presence messages that were about somebody else or not newer: what stock clients send back. */
  presenceDropped = 0;
  /** Presence that a socket did not get because it did not keep up. */
  presenceSkipped = 0;
  /** Bytes over document sockets, presence included. */
  documentBytesSent = 0;
  /** Document sockets that were closed because they fell too far behind. */
  socketsTooSlow = 0;

  /** Counts an answer; `type` is one that exists, or `unknown`. */
  countCommand(type: string, answer: Acknowledgement): void {
    const outcome = answer.ok ? 'ok' : answer.error.code;
    const key = `${type} ${outcome}`;
    const known = this.commands.get(key);
    if (known) known.count += 1;
    else this.commands.set(key, { type, outcome, count: 1 });
  }
}
