/** Our own server, with what a browser opens: the board, the own document, and the command socket. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi } from '@ambitiebord/client/session/api';
import { facilitatorLink } from '@ambitiebord/client/ui/addresses';
import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { observeRecords, readRecords, readSome } from '@ambitiebord/shared/documents/document';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { PARTICIPANTS_PER_SESSION } from '@ambitiebord/shared/domain/limits';
import { documentPath, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD, ownDocument } from '@ambitiebord/shared/protocol/documents';
import type { CreatedSession, Joined } from '@ambitiebord/shared/protocol/http';
import type { BoardRecord } from '@ambitiebord/shared/records/registry';
import { CommandLink } from '../load/command-link.ts';
import { LightSocket } from '../load/light-socket.ts';
import { askForAll } from '../load/yjs-messages.ts';
import { noteText } from '../load/notes.ts';
import { openYjsLink, type YjsLink } from '../load/yjs-link.ts';
import { startServer } from '../server-process.ts';
import type {
  BenchBoard,
  BenchRoom,
  Bot,
  BotOptions,
  Candidate,
  RunningServer,
} from './candidate.ts';

/** People who come in at the same moment. */
const AT_ONCE = 10;

/** Notes in one command: as many as fit in its bytes, with room to spare. */
const NOTES_AT_ONCE = 150;

const NOTE_ID = /^bench-note-(\d+)$/;
const noteId = (note: number): string => `bench-note-${note}`;

const OURS: Omit<Candidate, 'name' | 'label'> = {
  version: () => {
    const file = new URL('../../../package.json', import.meta.url);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  },
  start: async ({ core, dataFolder }) => {
    const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'ambitiebord-bench-'));
    const settings = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      // So that each session can be started from an address of its own.
      TRUST_PROXY: '1',
    };
    const server = await startServer({ ...process.env, ...settings }, core);
    const clean = (): void => {
      if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
    };
    return {
      pid: server.pid,
      port: Number(new URL(server.url).port),
      openRoom: () => openRoom(server.url),
      stop: () => server.stop().finally(clean),
      kill: () => server.kill().finally(clean),
    } satisfies RunningServer;
  },
};

export const ambitiebord: Candidate = { ...OURS, name: 'ambitiebord', label: 'Ambitiebord' };

/** The same server; what is different is what a scenario does with it. */
export const ambitiebordAlone: Candidate = {
  ...OURS,
  name: 'ambitiebord-alone',
  label: 'Ambitiebord, no cursors',
};
export const ambitiebord20000: Candidate = {
  ...OURS,
  name: 'ambitiebord-20000',
  label: 'Ambitiebord, 20,000 notes',
};

let addresses = 0;

