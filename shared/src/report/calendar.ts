/**
 * Calendar files (RFC 5545) of whole days: the terugvalmoment, on which the group looks back at what it froze, and
 * the other days that a snapshot names. A whole day has no time zone, so it is the same day in every calendar.
 */

import { dayOfMoment, daysLater } from '../domain/days.ts';
import { messages } from '../i18n/messages.ts';
import { calendarDays } from './calendar-days.ts';
import { lookBackDay } from './look-back.ts';
import { currentSnapshot, type GoalsSnapshot, type StoredSnapshot } from './snapshot-schema.ts';

/** Bytes of a line, its end not counted; longer ones are folded. */
const LINE_BYTES = 75;

export interface CalendarOptions {
  /** The moment that stands for the day, see `momentOfDay`. */
  readonly day: number;
  /** Where the snapshot can be read. */
  readonly link: string;
  /** Milliseconds since 1970 UTC: when this file is made. A later one replaces an earlier one. */
  readonly now: number;
}

/** The calendar file of a day to look back, in the language of the session. */
export function lookBackCalendar(stored: StoredSnapshot, options: CalendarOptions): string {
  const snapshot = currentSnapshot(stored);
  return calendarOf(snapshot.language, [lookBackEvent(snapshot, options.day, options.link)], {
    now: options.now,
  });
}

/**
 * All days that a snapshot names: to look back, for what was agreed, for inviting who was missed, and for testing
 * assumptions. The same snapshot gives the same file.
 */
export function snapshotCalendar(stored: StoredSnapshot): string {
  const snapshot = currentSnapshot(stored);
  const events = [
    lookBackEvent(snapshot, lookBackDay(snapshot), undefined),
    ...calendarDays(snapshot).map(
      ({ id, day, summary, description }): CalendarEvent => ({
        uid: `${id}-${snapshot.sessionId}`,
        day,
        summary,
        description,
      }),
    ),
  ];
  return calendarOf(snapshot.language, events, { now: snapshot.takenAt });
}

interface CalendarEvent {
  /** The same for the same thing in a later file, which then takes its place. */
  readonly uid: string;
  readonly day: number;
  readonly summary: string;
  readonly description: string;
  readonly link?: string | undefined;
}

function lookBackEvent(
  snapshot: GoalsSnapshot,
  day: number,
  link: string | undefined,
): CalendarEvent {
  const { calendar } = messages(snapshot.language).closing;
  return {
    // One for each session: the file of a later snapshot moves the day, and does not add another.
    uid: `terugval-${snapshot.sessionId}`,
    day,
    summary: calendar.summary(snapshot.title),
    description: descriptionOf(snapshot, link),
    link,
  };
}

function calendarOf(
  language: GoalsSnapshot['language'],
  events: readonly CalendarEvent[],
  { now }: { readonly now: number },
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Ambitiebord//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(({ uid, day, summary, description, link }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@ambitiebord`,
      `DTSTAMP:${utcStamp(now)}`,
      `SEQUENCE:${Math.floor(now / 1000)}`,
      `DTSTART;VALUE=DATE:${compactDay(day)}`,
      `DTEND;VALUE=DATE:${compactDay(daysLater(day, 1))}`,
      `SUMMARY:${escapeText(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
      ...(link === undefined ? [] : [`URL:${link}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function descriptionOf(
  { ambition, goals, language }: GoalsSnapshot,
  link: string | undefined,
): string {
  const { calendar } = messages(language).closing;
  const sentence = ambition ? `“${ambition.text}”` : '';
  const signs = goals.flatMap(({ experienceSign }) => (experienceSign ? [experienceSign] : []));
  const noticed = signs.length === 0 ? '' : [calendar.signs, ...signs].join('\n- ');
  return [sentence, calendar.ask, noticed, link ?? ''].filter((part) => part !== '').join('\n\n');
}

const compactDay = (day: number): string => dayOfMoment(day).replaceAll('-', '');

function utcStamp(moment: number): string {
  return new Date(moment).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** A text value: what has a meaning in the format stands with a backslash. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|[\r\n\u2028\u2029]/g, String.raw`\n`)
    .replaceAll(/[\p{Cc}]/gu, ' ');
}

/** A line in pieces of at most 75 bytes, none of which ends within a character. */
function folded(line: string): string {
  let written = '';
  let room = LINE_BYTES;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (bytes > room) {
      written += '\r\n ';
      room = LINE_BYTES - 1;
    }
    written += character;
    room -= bytes;
  }
  return written;
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x8_00) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
