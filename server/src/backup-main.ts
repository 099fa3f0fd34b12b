/** `npm run backup`: makes a backup of the data folder, whether the server runs or not. */

import { parseArgs } from 'node:util';
import { makeBackup } from './backup/make-backup.ts';
import { failureSentence, OperatorFailure } from './backup/operator-failure.ts';
import { backupSentence } from './backup/sentences.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';

/** How many backups stay: a whole number from 1 on. */
const KEEP = /^[1-9]\d{0,5}$/;

/** The number behind `--keep`; undefined without. */
function readKeep(): number | undefined {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { keep, ...others } = values;
  const isNumber = typeof keep === 'string' && KEEP.test(keep);
  if (positionals.length + Object.keys(others).length > 0 || (keep !== undefined && !isNumber)) {
    throw new OperatorFailure(
      'Gebruik: npm run backup, of npm run backup -- --keep 14 om de laatste 14 te bewaren.',
      'Use: npm run backup, or npm run backup -- --keep 14 to keep the last 14.',
    );
  }
  return isNumber ? Number(keep) : undefined;
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());

try {
  const keep = readKeep();
  const { dataFolder, backupFolder } = readConfig(process.env);
  const now = systemClock.now();
  const { signal } = interrupted;
  const backup = await makeBackup({ dataFolder, backupFolder, keep, now, signal });
  process.stdout.write(`${backupSentence(backup)}\n`);
} catch (error) {
  process.stderr.write(`${failureSentence(error)}\n`);
  process.exitCode = 1;
}
