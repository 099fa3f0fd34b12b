import { ROUND_KINDS } from '@ambitiebord/shared/domain/round-kinds';
import { answerValueSchema, type AnswerValue } from '@ambitiebord/shared/records/answer';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decisionOf,
  draftOf,
  draftSchema,
  isEmptyDraft,
  sentenceOf,
  valueOf,
  type Frame,
} from './round-draft.ts';

const frame: Frame = (who, better, soThat) => `Wij willen dat ${who} ${better}, zodat ${soThat}.`;

test('three pieces make one sentence, whatever their ends look like', () => {
  const draft = { who: ' buren ', better: 'elkaar kennen …', soThat: 'niemand alleen is.' };
  const sentence = 'Wij willen dat buren elkaar kennen, zodat niemand alleen is.';
  expect(sentenceOf(draft, frame)).toBe(sentence);
  expect(valueOf('proposal', draft, frame)).toEqual({ kind: 'proposal', text: sentence });
  expect(sentenceOf({ ...draft, soThat: ' . ' }, frame)).toBeUndefined();
});

test('a sentence as a whole counts instead of its pieces', () => {
  const draft = { who: 'a', better: 'b', soThat: 'c', text: ' Anders ' };
  expect(valueOf('proposal', draft, frame)).toEqual({ kind: 'proposal', text: 'Anders' });
  expect(valueOf('proposal', { ...draft, text: ' ' }, frame)).toBeUndefined();
});

test('a reason goes only with a stance that needs one, and a name only with a reason', () => {
  const reason = { reason: ' Korter ', named: true };
  expect(valueOf('stance', { stance: 'full', ...reason }, frame)).toEqual({
    kind: 'stance',
    stance: 'full',
  });
  expect(valueOf('stance', { stance: 'notYet', ...reason }, frame)).toEqual({
    kind: 'stance',
    stance: 'notYet',
    reason: 'Korter',
    named: true,
  });
  expect(valueOf('stance', { stance: 'mostly', named: true }, frame)).toEqual({
    kind: 'stance',
    stance: 'mostly',
  });
});

test('a yes with a condition needs the condition; consulting may say with whom and until when', () => {
  expect(decisionOf({ choice: 'yesIf', condition: ' ' })).toBeUndefined();
  expect(decisionOf({ choice: 'yes', condition: 'een zaal', until: 5 })).toEqual({
    kind: 'decision',
    choice: 'yes',
  });
  expect(decisionOf({ choice: 'consult', until: 5 })).toEqual({
    kind: 'decision',
    choice: 'consult',
    until: 5,
  });
});

test('a draft of which everything was taken back is empty', () => {
  expect(isEmptyDraft({ who: '', optionIds: [], named: false })).toBe(true);
  expect(isEmptyDraft({ optionIds: ['one'] })).toBe(false);
  expect(isEmptyDraft({ until: 0 })).toBe(false);
  expect(isEmptyDraft({ stance: 'full' })).toBe(false);
});

test('whatever the draft, what would be sent is an answer that the server takes, to that question', () => {
  const written = fc.option(fc.string({ maxLength: 30 }), { nil: undefined });
  const drafts = fc.record({
    who: written,
    better: written,
    soThat: written,
    text: written,
    optionIds: fc.option(fc.array(fc.stringMatching(/^[a-z]{8,12}$/), { maxLength: 3 }), {
      nil: undefined,
    }),
    stance: fc.option(fc.constantFrom('full', 'mostly', 'notYet'), { nil: undefined }),
    reason: written,
    named: fc.option(fc.boolean(), { nil: undefined }),
    choice: fc.option(fc.constantFrom('yes', 'yesIf', 'consult', 'no', 'later'), {
      nil: undefined,
    }),
    condition: written,
    until: fc.option(fc.nat(), { nil: undefined }),
  });
  fc.assert(
    fc.property(drafts, fc.constantFrom(...ROUND_KINDS), (fields, kind) => {
      const draft = draftSchema.parse(JSON.parse(JSON.stringify(fields)));
      const value: AnswerValue | undefined = valueOf(kind, draft, frame);
      if (!value) return;
      expect(answerValueSchema.safeParse(value).success).toBe(true);
      expect(value.kind).toBe(kind);
      // Changing an answer begins with the answer.
      expect(valueOf(kind, draftOf(value), frame)).toEqual(answerValueSchema.parse(value));
    }),
  );
});
