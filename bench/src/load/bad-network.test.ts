import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { BadNetwork, type NetworkQuality } from './bad-network.ts';

/** Sends bytes to a server that sends them back, over a line of this quality; with the milliseconds it took. */
async function roundTrip(
  quality: NetworkQuality,
  sent: Buffer,
  random: () => number,
  piece = sent.byteLength,
) {
  const server = createServer({ noDelay: true }, (socket) => void socket.pipe(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line = await BadNetwork.start((server.address() as AddressInfo).port, quality, random);
  const socket = connect({ port: line.port, host: '127.0.0.1', noDelay: true });
  onTestFinished(() => {
    socket.destroy();
    line.close();
    server.close();
  });
  await once(socket, 'connect');
  const startedAt = performance.now();
  for (let at = 0; at < sent.byteLength; at += piece) {
    socket.write(sent.subarray(at, at + piece));
    // So that each piece travels by itself.
    if (piece < sent.byteLength) await new Promise(setImmediate);
  }
  const parts: Buffer[] = [];
  let length = 0;
  while (length < sent.byteLength) {
    const [part] = (await once(socket, 'data')) as [Buffer];
    parts.push(part);
    length += part.byteLength;
  }
  return { took: performance.now() - startedAt, received: Buffer.concat(parts) };
}

const FAST = { roundTripMs: 0, bitsPerSecond: 1e9, loss: 0 };
const never = (): number => 1;

it('takes a round trip', async () => {
  const { took, received } = await roundTrip(
    { ...FAST, roundTripMs: 120 },
    Buffer.from('hallo'),
    never,
  );
  expect(received.toString()).toBe('hallo');
  expect(took).toBeGreaterThan(115);
});

it('holds to the rate, keeps the order, and takes no more than fits on the line', async () => {
  const sent = Buffer.from(Uint32Array.from({ length: 50_000 }, (_, at) => at).buffer);
  const { took, received } = await roundTrip({ ...FAST, bitsPerSecond: 8_000_000 }, sent, never);
  expect(received.equals(sent)).toBe(true);
  // 200 kB at 1 MB a second; both directions work at the same time.
  expect(took).toBeGreaterThan(190);
});

it('keeps the order of what waits for something lost', async () => {
  let chunks = 0;
  const random = (): number => (chunks++ % 10 === 0 ? 0 : 1);
  const sent = Buffer.from(Uint32Array.from({ length: 300 }, (_, at) => at).buffer);
  const { received } = await roundTrip({ ...FAST, loss: 0.5 }, sent, random, 20);
  expect(received.equals(sent)).toBe(true);
});

it('lets all wait for a lost segment', async () => {
  const { took } = await roundTrip({ ...FAST, loss: 0.5 }, Buffer.from('hallo'), () => 0.4);
  // Lost once in each direction.
  expect(took).toBeGreaterThan(290);
});
