/** The agenda of a session: what is planned, what was done, and when it will end. Pure; times are in milliseconds. */

import { completeOrder } from '../domain/step-order.ts';
import { agendaOf, STEPS, type Step } from '../domain/steps.ts';
import type { Session } from '../records/session.ts';

const MINUTE_MS = 60_000;

/** What the agenda says of one step. */
export interface AgendaLine {
  readonly step: Step;
  /** Minutes that are planned for it now; 0: there is no time for it. */
  readonly minutes: number;
  /** Minutes that the plan had for it before the session was shortened. */
  readonly fullMinutes: number;
  /** `skipped`: passed over, and opening it undoes that. */
  readonly state: 'current' | 'opened' | 'skipped' | 'ahead';
  /** When it was first opened, once the session had begun. */
  readonly openedAt: number | undefined;
  /** How long it has been open in all. */
  readonly spent: number;
}

/**
 * What is planned for the minutes of each step of a session, in the order in which they are done. The first
 * minutes are those of the template or of a plan of the facilitator's own; a session that was shortened has the minutes of the
 * short form for the steps that were still ahead, where that is less.
 */
export function plannedSteps(
  session: Pick<Session, 'template' | 'plan' | 'shortenedSteps'>,
): readonly Pick<AgendaLine, 'step' | 'minutes' | 'fullMinutes'>[] {
  const { template, plan, shortenedSteps = [] } = session;
  const [usual, short] = [minutesIn(template), minutesIn('kickoff-90')];
  return completeOrder(plan?.order ?? STEPS).map((step) => {
    const fullMinutes = (plan ? plan.minutes[step] : usual.get(step)) ?? 0;
    const shortMinutes = short.get(step) ?? fullMinutes;
    const minutes = shortenedSteps.includes(step)
      ? Math.min(fullMinutes, shortMinutes)
      : fullMinutes;
    return { step, minutes, fullMinutes };
  });
}

function minutesIn(template: Session['template']): ReadonlyMap<Step, number> {
  return new Map(agendaOf(template).map(({ step, minutes }) => [step, minutes]));
}

/**
 * The steps that the group passed over: those that the facilitator skipped, and those that were planned,
 * were never opened and come before the furthest opened one. Steps after that one were not reached, which
 * is something else, and a step that never had minutes was not planned. A step for which shortening left
 * no time was planned.
 */
export function skippedSteps(session: Session): Step[] {
  const { openedSteps, skippedSteps: skipped = [] } = session;
  const planned = plannedSteps(session);
  const furthest = planned.findLastIndex(({ step }) => openedSteps.includes(step));
  return planned
    .filter(({ step, fullMinutes }, index) => {
      const passed = index < furthest && !openedSteps.includes(step);
      return skipped.includes(step) || (passed && fullMinutes > 0);
    })
    .map(({ step }) => step);
}

/** The agenda line by line, at this moment by the server's clock. */
export function agendaLines(session: Session, now: number): readonly AgendaLine[] {
  const skipped = skippedSteps(session);
  const { step: current, stepOpenedAt = now, visits = {} } = session;
  return plannedSteps(session).map((planned) => {
    const { step } = planned;
    const visit = visits[step];
    const isCurrent = step === current;
    const running = isCurrent ? Math.max(0, now - stepOpenedAt) : 0;
    const opened = session.openedSteps.includes(step) ? 'opened' : 'ahead';
    const state = skipped.includes(step) ? 'skipped' : opened;
    const real: Pick<AgendaLine, 'state' | 'openedAt' | 'spent'> = {
      state: isCurrent ? 'current' : state,
      openedAt: visit?.openedAt,
      spent: (visit?.spent ?? 0) + running,
    };
    return Object.assign(real, planned);
  });
}

/** How a session is on time. */
export interface Pace {
  /** When the first step was opened that was timed. */
  readonly startedAt: number;
  /** When it ends if what is still to come takes the minutes that are planned for it. */
  readonly endsAt: number;
  /** How much later that is than was planned at the beginning; below 0 when earlier. */
  readonly late: number;
  /** When each step that is still ahead would begin. */
  readonly begins: ReadonlyMap<Step, number>;
}

/**
 * How a session is on time; undefined before it has begun. What took longer moves all that is to come;
 * nothing is made up by haste. Steps that were left count as done, but for the furthest one when the
 * group went back: it has what is left of its minutes.
 */
export function paceOf(session: Session, now: number): Pace | undefined {
  const lines = agendaLines(session, now);
  const [first] = lines
    .filter((line) => line.openedAt !== undefined)
    .toSorted((a, b) => (a.openedAt ?? 0) - (b.openedAt ?? 0));
  if (first?.openedAt === undefined) return undefined;
  const current = lines.findIndex(({ state }) => state === 'current');
  const furthest = lines.findLastIndex(({ state }) => state === 'opened' || state === 'current');
  const begins = new Map<Step, number>();
  let time = now;
  for (const [index, line] of lines.entries()) {
    const { minutes, spent, state, step } = line;
    if (index === current || (index === furthest && index > current)) {
      time += Math.max(0, minutes * MINUTE_MS - spent);
    } else if (index > furthest && state === 'ahead' && minutes > 0) {
      begins.set(step, time);
      time += minutes * MINUTE_MS;
    }
  }
  const planned = lines
    .slice(lines.indexOf(first))
    .reduce((sum, { fullMinutes }) => sum + fullMinutes, 0);
  return {
    startedAt: first.openedAt,
    endsAt: time,
    late: time - (first.openedAt + planned * MINUTE_MS),
    begins,
  };
}
