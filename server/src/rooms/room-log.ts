/** What a room tells the operator's log; never anybody's text. */

import { faultOf } from '../fault.ts';

export interface RoomLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Logs that a room failed at its work. */
export function logFault(log: Pick<RoomLog, 'error'>, sessionId: string, error: unknown): void {
  log.error({ sessionId, ...faultOf(error) }, 'a room failed at its work');
}
