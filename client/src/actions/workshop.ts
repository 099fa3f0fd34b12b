/**
 * What people do in the steps of the workshop, as commands. Pure: each reads the records as they are
 * and returns the command; the panel sends it.
 */

import type { Audience } from '@ambitiebord/shared/commands/audience';
import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { activitySlot, goalBelow } from '@ambitiebord/shared/domain/board-regions';
import { FIRST_CARD_FIELDS, type CardField } from '@ambitiebord/shared/domain/card-fields';
import { newId } from '@ambitiebord/shared/domain/ids';
import { orderAfter } from '@ambitiebord/shared/domain/order-keys';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import {
  recordOf,
  recordsOf,
  type RecordOf,
  type Records,
} from '@ambitiebord/shared/records/registry';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { intoCluster, newClusterAround, outOfCluster } from './clustering.ts';
import { changeOf, create, remove, update } from './operations.ts';

/** The three answers to the stop test or that it was skipped, and the values that each can have. */
export type StopTest = RecordOf<'goal'>['stopTest'];
export type StopQuestion = Exclude<keyof StopTest, 'skipped'>;
export type StopAnswer = NonNullable<StopTest[StopQuestion]>;

type CardChanges = Partial<Pick<RecordOf<'partnerCard'>, CardField | 'status' | 'sharedFields'>>;

/** Whose card it is. */
type CardOwner = Pick<Actor, 'participantId' | 'partnerId'>;

/** A private card, which does not exist before the first letter. */
export function ownCard(
  own: Records,
  { participantId }: Pick<CardOwner, 'participantId'>,
): RecordOf<'partnerCard'> | undefined {
  return recordOf(own, 'partnerCard', cardIdOf(participantId));
}

/** Changes a private card, or makes it: what is asked of everybody is shared at the reveal. */
function changeCard(
  own: Records,
  me: CardOwner,
  changes: CardChanges,
  asked = FIRST_CARD_FIELDS,
): NewCommand {
  const card = ownCard(own, me);
  if (card) return changeOf(update(card, changes, 'own'));
  const fields = {
    participantId: me.participantId,
    ...(me.partnerId === undefined ? {} : { partnerId: me.partnerId }),
    status: 'draft' as const,
    sharedFields: [...asked],
  };
  return changeOf(
    create('partnerCard', cardIdOf(me.participantId), { ...fields, ...changes }, 'own'),
  );
}

/** Writes an answer on the own private card; an empty answer stays on it as an empty text. */
export function writeAnswer(
  own: Records,
  me: CardOwner,
  field: CardField,
  answer: string,
  asked?: readonly CardField[],
): NewCommand {
  return changeCard(own, me, { [field]: answer }, asked);
}

/** Chooses whether an answer is shared at the reveal. */
export function chooseSharing(
  own: Records,
  me: CardOwner,
  field: CardField,
  shared: boolean,
  asked = FIRST_CARD_FIELDS,
): NewCommand {
  const others = (ownCard(own, me)?.sharedFields ?? asked).filter((each) => each !== field);
  return changeCard(own, me, { sharedFields: shared ? [...others, field] : others });
}

/** Puts a star at an answer, on the private card or on the shared one, or takes it away. */
export function chooseStar(
  card: RecordOf<'partnerCard'>,
  audience: Audience,
  field: CardField,
  star: boolean,
): NewCommand {
  const others = (card.starred ?? []).filter((each) => each !== field);
  return changeOf(update(card, { starred: star ? [...others, field] : others }, audience));
}

/** Marks the own card ready, or takes that back. */
export function markReady(own: Records, me: CardOwner, ready: boolean): NewCommand {
  return changeCard(own, me, { status: ready ? 'ready' : 'draft' });
}

/** Asks a question to a card, an activity or a goal. */
export function askQuestion(targetId: string, text: string): NewCommand {
  return changeOf(create('question', newId(), { targetId, text: text.trim(), answered: false }));
}

/** Says that a question is answered, or open again. */
export function markAnswered(question: RecordOf<'question'>, answered: boolean): NewCommand {
  return changeOf(update(question, { answered }));
}

