/** `npm run verify-snapshot -- <file>`: whether a file is a goals snapshot exactly as a server froze it. */

import { readFileSync } from 'node:fs';
import { failureSentence, OperatorFailure } from './backup/operator-failure.ts';
import { verifySnapshot } from './sessions/verify-snapshot.ts';

/** 1 is for a snapshot that was changed, so that a script can tell it from a file that is none. */
const CHANGED = 1;
const NOT_CHECKED = 2;

try {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || file.startsWith('-') || others.length > 0) {
    throw new OperatorFailure(
      'Gebruik: npm run verify-snapshot -- <bestand>, met een momentopname als JSON.',
      'Use: npm run verify-snapshot -- <file>, with a goals snapshot as JSON.',
    );
  }
  const checked = verifySnapshot(readFileSync(file, 'utf8'));
  if (checked.verdict === 'unchanged') {
    const { version, contentHash } = checked;
    process.stdout.write(
      `Klopt: niets is veranderd aan versie ${version}. / Right: nothing was changed in version ${version}.\n${contentHash}\n`,
    );
  } else if (checked.verdict === 'changed') {
    process.stderr.write(
      'Klopt niet: deze momentopname is veranderd. / Not right: this snapshot was changed.\n',
    );
    process.exitCode = CHANGED;
  } else {
    throw new OperatorFailure(
      'Dit bestand is geen momentopname van Ambitiebord.',
      'This file is no goals snapshot of Ambitiebord.',
    );
  }
} catch (error) {
  process.stderr.write(`${failureSentence(error)}\n`);
  process.exitCode = NOT_CHECKED;
}
