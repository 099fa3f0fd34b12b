import { expect, test } from 'vitest';
import { TestRoom } from '../test-support/test-room.ts';
import { writtenOn } from './written.ts';

test('what the board writes into records is in the language of the session', () => {
  const sentences = (['nl', 'en'] as const).map((language) =>
    writtenOn(new TestRoom({ language }).board).sentence('A', 'B', 'C'),
  );
  expect(sentences).toEqual(['Wij willen dat A B, zodat C.', 'We want A B, so that C.']);
});
