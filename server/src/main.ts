/** Starts the server: the one place that knows the environment and the adapters. */

import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { openOperatorSocket } from './backup/operator-socket.ts';
import { systemClock } from './clock.ts';
import { readConfig, warningsOf, type Config } from './config.ts';
import { DiskSpace } from './disk-space.ts';
import { surviveFaults } from './fault.ts';
import { ServerMetrics } from './plugins/server-metrics.ts';
import { sentenceFor } from './start-failure.ts';
import { diskUse } from './store/disk-use.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** Milliseconds in which requests under way may finish while the server stops. */
const FINISH_MS = 3_000;

const CLIENT_FOLDER = fileURLToPath(new URL('../../client/dist', import.meta.url));

async function start(config: Config): Promise<() => Promise<void>> {
  const store = openSqliteStore(config.dataFolder);
  try {
    const log = pino({ level: config.logLevel, base: null });
    const metrics = new ServerMetrics(programVersion());
    metrics.watchProcess();
    const app = await buildApp({
      store,
      clock: systemClock,
      log,
      disk: new DiskSpace({
        measure: () => diskUse(config.dataFolder),
        threshold: config.diskWarningBytes,
        log,
      }),
      metrics,
      config,
      clientFolder: existsSync(CLIENT_FOLDER) ? CLIENT_FOLDER : undefined,
    });
    await app.listen({ port: config.port, host: config.host });
    surviveFaults(log);
    const address = app.server.address();
    const closeOperatorSocket = await openOperatorSocket({
      folder: config.dataFolder,
      copyTo: (file, signal) => store.copyTo(file, signal),
      log,
    });
    announce(config, typeof address === 'object' && address ? address.port : config.port);
    return async () => {
      await closeOperatorSocket();
      const impatient = setTimeout(() => app.server.closeAllConnections(), FINISH_MS);
      await app.close();
      clearTimeout(impatient);
      await store.close();
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function programVersion(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** Says where the board is, in Dutch and English. */
function announce({ host, publicUrl, dataFolder }: Config, port: number): void {
  const everywhere = host === '0.0.0.0' || host === '::';
  const here = everywhere ? 'localhost' : host;
  const lines = [
    'Ambitiebord draait. / Ambitiebord is running.',
    `  Op dit apparaat / On this device: ${addressOf(here, port)}`,
  ];
  for (const address of everywhere ? networkAddresses() : []) {
    const url = addressOf(address, port);
    lines.push(`  Voor partners op dit netwerk / For partners on this network: ${url}`);
  }
  if (publicUrl) lines.push(`  Openbaar adres / Public address: ${publicUrl.origin}`);
  lines.push(`  Gegevens / Data: ${dataFolder}`, '  Stoppen / To stop: Ctrl+C', '');
  process.stdout.write(lines.join('\n'));
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** Stops at the first signal with nothing lost, and at the second one at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    stop()
      .then(() => process.exit(0))
      .catch(fail);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function fail(error: unknown): never {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}

try {
  const config = readConfig(process.env);
  for (const warning of warningsOf(config)) process.stderr.write(`${warning}\n`);
  stopOnSignal(await start(config));
} catch (error) {
  fail(error);
}
