/**
 * Days without a time of day, as forms give them (`2026-05-01`). They are kept as noon UTC, so that
 * almost everywhere on earth it is that day at that moment, in whatever zone it is written.
 */

const NOON_MS = 12 * 60 * 60 * 1000;
/** Milliseconds in a day. */
export const DAY_MS = 24 * 60 * 60 * 1000;
/** Workshops are held in the Netherlands: what is late in the evening there is that day. */
const TIME_ZONE = 'Europe/Amsterdam';
/** When a group looks back if nothing else was agreed. */
const SIX_WEEKS_IN_DAYS = 42;

/** How days are written in a language: the day before the month. */
const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

/** The moment that stands for a day; undefined for what is not a day from 1970 on. */
export function momentOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return undefined;
  const midnight = Date.parse(day);
  return midnight >= 0 ? midnight + NOON_MS : undefined;
}

/** The day of a moment, in UTC, as a form wants it. */
export function dayOfMoment(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The moment that stands for the day so many days after another moment. */
export function daysLater(moment: number, days: number): number {
  return Math.floor(moment / DAY_MS + days) * DAY_MS + NOON_MS;
}

/** The moment that stands for the day that it was in the Netherlands at a moment. */
export function dayOfWorkshop(moment: number): number {
  const format = {
    timeZone: TIME_ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const;
  const parts = new Intl.DateTimeFormat('en-GB', format).formatToParts(moment);
  const of = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return momentOfDay([of('year'), of('month'), of('day')].join('-')) ?? moment;
}

/** The day on which a group looks back if nothing else was agreed: six weeks after the workshop. */
export function sixWeeksAfter(moment: number): number {
  return daysLater(dayOfWorkshop(moment), SIX_WEEKS_IN_DAYS);
}

/** A day in words: `12 maart 2026`. */
export function showDay(moment: number, language: keyof typeof LOCALES): string {
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(moment);
}

/** A day with the time on the clock in words, in the time zone of this device: `12 maart 2026 om 14:05`. */
export function showMoment(moment: number, language: keyof typeof LOCALES): string {
  const format = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], format).format(moment);
}
