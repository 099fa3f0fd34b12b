/** What of the board a step is about, so that whoever comes in sees that first. */

import { wallTop } from '@ambitiebord/shared/domain/board-regions';
import { boundsOf, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { recordOf, recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import type { BoardLayout, BoardObject } from '@ambitiebord/shared/views/board-layout';

/** The types a step is about; in a step without them the board is shown as a whole. */
const ABOUT: Readonly<Partial<Record<Step, readonly BoardObject['type'][]>>> = {
  reveal: ['partnerCard'],
  why: ['activity', 'whyStep', 'goal'],
  cluster: ['goal', 'cluster'],
  ambition: ['ambition'],
  contributions: ['ambition', 'activity'],
  agreements: ['ambition', 'note'],
  decision: ['ambition'],
  snapshot: ['ambition', 'cluster', 'goal'],
};

/** Whose view it is: with an organisation, its own ladders come first. */
interface Viewer {
  readonly participantId: string;
}

/**
 * The part of the board that a step is about, in board units: for somebody with activities of their
 * own the ladders of these while everybody asks why, else all objects of the step, else everything.
 * Undefined for an empty board.
 */
export function stepRegion(
  step: Step,
  board: Records,
  { objects }: BoardLayout,
  { participantId }: Viewer,
): Rectangle | undefined {
  const boundsWhere = (
    wanted: (record: BoardObject, place: Rectangle) => boolean,
  ): Rectangle | undefined =>
    boundsOf(
      objects
        .filter(({ record, rectangle }) => wanted(record, rectangle))
        .map(({ rectangle }) => rectangle),
    );
  const types = ABOUT[step];
  const own = step === 'why' ? ownLadders(board, participantId) : undefined;
  const isHere = onItsPart(step, board);
  return (
    (own && boundsWhere(({ id }, place) => own.has(id) && isHere(place))) ??
    (types && boundsWhere(({ type }, place) => types.includes(type) && isHere(place))) ??
    (types && boundsWhere(({ type }) => types.includes(type))) ??
    boundsWhere(() => true)
  );
}

/**
 * Whether an object lies on the part of the board where the step happens: goals are sorted on the wall,
 * and ladders stand above it, wherever the goals at their ends were taken.
 */
function onItsPart(step: Step, board: Records): (place: Rectangle) => boolean {
  const top = wallTop(recordsOf(board, 'activity').length);
  if (step === 'cluster') return ({ y }) => y >= top;
  return step === 'why' ? ({ y }) => y < top : () => true;
}

/** The activities of somebody's organisation, with their whys and the goals that they end in. */
function ownLadders(board: Records, participantId: string): ReadonlySet<string> | undefined {
  const partnerId = recordOf(board, 'participant', participantId)?.partnerId;
  if (partnerId === undefined) return undefined;
  const activities = recordsOf(board, 'activity').filter((each) => each.partnerId === partnerId);
  const ids = new Set(activities.map(({ id }) => id));
  const steps = recordsOf(board, 'whyStep').filter(({ activityId }) => ids.has(activityId));
  const goals = activities.flatMap(({ goalId }) => goalId ?? []);
  return new Set([...ids, ...steps.map(({ id }) => id), ...goals]);
}
