import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { dayOfMoment, momentOfDay } from '../domain/days.ts';
import { HOSTILE_TEXTS } from '../test-support/hostile-snapshot.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { calendarDays } from './calendar-days.ts';
import { lookBackCalendar, snapshotCalendar } from './calendar.ts';
import { lookBackDay } from './look-back.ts';

const LINK = 'https://bord.example/s/aaaaBBBB0000-_zz/momentopname/snap0000SNAP0000';
const dayOf = (day: string): number => momentOfDay(day) ?? 0;
const OPTIONS = { day: dayOf('2026-04-24'), link: LINK, now: Date.UTC(2026, 2, 12, 23, 30) };

/** Reads a calendar file as a calendar does: unfolds its lines and takes the escapes out of texts. */
function read(file: string): ReadonlyMap<string, string> {
  expect(file.endsWith('\r\n')).toBe(true);
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  expect(unfolded.some((line) => /[\r\n]/.test(line))).toBe(false);
  return new Map(
    unfolded.map((line): [string, string] => {
      const colon = line.indexOf(':');
      const value = line.slice(colon + 1);
      const text = value.replaceAll(/\\(?<escaped>[\\;,nN])/g, (_, escaped: string) =>
        escaped.toLowerCase() === 'n' ? '\n' : escaped,
      );
      return [line.slice(0, colon), text];
    }),
  );
}

const bytes = (line: string): number => encodeURIComponent(line).replaceAll(/%../g, '.').length;

/** The day on which the event is over. */
const end = (day: string) =>
  read(lookBackCalendar(CASE_SNAPSHOT, { ...OPTIONS, day: dayOf(day) })).get('DTEND;VALUE=DATE');

describe('the calendar file of the day to look back', () => {
  test('is one whole day, which is the same day in every time zone', () => {
    const event = read(lookBackCalendar(CASE_SNAPSHOT, OPTIONS));
    expect(event.get('DTSTART;VALUE=DATE')).toBe('20260424');
    expect(event.get('DTEND;VALUE=DATE')).toBe('20260425');
    expect(event.get('DTSTAMP')).toBe('20260312T233000Z');
    expect(event.get('URL')).toBe(LINK);
    expect(event.get('SUMMARY')).toBe(`Terugkijken: ${CASE_SNAPSHOT.title}`);
    expect(event.get('DESCRIPTION')).toContain(CASE_SNAPSHOT.ambition?.text);
    expect(event.get('DESCRIPTION')?.endsWith(`\n\n${LINK}`)).toBe(true);
  });

  test('asks whether people notice what the goals say, where that was written', () => {
    const goals = CASE_SNAPSHOT.goals.map((goal) => ({ ...goal, experienceSign: 'Men lacht.' }));
    const event = read(lookBackCalendar({ ...CASE_SNAPSHOT, goals }, OPTIONS));
    expect(event.get('DESCRIPTION')).toContain('Merken mensen dit al?\n- Men lacht.');
    expect(read(lookBackCalendar(CASE_SNAPSHOT, OPTIONS)).get('DESCRIPTION')).not.toContain(
      'Merken mensen',
    );
  });

  test('ends on the next day, also at the end of a month, a year and when the clock is moved', () => {
    expect(['2026-02-28', '2026-12-31', '2026-03-28', '2026-10-24'].map(end)).toEqual([
      '20260301',
      '20270101',
      '20260329',
      '20261025',
    ]);
  });

  test('replaces the file of an earlier snapshot of the same session', () => {
    const first = read(lookBackCalendar(CASE_SNAPSHOT, OPTIONS));
    const later = { ...CASE_SNAPSHOT, id: 'snapshot-2' };
    const second = read(lookBackCalendar(later, { ...OPTIONS, now: OPTIONS.now + 60_000 }));
    expect(second.get('UID')).toBe(first.get('UID'));
    expect(Number(second.get('SEQUENCE'))).toBeGreaterThan(Number(first.get('SEQUENCE')));
    const other = { ...CASE_SNAPSHOT, sessionId: 'bbbbBBBB0000' };
    expect(read(lookBackCalendar(other, OPTIONS)).get('UID')).not.toBe(first.get('UID'));
  });

  test('is written in the language of the session', () => {
    const english = read(lookBackCalendar({ ...CASE_SNAPSHOT, language: 'en' }, OPTIONS));
    expect(english.get('SUMMARY')).toBe(`Looking back: ${CASE_SNAPSHOT.title}`);
  });

  test('brings any text back as it was, in lines of at most 75 bytes', () => {
    const line = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const text = `${lines.join('\n')};,\\`;
        const file = lookBackCalendar({ ...CASE_SNAPSHOT, ambition: { text } }, OPTIONS);
        expect(read(file).get('DESCRIPTION')?.startsWith(`“${text}”`)).toBe(true);
        expect(Math.max(...file.split('\r\n').map(bytes))).toBeLessThanOrEqual(75);
      }),
    );
  });
});