/** Starts a session, each from another address: one address may not start very many. */
async function startSession(url: string): Promise<CreatedSession> {
  const address = addresses++;
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}`,
    },
    body: JSON.stringify({ title: 'Bench' }),
  });
  if (!response.ok) throw new Error(`no session: ${await response.text()}`);
  return (await response.json()) as CreatedSession;
}

async function openRoom(url: string): Promise<BenchRoom> {
  const api = createApi(url);
  const { sessionId, code, facilitatorKey } = await startSession(url);
  const ownPort = Number(new URL(url).port);
  const people: Joined[] = [];

  const joinAt = async (index: number): Promise<void> => {
    const [known] = index === 0 ? [] : (await api.lookUpCode(code)).partners;
    const partner = known ? { id: known.id } : ({ name: 'De Brug', sector: 'welfare' } as const);
    people[index] = await api.join(sessionId, { code, displayName: `Bot ${index}`, partner });
  };

  /** Beyond the limit of a session, people open the board in another tab. */
  const admit = async (count: number): Promise<void> => {
    const wanted = Math.min(count, PARTICIPANTS_PER_SESSION - 1);
    if (people.length === 0) await joinAt(0);
    while (people.length < wanted) {
      const first = people.length;
      const last = Math.min(first + AT_ONCE, wanted);
      await Promise.all(Array.from({ length: last - first }, (_, at) => joinAt(first + at)));
    }
  };

  const facilitator = await api.join(sessionId, { key: facilitatorKey, displayName: 'Marloes' });
  const connect = async (index: number, options: BotOptions = {}): Promise<Bot> => {
    if (people.length === 0) await admit(index + 1);
    const person = people[index % people.length];
    if (!person) throw new Error('nobody was admitted');
    return connectBot(index, sessionId, person, { port: ownPort, ...options });
  };
  const page = facilitatorLink(sessionId, facilitatorKey, url);
  return { admit, connect, board: boardOf(ownPort, sessionId, facilitator.token), page };
}

async function connectBot(
  index: number,
  sessionId: string,
  { participantId, token }: Joined,
  options: BotOptions & { readonly port: number },
): Promise<Bot> {
  const { port, boardAlone } = options;
  const protocols = [SUBPROTOCOL, token];
  const board = openYjsLink(index, {
    ...options,
    path: documentPath(sessionId, BOARD),
    protocols,
  });
  if (boardAlone === true) return withoutCommands(await board);
  const [link, ownSocket, commands] = await Promise.all([
    board,
    LightSocket.open({
      port,
      path: documentPath(sessionId, ownDocument(participantId)),
      protocols,
    }),
    CommandLink.open(port, sessionId, token),
  ]);
  ownSocket.send(askForAll());
  return {
    ...link,
    moveNote: async (note, number, commandId = newId()) => {
      const fields = { position: { x: number, y: note } };
      const answer = await commands.send({
        id: commandId,
        type: 'change',
        operations: [{ action: 'update', audience: 'board', id: noteId(note), fields }],
      });
      if (!answer.ok) throw new Error(`a move was refused: ${answer.error.code}`);
    },
    close: () => {
      for (const socket of [link.socket, ownSocket, commands.socket]) socket.end();
    },
  };
}

function withoutCommands(link: YjsLink): Bot {
  return {
    ...link,
    moveNote: () => Promise.reject(new Error('this bot has no command socket')),
    close: () => link.socket.end(),
  };
}

function boardOf(port: number, sessionId: string, token: string): BenchBoard {
  let notes = 0;
  return {
    addNotes: async (count, placeOf = (note) => ({ x: 0, y: note })) => {
      const commands = await CommandLink.open(port, sessionId, token);
      for (const end = notes + count; notes < end; ) {
        const next = Math.min(NOTES_AT_ONCE, end - notes);
        const operations = Array.from({ length: next }, (_, at) => {
          const note = notes + at;
          return creationOf(note, placeOf(note));
        });
        const answer = await commands.send({ id: newId(), type: 'change', operations });
        if (!answer.ok) throw new Error(`notes were refused: ${answer.error.code}`);
        notes += next;
      }
      commands.socket.end();
    },
    onMoves: (replica, moved) => {
      observeRecords(replica, (ids) => {
        for (const [, record] of readSome(replica, ids)) tellPosition(record, moved);
      });
    },
    positions: (replica) => {
      const found = new Map<number, number>();
      for (const record of readRecords(replica).values()) {
        tellPosition(record, (note, number) => found.set(note, number));
      }
      return found;
    },
  };
}

function creationOf(note: number, position: Point): ChangeOperation {
  const fields = {
    type: 'note',
    text: noteText(note),
    colour: 'yellow',
    position: { ...position },
  };
  return { action: 'create', audience: 'board', id: noteId(note), fields };
}

function tellPosition(
  record: BoardRecord | undefined,
  tell: (note: number, number: number) => void,
): void {
  const [, note] = NOTE_ID.exec(record?.id ?? '') ?? [];
  if (note !== undefined && record?.type === 'note') tell(Number(note), record.position.x);
}
