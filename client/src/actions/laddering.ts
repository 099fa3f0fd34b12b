/** Asking why, and letting a ladder end, by name: what the panel of that step does with a form of its own. */

import { newId } from '@ambitiebord/shared/domain/ids';
import { writtenOn } from '@ambitiebord/shared/i18n/written';
import { recordOf, recordsOf } from '@ambitiebord/shared/records/registry';
import { compareAge, ladders, type Ladder } from '@ambitiebord/shared/views/ladders';
import { allAllowed, sendOperations, WRITERS, type Action, type ActionContext } from './action.ts';
import { update } from './operations.ts';
import { endInGoal, endInNewGoal, newRung } from './workshop.ts';

/** The ladder of the one activity or why that is selected, as long as it does not end in a goal. */
function openLadder({ state: { board }, selection }: ActionContext): Ladder | undefined {
  const [id, ...others] = selection;
  if (id === undefined || others.length > 0) return undefined;
  const activityId = recordOf(board, 'whyStep', id)?.activityId ?? id;
  const ladder = ladders(board).find(({ activity }) => activity.id === activityId);
  return ladder?.goal ? undefined : ladder;
}

/** Whether this person may let the ladder end somewhere. */
function mayEnd(context: ActionContext, { activity }: Ladder): boolean {
  return allAllowed(context, [update(activity, { goalId: 'some-goal' })]);
}

const askWhy: Action = {
  id: 'ask-why',
  roles: WRITERS,
  label: ({ steps }) => steps.why.addRung,
  menu: 'objects',
  choices: ({ state }) =>
    writtenOn(state.board).whyQuestions.map((label, index) => ({ id: String(index), label })),
  may: (context) => {
    const ladder = openLadder(context);
    if (!ladder) return false;
    return allAllowed(context, [newRung(ladder, 'new-why', '?', '')]);
  },
  perform: (context, choice) => {
    const ladder = openLadder(context);
    const question = writtenOn(context.state.board).whyQuestions[Number(choice)];
    if (!ladder || question === undefined) return;
    const id = newId();
    sendOperations(context, [newRung(ladder, id, question, '')]);
    context.view.edit(id);
  },
};

const endHere: Action = {
  id: 'end-here',
  roles: WRITERS,
  label: ({ steps }) => steps.why.isGoal,
  menu: 'objects',
  may: (context) => {
    const ladder = openLadder(context);
    const answer = ladder?.steps.at(-1)?.answer.trim() ?? '';
    return ladder !== undefined && answer !== '' && mayEnd(context, ladder);
  },
  perform: (context) => {
    const ladder = openLadder(context);
    const last = ladder?.steps.at(-1);
    if (ladder && last) context.session.send(endInNewGoal(ladder, last.answer));
  },
};

const endInExisting: Action = {
  id: 'end-in-existing',
  roles: WRITERS,
  label: ({ steps }) => steps.why.existingGoal,
  menu: 'objects',
  choices: ({ state }) =>
    recordsOf(state.board, 'goal')
      .toSorted(compareAge)
      .map(({ id, text }) => ({ id, label: text })),
  may: (context) => {
    const ladder = openLadder(context);
    const goals = recordsOf(context.state.board, 'goal');
    return ladder !== undefined && goals.length > 0 && mayEnd(context, ladder);
  },
  perform: (context, goalId) => {
    const ladder = openLadder(context);
    const goal = recordOf(context.state.board, 'goal', goalId);
    if (ladder && goal) context.session.send(endInGoal(ladder.activity, goal.id));
  },
};

/** In the order in which a menu shows them. */
export const LADDER_ACTIONS: readonly Action[] = [askWhy, endHere, endInExisting];
