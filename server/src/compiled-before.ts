import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';

/**
 * What a process that shares nothing else with this one may know: where Node keeps what it made of the sources, if it
 * does (https://nodejs.org/api/module.html#module-compile-cache). Starting then takes half the time.
 */
export function compiledBefore(): { readonly NODE_COMPILE_CACHE?: string } {
  // Each version of Node has a folder of its own in the one that was named.
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}
