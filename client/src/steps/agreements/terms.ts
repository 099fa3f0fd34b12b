/** What was agreed about something that somebody does, in words. Pure. */

import { showDay } from '@ambitiebord/shared/domain/days';
import type { AgreementsMessages } from '@ambitiebord/shared/i18n/nl/agreements';
import type { Agreement } from '@ambitiebord/shared/records/agreement';
import type { Language } from '@ambitiebord/shared/records/session';

/** Until when, in how many hours and who pays them, for how much, how far it is, and whether it needs a contract. */
export function termsOf(
  agreement: Agreement,
  messages: AgreementsMessages,
  language: Language,
): string[] {
  const { due, amount, status, needsFormal } = agreement;
  const { statuses, tasks, until } = messages;
  const euros = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' });
  return [
    due === undefined ? '' : until(showDay(due, language)),
    ...hoursOf(agreement, messages, language),
    amount === undefined ? '' : euros.format(amount),
    status === 'open' ? '' : statuses[status],
    needsFormal === true ? tasks.formalMark : '',
  ].filter((words) => words !== '');
}

/** In how many hours a week, and who pays those, as far as that is agreed. */
export function hoursOf(
  { hoursPerWeek, hoursPaidBy }: Agreement,
  { lead }: AgreementsMessages,
  language: Language,
): string[] {
  const number = new Intl.NumberFormat(language);
  return [
    hoursPerWeek === undefined ? '' : lead.hoursShown(number.format(hoursPerWeek)),
    hoursPaidBy?.trim() ? lead.paidShown(hoursPaidBy) : '',
  ].filter((words) => words !== '');
}
