import { expect, test } from 'vitest';
import { snapshotJsonSchema } from './snapshot-json-schema.ts';

test('the JSON Schema in the documents is that of the code', async () => {
  const written = `${JSON.stringify(snapshotJsonSchema(), null, 2)}\n`;
  await expect(written).toMatchFileSnapshot('../../../docs/goals-snapshot.schema.json');
});
