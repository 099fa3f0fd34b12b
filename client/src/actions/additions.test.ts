import { ADDITION_LENGTH } from '@ambitiebord/shared/domain/limits';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sendAddition } from './additions.ts';

/** The texts of the additions that are sent for a text. */
function pieces(text: string): string[] {
  const command = sendAddition('ambition-1', text);
  if (command.type !== 'change') throw new Error('an addition is a change');
  return command.operations.map((operation) =>
    operation.action === 'create' ? z.string().parse(operation.fields['text']) : '',
  );
}

function letters(text: string): string {
  return text.replaceAll(/\s/g, '');
}

test('a short text is one addition, without the white space around it', () => {
  expect(pieces('  Noem de buren. ')).toEqual(['Noem de buren.']);
});

test('no letter of a long text is lost, and each piece fits', () => {
  const text = fc
    .array(fc.string({ minLength: 1, maxLength: 400 }), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '))
    .filter((joined) => joined.trim() !== '');
  fc.assert(
    fc.property(text, (written) => {
      const sent = pieces(written);
      expect(letters(sent.join(''))).toBe(letters(written));
      for (const piece of sent) {
        expect(piece.trim()).not.toBe('');
        expect(piece.trim().length).toBeLessThanOrEqual(ADDITION_LENGTH);
      }
    }),
  );
});
