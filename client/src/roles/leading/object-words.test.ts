import { messages } from '@ambitiebord/shared/i18n/messages';
import { boardOfEachType } from '@ambitiebord/shared/test-support/board-of-each-type';
import { updateOf } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { editableText, reword } from '../../actions/editing.ts';
import { objectWords } from './object-words.ts';

const { board, recordOfType } = boardOfEachType();

test.each([
  ['text', 'Tekst', ''],
  ['frame', 'Kader', ''],
  ['connector', 'Pijl', ''],
  ['drawing', 'Tekening', ''],
  ['image', 'Afbeelding', 'x'],
] as const)('a free object says what it is: %s', (type, what, text) => {
  const words = objectWords(recordOfType(type), board, messages('nl'));
  expect(words).toEqual({ what, text, answers: [] });
});

test('what stands on a text, a frame and an arrow can be worded, and an arrow may have no words', () => {
  const [text, frame, connector] = [
    recordOfType('text'),
    recordOfType('frame'),
    recordOfType('connector'),
  ];
  expect(reword(text, 'Samen')).toEqual(updateOf(text.id, { text: 'Samen' }));
  expect(reword(frame, 'Samen')).toEqual(updateOf(frame.id, { title: 'Samen' }));
  expect(reword(connector, 'helpt')).toEqual(updateOf(connector.id, { text: 'helpt' }));
  expect(reword(connector, '')).toEqual(updateOf(connector.id, { text: null }));
  expect([text, frame, connector].map(editableText)).toEqual(['', '', '']);
});
