/** What a room tells the operator's log; never anybody's text. */

export interface RoomLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Logs that a room failed at its work: the name of the error and where, not what it says. */
export function logFault(log: Pick<RoomLog, 'error'>, sessionId: string, error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' };
  // Messages of errors may quote what people wrote; the first frames of the stack do not.
  const frames = stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  log.error({ sessionId, error: name, frames: frames?.slice(0, 4) }, 'a room failed at its work');
}
