/** `npm run restore -- <file>`: puts a backup in the place of the data. */

import { resolve } from 'node:path';
import { failureSentence, OperatorFailure } from './backup/operator-failure.ts';
import { restore } from './backup/restore.ts';
import { restoreSentence } from './backup/sentences.ts';
import { systemClock } from './clock.ts';
import { readConfig } from './config.ts';

try {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    throw new OperatorFailure(
      'Gebruik: npm run restore -- <bestand>, met het bestand van een back-up.',
      'Use: npm run restore -- <file>, with the file of a backup.',
    );
  }
  const { dataFolder } = readConfig(process.env);
  const restored = await restore({ dataFolder, file: resolve(file), now: systemClock.now() });
  process.stdout.write(`${restoreSentence(restored)}\n`);
} catch (error) {
  process.stderr.write(`${failureSentence(error)}\n`);
  process.exitCode = 1;
}
