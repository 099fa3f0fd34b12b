import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** What a page does, in a process where nobody has loaded zod yet. Prints the setting. */
const PAGE = `
  const { keepSchemasInterpreted } = await import(${JSON.stringify(import.meta.resolve('./schema-settings.ts'))});
  keepSchemasInterpreted();
  const { config } = await import(${JSON.stringify(import.meta.resolve('zod/v4/core'))});
  console.log(config().jitless);
`;

it('is the setting that zod reads', () => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', PAGE], {
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('true');
});
