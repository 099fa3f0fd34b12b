/**
 * The real server as a process whose disk and clock do what a test tells it, over the channel of a child
 * process. Its arguments are the port and the folder with the data; it answers each order when it holds.
 */

import { pino } from 'pino';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { DiskSpace } from '../disk-space.ts';
import { ServerMetrics } from '../plugins/server-metrics.ts';
import { diskUse } from '../store/disk-use.ts';
import { openDatabase } from '../store/open-database.ts';
import { sqliteStoreOn } from '../store/sqlite.ts';
import { FaultyDisk, storeOnDisk, type CommitFault, type Disk } from './faulty-disk.ts';

/** What a test may order; each order replaces the one before it of its kind. */
export interface Faults {
  /** What becomes of the next transactions, one after the other. */
  readonly commits?: readonly CommitFault[];
  readonly disk?: Disk;
  /** How far the clock is off, in milliseconds. */
  readonly clockOffset?: number;
  /** Whether the database may not grow any more. */
  readonly full?: boolean;
}

/** As many pages as SQLite can count. */
const NO_LIMIT = 4_294_967_294;

const [, , PORT, DATA_DIR] = process.argv;
const config = readConfig({ PORT, DATA_DIR, HOST: '127.0.0.1' });
const database = openDatabase(config.dataFolder);
const faults = new FaultyDisk();
let offset = 0;

process.on('message', ({ commits, disk, clockOffset, full }: Faults) => {
  if (commits) faults.commits = [...commits];
  if (disk) faults.disk = disk;
  if (clockOffset !== undefined) offset = clockOffset;
  if (full !== undefined) {
    const pages = full ? Number(database.pragma('page_count', { simple: true })) : NO_LIMIT;
    database.pragma(`max_page_count = ${pages}`);
  }
  process.send?.('done');
});

const log = pino({ level: config.logLevel, base: null });
const store = storeOnDisk(sqliteStoreOn(database), faults);
const app = await buildApp({
  store,
  clock: { now: () => Date.now() + offset },
  log,
  disk: new DiskSpace({
    measure: () => diskUse(config.dataFolder),
    threshold: config.diskWarningBytes,
    log,
  }),
  metrics: new ServerMetrics('0'),
  config,
  clientFolder: undefined,
});
await app.listen({ port: config.port, host: config.host });

// Without its test it has nothing to wait for.
process.once('disconnect', () => process.exit(1));
process.once('SIGTERM', () => {
  void app
    .close()
    .then(() => store.close())
    .then(() => process.exit(0));
});
