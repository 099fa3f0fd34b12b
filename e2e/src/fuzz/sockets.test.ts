/** A storm of broken requests and frames on a real server, while honest people work and notice nothing. */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createApi } from '@ambitiebord/client/session/api';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { COMMAND_PATH } from '@ambitiebord/shared/protocol/command-socket';
import { documentPath, SUBPROTOCOL } from '@ambitiebord/shared/protocol/document-socket';
import { BOARD } from '@ambitiebord/shared/protocol/documents';
import { PROTOCOL_VERSION } from '@ambitiebord/shared/protocol/version';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSettled, until, useRoom, type Person } from '../integration/room.ts';
import { almost, honestMessages } from './hostile-bytes.ts';

const CONNECTIONS = process.env['AMBITIEBORD_LONG'] === undefined ? 160 : 6_000;
/** Attackers at the same time. */
const AT_ONCE = 20;
/** How long the server may take over one hostile connection, in milliseconds; then its sender goes. */
const IMPATIENCE_MS = 250;
/** Bytes that the server's memory may grow by. */
const MOST_GROWTH = 200_000_000;

/** By the clock, so that each run tries something else. */
const SEED = Date.now() % 1_000_000;

const room = useRoom();

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** A frame of a websocket from a browser: masked with nothing, shorter than 126 bytes. */
function frame(opcode: number, payload: Uint8Array): Uint8Array {
  return Uint8Array.from([128 + opcode, 128 + payload.byteLength, 0, 0, 0, 0, ...payload]);
}

const upgrade = (path: string, protocol: string): Uint8Array =>
  text(
    [
      `GET ${path} HTTP/1.1`,
      'Host: 127.0.0.1',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(protocol === '' ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
      '\r\n',
    ].join('\r\n'),
  );

const post = (path: string, body: string): Uint8Array =>
  text(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );

interface Attack {
  /** Sent as it is, so that the frames after it are read as frames. */
  readonly opening: Uint8Array;
  readonly frames: readonly Uint8Array[];
}

/** All ways in, with what follows mutated; `token`: of a real participant. */
function attacks(sessionId: string, token: string): fc.Arbitrary<Attack> {
  const auth = JSON.stringify({ token, protocolVersion: PROTOCOL_VERSION });
  const command = JSON.stringify(['command', { id: newId(), type: 'undo', commandId: newId() }]);
  const commands = [
    `40${auth}`,
    `420${command}`,
    '2',
    '3',
    '41',
    '451-["command",{"_placeholder":true}]',
  ];
  const path = documentPath(sessionId, BOARD);
  const documents: Attack[] = honestMessages().map((message) => ({
    opening: upgrade(path, `${SUBPROTOCOL}, ${token}`),
    frames: [frame(2, message)],
  }));
  const engine = `${COMMAND_PATH}?EIO=4&transport=websocket&sessionId=${sessionId}`;
  const sockets: Attack[] = commands.map((each) => ({
    opening: upgrade(engine, ''),
    frames: [frame(1, text(`40${auth}`)), frame(1, text(each).slice(0, 125))],
  }));
  const requests: Attack[] = [
    post('/api/sessions', '{"title":"Samen"}'),
    post(`/api/sessions/${sessionId}/participants`, '{"code":"ACDEFGHJ","displayName":"x"}'),
    post(`/api/sessions/${sessionId}/participants`, '{"key":"'.padEnd(90, '{[')),
    text(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`),
    upgrade(path, `${SUBPROTOCOL}, ${token}`),
    upgrade(engine, ''),
  ].map((request) => ({ opening: new Uint8Array(), frames: [request] }));
  return fc.constantFrom(...documents, ...sockets, ...requests).chain(({ opening, frames }) =>
    fc.record({
      opening: fc.constant(opening),
      frames: fc.tuple(...frames.map((message) => almost([message]))),
    }),
  );
}

/** Opens a connection, sends the attack, and goes when the server ends it or does nothing. */
async function strike(port: number, { opening, frames }: Attack): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.resume();
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await Promise.race([once(socket, 'connect').catch(() => undefined), closed]);
  if (opening.byteLength > 0) {
    socket.write(opening);
    await Promise.race([once(socket, 'data').catch(() => undefined), closed]);
  }
  for (const bytes of frames) socket.write(bytes);
  const impatient = setTimeout(() => socket.destroy(), IMPATIENCE_MS);
  await closed;
  clearTimeout(impatient);
}

/** The memory of a process, in bytes, as Linux counts it; elsewhere 0. */
function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1_024;
}

const notesOf = ({ client }: Person): number =>
  recordsOf(client.state.getState().board, 'note').length;

test(`honest people in the same room and in another one notice nothing, with seed ${SEED}`, {
  timeout: 1_800_000,
}, async () => {
  const { server } = room();
  const { sessionId = '', code = '' } = room().session ?? {};
  const partner = { name: 'De Vos', sector: 'care' } as const;
  const { token } = await createApi(server.url).join(sessionId, {
    code,
    displayName: 'Vos',
    partner,
  });
  const [anna, bram] = [await room().partner('Anna'), await room().partner('Bram')];
  room().session = await createApi(server.url).createSession({ title: 'Elders' });
  const elsewhere = await room().partner('Carla');
  const honest = [anna, bram, elsewhere];
  for (const person of honest) await until(person, isSettled);
  const lost: string[] = [];
  for (const { client } of honest) {
    client.state.subscribe(({ connection }) => connection === 'online' || lost.push(connection));
  }
  const pid = server.pid ?? 0;
  const before = memoryOf(pid);

  const storm = fc.sample(attacks(sessionId, token), { seed: SEED, numRuns: CONNECTIONS });
  const attackers = Array.from({ length: AT_ONCE }, async () => {
    for (let attack = storm.pop(); attack; attack = storm.pop()) await strike(server.port, attack);
  });
  let written = 0;
  while (storm.length > 0) {
    written++;
    for (const { client } of [anna, elsewhere]) client.send(newNote());
    for (const reader of honest) await until(reader, () => notesOf(reader) === written);
  }
  await Promise.all(attackers);
  expect(written, `seed ${SEED}`).toBeGreaterThan(5);
  expect(lost, `seed ${SEED}`).toEqual([]);
  expect(memoryOf(pid) - before, `seed ${SEED}`).toBeLessThan(MOST_GROWTH);
  expect(server.output, `seed ${SEED}`).not.toContain('"level":50');
});

function newNote(): NewCommand {
  const fields = { type: 'note', text: 'x', colour: 'yellow', position: { x: 0, y: 0 } };
  return {
    type: 'change',
    operations: [{ action: 'create', audience: 'board', id: newId(), fields }],
  };
}
