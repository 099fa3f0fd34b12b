/** The clock times of a script: each step after the one before, from the time at which it begins. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import type { AgendaLine } from '@ambitiebord/shared/views/agenda';

const DAY = 24 * 60;
const QUARTER_MS = 15 * 60_000;

interface ScriptTime {
  readonly step: Step;
  readonly minutes: number;
  /** As a clock shows them: `14:05`. */
  readonly from: string;
  readonly to: string;
}

/** The steps that are done, with their times from a start such as `14:00`. */
export function scriptTimes(
  lines: readonly Pick<AgendaLine, 'step' | 'minutes' | 'state'>[],
  start: string,
): readonly ScriptTime[] {
  let time = minutesOf(start);
  return lines
    .filter(({ minutes, state }) => minutes > 0 && state !== 'skipped')
    .map(({ step, minutes }) => {
      const from = clockOf(time);
      time += minutes;
      return { step, minutes, from, to: clockOf(time) };
    });
}

/** When a session that has not begun could: the next quarter of an hour, as `14:15`. */
export function nextQuarter(now: number): string {
  const at = new Date(Math.ceil(now / QUARTER_MS) * QUARTER_MS);
  return clockOf(at.getHours() * 60 + at.getMinutes());
}

/** Minutes since midnight; a field that was emptied counts as midnight. */
function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function clockOf(minutes: number): string {
  const ofDay = minutes % DAY;
  return `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`.padStart(5, '0');
}
