/** `npm test`: every check and every suite; `npm test -- lint unit` runs only those stages. */
import { reportFailure } from './run/failure.mjs';
import { runTests } from './test/runner.mjs';

process.exitCode = await runTests(process.argv.slice(2)).catch(reportFailure);
