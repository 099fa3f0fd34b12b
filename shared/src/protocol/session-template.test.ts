import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARD_FIELDS, FIRST_CARD_FIELDS } from '../domain/card-fields.ts';
import { STEP_MINUTES, TEMPLATE_LENGTH, TEXT_LENGTH } from '../domain/limits.ts';
import { misplacedStep } from '../domain/step-order.ts';
import { STEPS } from '../domain/steps.ts';
import { planParts, readTemplate, writeTemplate } from './session-template.ts';

const FILE = {
  format: 'ambitiebord-template',
  version: 2,
  title: 'Avond in het buurthuis',
  steps: [
    { step: 'welcome', minutes: 15 },
    { step: 'why', title: ' Hoezo? ', minutes: 40, notes: 'Neem de tijd.' },
    { step: 'own-card', minutes: 5 },
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
        plan: {
          title: FILE.title,
          minutes: { welcome: 15, why: 40, 'own-card': 5 },
          order: ['welcome', 'why', 'own-card'],
          titles: { why: 'Hoezo?' },
        },
        cardFields: ['need'],
        notes: { why: 'Neem de tijd.' },
      },
    });
  });

  test('of the first version has the usual order, whatever its order', () => {
    const [welcome, , card] = FILE.steps;
    const read = readTemplate(JSON.stringify({ ...FILE, version: 1, steps: [card, welcome] }));
    expect(read.ok && read.value.plan).toEqual({
      title: FILE.title,
      minutes: { welcome: 15, 'own-card': 5 },
    });
  });

  test('with an order that cannot be done says which step stands too early', () => {
    expect(problemOf({ ...FILE, steps: FILE.steps.toReversed() })).toEqual({
      code: 'order',
      where: 'steps',
      misplaced: { step: 'own-card', after: 'welcome' },
    });
  });

  test.each([
    ['not-json', 'Beste Joke,', ''],
    ['not-json', '', ''],
    ['not-a-template', [], ''],
    ['not-a-template', 'null', ''],
    ['not-a-template', { title: 'Iets anders' }, ''],
    ['newer', { ...FILE, version: 3, colours: true }, ''],
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
    ['invalid', { ...FILE, steps: [{ step: 'why', minutes: 5, title: ' ' }] }, 'steps.0.title'],
    [
      'invalid',
      { ...FILE, steps: [{ step: 'why', minutes: 5, title: 'x'.repeat(41) }] },
      'steps.0.title',
    ],
    [
      'invalid',
      '{"format":"ambitiebord-template","version":2,"title":"x","steps":[{"step":"why","minutes":5,"__proto__":{}}]}',
      'steps.0',
    ],
    ['invalid', { ...FILE, cardFields: ['satisfiedWhen'] }, 'cardFields'],
    ['invalid', { ...FILE, script: 'alert(1)' }, ''],
    ['too-large', ' '.repeat(TEMPLATE_LENGTH + 1), ''],
  ])('is refused as %s: %j', (code, file, where) => {
    expect(problemOf(file)).toEqual({ code, where });
  });

  test('is read again as it was written', () => {
    const minutes = fc.integer({ min: 1, max: STEP_MINUTES });
    const title = fc.option(fc.constantFrom('Soep', 'Hoezo?'), { nil: undefined });
    const note = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 50 })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.record({ step: fc.constantFrom(...STEPS), minutes, note, title }), {
            minLength: 1,
            selector: ({ step }) => step,
          })
          .filter((steps) => misplacedStep(steps.map(({ step }) => step)) === undefined),
        fc.subarray(CARD_FIELDS.filter((field) => !FIRST_CARD_FIELDS.includes(field))),
        (steps, cardFields) => {
          const template = {
            plan: {
              title: 'Eigen',
              minutes: Object.fromEntries(steps.map((each) => [each.step, each.minutes])),
              ...planParts(
                steps.map(({ step }) => step),
                Object.fromEntries(steps.map((each) => [each.step, each.title])),
              ),
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
