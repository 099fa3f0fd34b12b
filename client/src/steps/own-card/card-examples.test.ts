import { DEMENTIA_CASE } from '@ambitiebord/shared/demo/dementia-case';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { expect, test } from 'vitest';
import { isAboutOwnCase } from './card-examples.ts';

test.each([
  [DEMENTIA_CASE, true],
  [{ title: 'Samen sterk', question: 'Wat willen we voor mantelzorgers?' }, true],
  [{ title: 'A memory-friendly village', question: '' }, true],
  [{ title: 'Samen bewegen', question: 'Hoe krijgen we jongeren in beweging?' }, false],
])('%o has its own case in the usual examples: %s', (session, expected) => {
  expect(isAboutOwnCase(session)).toBe(expected);
});

test('examples from elsewhere say nothing of the dementia case', () => {
  const own =
    /dement|geheugen|memory|mantelzorg|carer|caf[eé]|wandel|walk|lope|noodmeld|emergency/iu;
  for (const language of ['nl', 'en'] as const) {
    const { cards, domain } = messages(language);
    expect(Object.values(cards.examplesFromElsewhere).filter((text) => own.test(text))).toEqual([]);
    expect(Object.values(domain.cardExamples).some((text) => own.test(text))).toBe(true);
  }
});
