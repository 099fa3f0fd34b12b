import { expect, test } from 'vitest';
import { RefusedTexts } from './refused-texts.ts';
import { memoryStorage } from './storage.ts';

const PREFIX = 'work:';

test('refused texts stay on the device until they are dropped, each after what was there', () => {
  const storage = memoryStorage();
  const texts = new RefusedTexts(storage, PREFIX);
  texts.add('pad-1', 'Net te laat.');
  texts.add('pad-1', 'En nog iets.');
  texts.add('pad-2', 'Elders.');
  expect(new RefusedTexts(storage, PREFIX).texts).toEqual(
    new Map([
      ['pad-1', 'Net te laat. En nog iets.'],
      ['pad-2', 'Elders.'],
    ]),
  );
  texts.drop('pad-1');
  expect(texts.texts).toEqual(new Map([['pad-2', 'Elders.']]));
  expect(new RefusedTexts(storage, PREFIX).texts).toEqual(texts.texts);
});

test('letters that were only taken away leave nothing to offer', () => {
  const storage = memoryStorage();
  const texts = new RefusedTexts(storage, PREFIX);
  const before = texts.texts;
  texts.add('pad-1', '');
  texts.add('pad-1', ' ');
  expect(texts.texts).toBe(before);
  expect(storage.keys(PREFIX)).toEqual([]);
});
