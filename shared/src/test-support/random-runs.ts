import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether this is the long run, in which random tests try more. */
    readonly longRun: boolean;
  }
}

/** How many times more cases the long run tries. */
const LONG_RUN = 8;

/** Settings of fast-check for a dear property: so many cases, and many more in the long run. */
export function randomRuns(cases: number): { readonly numRuns: number } {
  return { numRuns: inject('longRun') ? LONG_RUN * cases : cases };
}
