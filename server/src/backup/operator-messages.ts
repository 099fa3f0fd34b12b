/** What is said over the socket in the data folder: one line of JSON each way. */

import type { Socket } from 'node:net';
import { isAbsolute } from 'node:path';
import { z } from 'zod';

/** The name of the socket in the data folder. */
export const SOCKET_NAME = 'ambitiebord.sock';

/** Characters in which a line must fit; a path is far shorter. */
const LINE_LENGTH = 10_000;

export const requestSchema = z.object({
  /** An empty file for the copy. Whoever asks has made it, so it is theirs to read. */
  copyTo: z.string().refine(isAbsolute),
});
export type OperatorRequest = z.infer<typeof requestSchema>;

/** `busy`: another copy is being made; `failed`: the file cannot be written, or the server stops. */
export const answerSchema = z.object({ outcome: z.enum(['copied', 'busy', 'invalid', 'failed']) });
export type OperatorAnswer = z.infer<typeof answerSchema>;

/** Sends a line. */
export function sendLine(socket: Socket, message: OperatorRequest | OperatorAnswer): void {
  socket.write(`${JSON.stringify(message)}\n`);
}

/** The first line that comes in, as JSON; undefined when none comes, or one that is no JSON or too long. */
export async function firstLine(socket: Socket): Promise<unknown> {
  const line = await new Promise<string>((resolve) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end >= 0) resolve(text.slice(0, end));
      else if (text.length > LINE_LENGTH) socket.destroy();
    });
    socket.once('close', () => resolve(''));
  });
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined; // The other side hears that it is invalid, or is gone.
  }
}
