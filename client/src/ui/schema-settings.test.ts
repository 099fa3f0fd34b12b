import { expect, it } from 'vitest';
import { keepSchemasInterpreted } from './schema-settings.ts';

it('is the setting that zod reads', async () => {
  keepSchemasInterpreted();
  const { config } = await import('zod/v4/core');
  expect(config().jitless).toBe(true);
});
