import { dutch } from '@ambitiebord/shared/i18n/dutch';
import type { Agreement } from '@ambitiebord/shared/records/agreement';
import { expect, test } from 'vitest';
import { termsOf } from './terms.ts';

const LEAD: Agreement = {
  type: 'agreement',
  id: 'agreement-1',
  createdAt: 1,
  updatedAt: 1,
  authorId: 'person-0001',
  kind: 'leadPartner',
  text: '',
  status: 'open',
};

test('of a lead partner as of a task all is said that was agreed, and nothing that was not', () => {
  const words = dutch.agreements;
  expect(termsOf(LEAD, words, 'nl')).toEqual([]);
  const agreed = {
    due: Date.UTC(2026, 2, 12, 12),
    hoursPerWeek: 2.5,
    hoursPaidBy: 'De gemeente',
    amount: 1500,
    status: 'running',
    needsFormal: true,
  } as const;
  expect(
    termsOf({ ...LEAD, ...agreed }, words, 'nl').map((term) => term.replace(/\s/, ' ')),
  ).toEqual([
    expect.stringContaining('12 maart'),
    words.lead.hoursShown('2,5'),
    words.lead.paidShown('De gemeente'),
    '€ 1.500,00',
    words.statuses.running,
    words.tasks.formalMark,
  ]);
});