/** Puts an activity on the board, at the top of a ladder that is still empty. */
export function addActivity(
  board: Records,
  id: string,
  text: string,
  partnerId: string | undefined,
): NewCommand {
  const position = activitySlot(recordsOf(board, 'activity').length);
  const owner = partnerId === undefined ? {} : { partnerId };
  return changeOf(
    create('activity', id, { text: text.trim(), existing: false, position, ...owner }),
  );
}

/** Answers "Bestaat dit al?". */
export function markExisting(activity: RecordOf<'activity'>, existing: boolean): NewCommand {
  return changeOf(update(activity, { existing }));
}

/** Adds a rung below the others of a ladder. */
export function addWhyStep(ladder: Ladder, question: string, answer: string): NewCommand {
  return changeOf(newRung(ladder, newId(), question, answer));
}

/** A rung below the others of a ladder. */
export function newRung(
  { activity, steps }: Ladder,
  id: string,
  question: string,
  answer: string,
): ChangeOperation {
  return create('whyStep', id, {
    activityId: activity.id,
    order: orderAfter(steps),
    question: question.trim(),
    answer: answer.trim(),
  });
}

/** Takes a rung out of its ladder. */
export function removeWhyStep(step: RecordOf<'whyStep'>): NewCommand {
  return changeOf(remove(step));
}

/** Makes a goal, still to be confirmed, and lets the ladder end in it. */
export function endInNewGoal({ activity, steps }: Ladder, text: string): NewCommand {
  const goalId = newId();
  return changeOf(
    create('goal', goalId, {
      text: text.trim(),
      stopTest: {},
      confirmed: false,
      lineageId: newId(),
      position: goalBelow(activity.position, steps.length),
    }),
    update(activity, { goalId }),
  );
}

/** Lets a ladder end in a goal that is there already: this is where lines meet. */
export function endInGoal(activity: RecordOf<'activity'>, goalId: string): NewCommand {
  return changeOf(update(activity, { goalId }));
}

/**
 * Asks on: the ladder does not end in its goal any more. A goal that nobody confirmed and nothing else
 * leads to goes along; its text is the last answer of the ladder.
 */
export function askOn(board: Records, { activity, goal }: Ladder): NewCommand {
  const alone = recordsOf(board, 'activity').every(
    (other) => other.id === activity.id || other.goalId !== goal?.id,
  );
  const loosen = update(activity, { goalId: null });
  return goal && alone && !goal.confirmed ? changeOf(loosen, remove(goal)) : changeOf(loosen);
}

/** Answers one question of the stop test. */
export function answerStopTest(
  goal: RecordOf<'goal'>,
  question: StopQuestion,
  answer: StopAnswer,
): NewCommand {
  const { skipped: _, ...answers } = goal.stopTest;
  return changeOf(update(goal, { stopTest: { ...answers, [question]: answer } }));
}

/** Skips the questions of the stop test that were not answered, which is kept, or takes that back. */
export function skipStopTest(goal: RecordOf<'goal'>, skip: boolean): NewCommand {
  const { skipped: _, ...answers } = goal.stopTest;
  return changeOf(update(goal, { stopTest: skip ? { ...answers, skipped: true } : answers }));
}

/** Confirms a goal, or opens it again. */
export function confirmGoal(goal: RecordOf<'goal'>, confirmed: boolean): NewCommand {
  return changeOf(update(goal, { confirmed }));
}

/** Makes a cluster around a goal, or an empty one; its name comes later. */
export function addCluster(board: Records, firstGoal?: RecordOf<'goal'>): NewCommand {
  return changeOf(...newClusterAround(board, firstGoal ? [firstGoal] : [], newId()));
}

/** Takes a cluster away; its goals stay, outside any cluster. */
export function removeCluster(cluster: RecordOf<'cluster'>): NewCommand {
  return changeOf(remove(cluster));
}

/** Puts a goal last in a cluster. */
export function putInCluster(
  board: Records,
  goal: RecordOf<'goal'>,
  clusterId: string,
): NewCommand {
  return changeOf(...intoCluster(board, [goal], clusterId));
}

/** Takes a goal out of its cluster. */
export function takeOutOfCluster(goal: RecordOf<'goal'>): NewCommand {
  return changeOf(...outOfCluster([goal]));
}
