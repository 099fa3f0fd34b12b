/**
 * What a process that shares nothing else with this one may know: where Node keeps what it made of the sources, if it
 * does (https://nodejs.org/api/module.html#module-compile-cache). Starting then takes half the time.
 */
export function compiledBefore(): { readonly NODE_COMPILE_CACHE?: string } {
  const { NODE_COMPILE_CACHE } = process.env;
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };
}