/** The events of a calendar file, as a library of others reads them. */
function eventsIn(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as string);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the calendar file of all days', () => {
  test('is read by others: to look back, and each agreed day once, as whole days', () => {
    const [first, ...others] = eventsIn(snapshotCalendar(CASE_SNAPSHOT));
    expect(first?.summary).toBe(`Terugkijken: ${CASE_SNAPSHOT.title}`);
    expect(first?.startDate.toString()).toBe(dayOfMoment(lookBackDay(CASE_SNAPSHOT)));
    const days = calendarDays(CASE_SNAPSHOT);
    expect(others.map(({ startDate }) => startDate.toString())).toEqual(
      days.map(({ day }) => dayOfMoment(day)),
    );
    expect(others.map(({ summary }) => summary)).toEqual(days.map(({ summary }) => summary));
    expect(others.every(({ startDate }) => startDate.isDate)).toBe(true);
    const named = CASE_SNAPSHOT.agreements.filter(
      ({ due, kind, status }) =>
        due !== null && kind !== 'review' && status !== 'done' && status !== 'dropped',
    );
    expect(named.length).toBeGreaterThan(1);
    const texts = others.map(({ summary }) => summary).join('\n');
    for (const { text } of named) expect(texts).toContain(text);
    const invited = CASE_SNAPSHOT.missingParties.filter(({ due }) => due !== null);
    for (const { who } of invited) expect(texts).toContain(who);
  });

  test('leaves out what is done or dropped, and is the same file each time', () => {
    const agreements = CASE_SNAPSHOT.agreements.map((each) =>
      Object.assign({}, each, { status: 'done' }),
    );
    const left = eventsIn(snapshotCalendar({ ...CASE_SNAPSHOT, agreements }));
    const all = eventsIn(snapshotCalendar(CASE_SNAPSHOT));
    expect(left.length).toBeLessThan(all.length);
    expect(snapshotCalendar(CASE_SNAPSHOT)).toBe(snapshotCalendar(CASE_SNAPSHOT));
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
  });

  test('holds any text as it was', () => {
    for (const text of HOSTILE_TEXTS) {
      const missingParties = [
        { id: 'a', who: text, sector: null, why: null, inviter: text, due: dayOf('2026-05-01') },
      ];
      const snapshot = { ...CASE_SNAPSHOT, agreements: [], assumptions: [], missingParties };
      const [, event] = eventsIn(snapshotCalendar(snapshot));
      const shown = text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim();
      expect(event?.summary.replaceAll(/\s+/g, ' ')).toContain(shown);
    }
  });
});

describe('the day to look back', () => {
  const unagreed = { ...CASE_SNAPSHOT, agreements: [] };
  const takenAt = (moment: number) => dayOfMoment(lookBackDay({ ...unagreed, takenAt: moment }));

  test('is six weeks after the day of the session as it was in the Netherlands', () => {
    // 00:30 on 13 March there; on 22 October summer time still holds, six weeks later it does not.
    expect(takenAt(Date.UTC(2026, 2, 12, 23, 30))).toBe('2026-04-24');
    expect(takenAt(Date.UTC(2026, 9, 21, 22, 30))).toBe('2026-12-03');
    expect(takenAt(Date.UTC(2026, 9, 21, 21, 30))).toBe('2026-12-02');
  });

  test('is the day that was agreed, when there is one', () => {
    const [first] = CASE_SNAPSHOT.agreements;
    if (!first) throw new Error('the case has agreements');
    const due = dayOf('2026-05-06');
    const agreements = [{ ...first, kind: 'review' as const, due }];
    expect(lookBackDay({ ...CASE_SNAPSHOT, agreements })).toBe(due);
  });
});
