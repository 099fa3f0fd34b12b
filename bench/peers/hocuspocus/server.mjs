/**
 * Hocuspocus as it comes, for a benchmark run. Settings: FLUSH_DELAY (milliseconds; absent: its default) and
 * DATA_DIR (absent: nothing is stored), in which documents lie as its hooks for storage give them.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';

const { FLUSH_DELAY, DATA_DIR } = process.env;

/** @param {string} documentName */
const fileOf = (documentName) => path.join(DATA_DIR ?? '', `${documentName}.yjs`);

const storage = {
  /** @param {{ document: Y.Doc, documentName: string }} loading */
  async onLoadDocument({ document, documentName }) {
    const file = fileOf(documentName);
    if (existsSync(file)) Y.applyUpdate(document, readFileSync(file));
  },
  /** @param {{ document: Y.Doc, documentName: string }} storing */
  async onStoreDocument({ document, documentName }) {
    const file = fileOf(documentName);
    writeFileSync(`${file}.new`, Y.encodeStateAsUpdate(document), { flush: true });
    renameSync(`${file}.new`, file);
  },
};

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  ...(FLUSH_DELAY ? { flushDelay: Number(FLUSH_DELAY) } : {}),
  ...(DATA_DIR ? storage : {}),
});
await server.listen();
console.log(JSON.stringify({ port: server.address.port }));
