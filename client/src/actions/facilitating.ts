/** What a facilitator does often while the session runs, with keys that work anywhere on the page. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Clock } from '@ambitiebord/shared/domain/clocks';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { plannedSteps } from '@ambitiebord/shared/views/agenda';
import { clockNow, hasTimeLeft } from '@ambitiebord/shared/views/clock';
import type { Action, ActionContext } from './action.ts';

/** What such an action needs to know: nothing of the board's canvas. */
export type RoomContext = Pick<ActionContext, 'session' | 'state' | 'readOnly'>;

export interface RoomAction extends Action {
  readonly may: (context: RoomContext) => boolean;
  readonly perform: (context: RoomContext) => void;
}

const MINUTE_S = 60;
/** For a step for which the template has no minutes. */
const UNPLANNED_MINUTES = 5;

/** The next step that there is time for and that is not skipped. */
export function nextStepOf(session: RecordOf<'session'>): Step | undefined {
  const planned = plannedSteps(session);
  const now = planned.findIndex(({ step }) => step === session.step);
  return planned
    .slice(now + 1)
    .find(({ step, minutes }) => minutes > 0 && !session.skippedSteps?.includes(step))?.step;
}

/** The minutes with which the timer of the open step starts. */
export function minutesOf(session: RecordOf<'session'> | undefined): number {
  const item = session && plannedSteps(session).find(({ step }) => step === session.step);
  return item && item.minutes > 0 ? item.minutes : UNPLANNED_MINUTES;
}

/** Starts the timer with so many minutes. */
export function startTimer(minutes: number): NewCommand {
  return { type: 'setTimer', timer: { action: 'start', seconds: minutes * MINUTE_S } };
}

/** Shifts the time of a running clock by so many minutes. */
export function shiftTimer(minutes: number, clock: Clock): NewCommand {
  return { type: 'setTimer', timer: { action: 'shift', seconds: minutes * MINUTE_S, clock } };
}

/** Makes all clocks stand still, or go on. */
export function pauseTimer(paused: boolean): NewCommand {
  return { type: 'setTimer', timer: { action: paused ? 'pause' : 'resume' } };
}

/** Makes the projector black, or shows it again. */
export function blankDisplay(blank: boolean): NewCommand {
  return { type: 'steerDisplay', display: { action: 'blank', blank } };
}

/** The session, for who steers it. */
function steered({ state, readOnly }: RoomContext): RecordOf<'session'> | undefined {
  return state.me.role === 'facilitator' && !readOnly ? sessionOf(state.board) : undefined;
}

export const NEXT_STEP_KEYS = { key: 's', shift: true } as const;

const nextStep: RoomAction = {
  id: 'next-step',
  roles: ['facilitator'],
  label: ({ leading }) => leading.nextStep,
  shortcuts: [NEXT_STEP_KEYS],
  menu: 'board',
  may: (context) => {
    const session = steered(context);
    return session !== undefined && nextStepOf(session) !== undefined;
  },
  perform: (context) => {
    const session = steered(context);
    const step = session && nextStepOf(session);
    if (step) context.session.send({ type: 'setStep', step });
  },
};

const timer: RoomAction = {
  id: 'timer',
  roles: ['facilitator'],
  label: ({ leading }) => leading.timer,
  shortcuts: [{ key: 'm', shift: true }],
  menu: 'board',
  may: (context) => steered(context) !== undefined,
  perform: (context) => {
    const session = steered(context);
    const shown = session && clockNow(session, context.session.serverNow());
    context.session.send(shown ? shiftTimer(1, shown.clock) : startTimer(minutesOf(session)));
  },
};

const timerLess: RoomAction = {
  id: 'timer-less',
  roles: ['facilitator'],
  label: ({ leading }) => leading.timerLess,
  shortcuts: [{ key: 'j', shift: true }],
  menu: 'board',
  may: (context) => {
    const session = steered(context);
    return session !== undefined && clockNow(session, context.session.serverNow()) !== undefined;
  },
  perform: ({ session, state }) => {
    const steering = sessionOf(state.board);
    const shown = steering && clockNow(steering, session.serverNow());
    if (shown) session.send(shiftTimer(-1, shown.clock));
  },
};

function pauseAction(id: 'pauseTimer' | 'resumeTimer', pause: boolean): RoomAction {
  return {
    id: pause ? 'pause-timer' : 'resume-timer',
    roles: ['facilitator'],
    label: ({ leading }) => leading[id],
    shortcuts: [{ key: 'p', shift: true }],
    menu: 'board',
    may: (context) => {
      const session = steered(context);
      if (!session || (session.pausedAt === undefined) !== pause) return false;
      return !pause || hasTimeLeft(session, context.session.serverNow());
    },
    perform: ({ session }) => void session.send(pauseTimer(pause)),
  };
}

const BLANK_KEYS = [{ key: 'b', shift: true }] as const;

function blankAction(id: 'blank' | 'show', blank: boolean): RoomAction {
  return {
    id: `${id}-display`,
    roles: ['facilitator'],
    label: ({ leading }) => `${leading.bigScreen}: ${leading[id]}`,
    shortcuts: BLANK_KEYS,
    menu: 'board',
    may: (context) => {
      const session = steered(context);
      return session !== undefined && (session.displayBlank ?? false) !== blank;
    },
    perform: ({ session }) => void session.send(blankDisplay(blank)),
  };
}

const endSpotlight: RoomAction = {
  id: 'end-spotlight',
  roles: ['facilitator'],
  label: ({ leading }) => leading.endSpotlight,
  // The keys of pointing at something, again.
  shortcuts: [{ key: 'k', shift: true }],
  menu: 'board',
  may: (context) => steered(context)?.spotlightId !== undefined,
  perform: ({ session }) => void session.send({ type: 'setSpotlight', targetId: null }),
};

/** Those that can be done wherever the focus is on the page. */
export const ROOM_ACTIONS: readonly RoomAction[] = [
  nextStep,
  timer,
  timerLess,
  pauseAction('pauseTimer', true),
  pauseAction('resumeTimer', false),
  endSpotlight,
  blankAction('blank', true),
  blankAction('show', false),
];
