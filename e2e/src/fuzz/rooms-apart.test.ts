/** Rooms live in one process; an error that nobody expected in one of them leaves them all standing. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { createApi } from '@ambitiebord/client/session/api';
import { expect, onTestFinished, test } from 'vitest';
import { ServerProcess } from '../fixtures/server-process.ts';
import { eventually } from '../fixtures/session-checks.ts';
import { isSettled, Room, until, type Person } from '../integration/room.ts';
import { TcpProxy } from '../fixtures/tcp-proxy.ts';

/**
 * A bug, loaded into the server before its own code: whoever writes about it on a board makes the server
 * throw, at once, in a timer, and in a promise that nobody waits for.
 */
const BUG = `
  const parse = JSON.parse;
  JSON.parse = (text, ...rest) => {
    const bug = /(AT ONCE|IN A TIMER|IN A PROMISE) \\(bug\\)/.exec(text)?.[1];
    if (bug === 'AT ONCE') throw new Error('a bug');
    if (bug === 'IN A TIMER') setTimeout(() => { throw new Error('a bug'); });
    if (bug === 'IN A PROMISE') void Promise.reject(new Error('a bug'));
    return parse(text, ...rest);
  };
`;

const notesOf = ({ client }: Person): string[] =>
  recordsOf(client.state.getState().board, 'note').map(({ text }) => text);

function write({ client }: Person, text: string): void {
  const fields = { type: 'note', text, colour: 'yellow', position: { x: 0, y: 0 } };
  client.send({
    type: 'change',
    operations: [{ action: 'create', audience: 'board', id: newId(), fields }],
  });
}

test('a bug that one room runs into, in whatever way, is noticed by nobody in another', async () => {
  const preload = `--import=data:text/javascript,${encodeURIComponent(BUG)}`;
  const server = await ServerProcess.start({ environment: { NODE_OPTIONS: preload } });
  const network = await TcpProxy.start(server.port);
  const room = new Room(server, network);
  onTestFinished(async () => {
    room.empty();
    await network.close();
    await server.remove();
  });
  const newSession = async (): Promise<void> => {
    room.session = await createApi(server.url).createSession({ title: 'Samen sterk' });
  };
  await newSession();
  const vos = await room.partner('Vos');
  await newSession();
  const [anna, bram] = [await room.partner('Anna'), await room.partner('Bram')];
  const others = [anna, bram];
  for (const person of [vos, ...others]) await until(person, isSettled);
  const lost: string[] = [];
  for (const { client } of others) {
    client.state.subscribe(({ connection }) => connection === 'online' || lost.push(connection));
  }
  const bugs = ['IN A TIMER', 'IN A PROMISE', 'AT ONCE'];
  for (const bug of bugs) {
    const before = server.output.length;
    write(vos, `GEHEIM ${bug} (bug)`);
    if (bug !== 'AT ONCE') {
      await eventually(`the log tells of ${bug}`, () =>
        server.output.slice(before).includes('"level":50'),
      );
    }
    write(anna, bug);
    await until(bram, () => notesOf(bram).includes(bug));
  }
  expect(notesOf(anna).toSorted()).toEqual(bugs.toSorted());
  expect(lost).toEqual([]);
  expect(server.output).not.toContain('GEHEIM');
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
