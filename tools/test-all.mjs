/** `npm run test:all`: as `npm test`, with the long runs, and with every program that any test needs. */
import { reportFailure } from './run/failure.mjs';
import { findChromium, findFirefox, findReaders, findWebKit } from './test/programs.mjs';
import { runTests } from './test/runner.mjs';

/** Programs beyond Node: each is found or installed, or says in one sentence what to install. */
const PROGRAMS = [findChromium, findFirefox, findWebKit, findReaders];

async function main() {
  // Property tests read it: more seeds, longer runs.
  process.env.AMBITIEBORD_LONG = '1';
  for (const find of PROGRAMS) await find();
  return runTests(process.argv.slice(2));
}

process.exitCode = await main().catch(reportFailure);
