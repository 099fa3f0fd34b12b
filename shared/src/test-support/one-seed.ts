/**
 * Random tests draw the same cases in every short run, so that it says the same of the same code on every
 * machine; new cases are for the long run, which prints the seed of what fails.
 */

import * as fc from 'fast-check';
import { inject } from 'vitest';

const SEED = 20_261_123;

if (!inject('longRun')) fc.configureGlobal({ seed: SEED });
