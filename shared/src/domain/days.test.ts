import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOfMoment, daysLater, momentOfDay, showDay, showMoment } from './days.ts';

test('a day comes back as it was given, and is that day from Hawaii to Tokyo', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        const moment = momentOfDay(day) ?? Number.NaN;
        expect(dayOfMoment(moment)).toBe(day);
        for (const timeZone of ['Pacific/Honolulu', 'Europe/Amsterdam', 'Asia/Tokyo']) {
          const there = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
          expect(there).toBe(day);
        }
      },
    ),
    { numRuns: 50 },
  );
});

test('what is no day has no moment', () => {
  for (const text of ['', '2026', '2026-02-31T', '2026-13-01', '1969-12-31', '12-03-2026']) {
    expect(momentOfDay(text)).toBeUndefined();
  }
});

test('six weeks later, whatever the hour', () => {
  const late = Date.UTC(2026, 2, 12, 23, 30);
  expect(dayOfMoment(daysLater(late, 42))).toBe('2026-04-23');
});

test('in words, in both languages', () => {
  const moment = momentOfDay('2026-03-12') ?? 0;
  expect(showDay(moment, 'nl')).toBe('12 maart 2026');
  expect(showDay(moment, 'en')).toBe('12 March 2026');
  expect(showMoment(moment, 'nl')).toMatch(/^12 maart 2026 om \d\d:00$/);
  expect(showMoment(moment, 'en')).toMatch(/^12 March 2026 at \d\d:00$/);
});
