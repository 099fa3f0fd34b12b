/**
 * Keeps zod from making code out of text, which the content security policy forbids (it would only
 * try, fall back and be reported). Does what `config({ jitless: true })` of zod does, through the
 * global that its copies share: zod itself is too heavy for the start page. Call it before zod loads.
 */
export function keepSchemasInterpreted(): void {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
}
