/** The process that renders one file: it reads the order from its parent, answers with the bytes, and ends. */

import { storedSnapshotSchema } from '@ambitiebord/shared/report/snapshot-schema';
import { RENDER } from './forms.ts';
import { RENDERED_FORMS, type RenderOrder } from './renderer.ts';

process.once('message', (order: RenderOrder) => {
  void answer(order);
});

async function answer({ form, content, images }: RenderOrder): Promise<void> {
  if (!RENDERED_FORMS.includes(form)) throw new Error(`there is no form ${form}`);
  const snapshot = storedSnapshotSchema.parse(JSON.parse(content));
  const file = await RENDER[form](snapshot, new Map(images.map((image) => [image.imageId, image])));
  process.send?.(file, undefined, undefined, () => process.disconnect());
}
