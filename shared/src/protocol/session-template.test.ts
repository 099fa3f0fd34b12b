import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_FIELDS, FIRST_CARD_FIELDS } from '../domain/card-fields.ts';
import { STEP_MINUTES, TEMPLATE_LENGTH, TEXT_LENGTH } from '../domain/limits.ts';
import { STEPS } from '../domain/steps.ts';
import { readTemplate, writeTemplate } from './session-template.ts';

const FILE = {
  format: 'ambitiebord-template',
  version: 1,
  title: 'Avond in het buurthuis',
  steps: [
    { step: 'why', minutes: 40, notes: 'Neem de tijd.' },
    { step: 'welcome', minutes: 15 },
  ],
  cardFields: ['need'],
};

const problemOf = (file: unknown) => {
  const read = readTemplate(typeof file === 'string' ? file : JSON.stringify(file));
  return read.ok ? undefined : read.error;
};

describe('a template file', () => {
  test('says what is planned, asked and noted', () => {
    expect(readTemplate(`\uFEFF${JSON.stringify(FILE)}`)).toEqual({
      ok: true,
      value: {
        plan: { title: FILE.title, minutes: { welcome: 15, why: 40 } },
        cardFields: ['need'],
        notes: { why: 'Neem de tijd.' },
      },
    });
  });

  test.each([
    ['not-json', 'Beste Joke,', ''],
    ['not-json', '', ''],
    ['not-a-template', [], ''],
    ['not-a-template', 'null', ''],
    ['not-a-template', { title: 'Iets anders' }, ''],
    ['newer', { ...FILE, version: 2, colours: true }, ''],
    ['invalid', { ...FILE, version: 0 }, 'version'],
    ['invalid', { ...FILE, title: ' ' }, 'title'],
    ['invalid', { ...FILE, steps: [] }, 'steps'],
    ['invalid', { ...FILE, steps: [FILE.steps[0], FILE.steps[0]] }, 'steps'],
    ['invalid', { ...FILE, steps: [{ step: 'party', minutes: 5 }] }, 'steps.0.step'],
    ['invalid', { ...FILE, steps: [{ step: 'why', minutes: 241 }] }, 'steps.0.minutes'],
    ['invalid', { ...FILE, steps: [{ step: 'why', minutes: '5' }] }, 'steps.0.minutes'],
    [
      'invalid',
      { ...FILE, steps: [{ step: 'why', minutes: 5, notes: 'x'.repeat(TEXT_LENGTH + 1) }] },
      'steps.0.notes',
    ],
    ['invalid', { ...FILE, cardFields: ['satisfiedWhen'] }, 'cardFields'],
    ['invalid', { ...FILE, script: 'alert(1)' }, ''],
    ['too-large', ' '.repeat(TEMPLATE_LENGTH + 1), ''],
  ])('is refused as %s: %j', (code, file, where) => {
    expect(problemOf(file)).toEqual({ code, where });
  });

  test('is read again as it was written', () => {
    const minutes = fc.integer({ min: 1, max: STEP_MINUTES });
    const note = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ step: fc.constantFrom(...STEPS), minutes, note }), {
          minLength: 1,
          selector: ({ step }) => step,
        }),
        fc.subarray(CARD_FIELDS.filter((field) => !FIRST_CARD_FIELDS.includes(field))),
        (steps, cardFields) => {
          const template = {
            plan: {
              title: 'Eigen',
              minutes: Object.fromEntries(steps.map((each) => [each.step, each.minutes])),
            },
            cardFields,
            notes: Object.fromEntries(steps.map((each) => [each.step, each.note])),
          };
          expect(readTemplate(writeTemplate(template))).toEqual({ ok: true, value: template });
        },
      ),
    );
  });

  test('whatever a file holds, it is read or refused', () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => `{"format":"ambitiebord-template","steps":${json}}`),
    );
    fc.assert(
      fc.property(anything, (text) => {
        expect(typeof readTemplate(text).ok).toBe('boolean');
      }),
    );
  });
});
