import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test } from 'vitest';
import { asPartner, createSession, join, startTestApp } from '../test-support/app.ts';

test('facilitators hear that the disk is almost full, and when it is over; nobody else does', async () => {
  const server = await startTestApp();
  const session = await createSession(server);
  const { sessionId, code, facilitatorKey } = session;
  const marloes = await join(server, sessionId, { key: facilitatorKey });
  const yusuf = await join(server, sessionId, asPartner(code));
  const url = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const connect = async (token: string): Promise<{ heard: unknown[]; socket: Socket }> => {
    const heard: unknown[] = [];
    const socket = io(url, { transports: ['websocket'], query: { sessionId }, auth: { token } });
    onTestFinished(() => void socket.disconnect());
    socket.on('notices', (notices: unknown) => heard.push(notices));
    await new Promise((resolve) => socket.once('roster', resolve));
    return { heard, socket };
  };
  const facilitator = await connect(marloes.token);
  const partner = await connect(yusuf.token);
  await expect.poll(() => facilitator.heard).toEqual([{ codes: [] }]);

  server.disk.free = 999;
  expect(await server.get('/readyz')).toMatchObject({ body: { ok: true, diskLow: true } });
  await expect.poll(() => facilitator.heard.at(-1)).toEqual({ codes: ['disk-low'] });
  expect(server.log()).toContain('the disk is almost full');
  const later = await connect(marloes.token);
  await expect.poll(() => later.heard).toEqual([{ codes: ['disk-low'] }]);

  server.disk.free = 2_000;
  expect(await server.get('/readyz')).toMatchObject({ body: { ok: true, diskLow: false } });
  await expect.poll(() => later.heard.at(-1)).toEqual({ codes: [] });
  expect(partner.heard).toEqual([]);
});
