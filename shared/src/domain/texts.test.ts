import { expect, test } from 'vitest';
import { jsonHoldsText } from './texts.ts';

const written = (text: string) => [{ type: 'note', text, id: 'Pietje' }];

test('a text is found as whole words wherever people wrote it, also after a line end or in quotes', () => {
  expect(jsonHoldsText(written('Gisteren:\nPietje zei iets'), 'Pietje')).toBe(true);
  expect(jsonHoldsText(written('“Pietje”, zei "Jan" \\'), '"Jan" \\')).toBe(true);
  expect(jsonHoldsText({ stepTitles: { why: 'Vraag het Pietje' } }, 'Pietje')).toBe(true);
  expect(jsonHoldsText(written('Pietjes fiets'), 'Pietje')).toBe(false);
  expect(jsonHoldsText(written('Niemand'), 'Pietje')).toBe(false);
});
