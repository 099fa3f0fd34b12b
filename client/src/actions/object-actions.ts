/** Actions on what is selected. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { GAP } from '@ambitiebord/shared/domain/board-regions';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { recordOf, recordsOf, type BoardRecord } from '@ambitiebord/shared/records/registry';
import {
  allAllowed,
  allowedOf,
  selectedOf,
  sendOperations,
  WRITERS,
  type Action,
  type ActionContext,
} from './action.ts';
import { intoCluster, newClusterAround, outOfCluster } from './clustering.ts';
import { duplicateOperations } from './duplicate.ts';
import { editableText, reword } from './editing.ts';
import { dragRoots, moveOperations } from './move-objects.ts';
import { remove } from './operations.ts';

export const edit: Action = {
  id: 'edit',
  roles: WRITERS,
  label: ({ common }) => common.edit,
  shortcuts: [{ key: 'enter', shift: false }],
  menu: 'objects',
  may: (context) => {
    const record = context.state.board.get(context.selection[0] ?? '');
    const text = editableText(record);
    if (!record || text === undefined || context.selection.length !== 1) return false;
    // Any other text will do: the policy does not judge wording.
    const operation = reword(record, `${text}.`);
    return operation !== undefined && allAllowed(context, [operation]);
  },
  perform: ({ view, selection }) => {
    for (const id of selection) view.edit(id);
  },
};

const COPY_OFFSET = { x: GAP, y: GAP };

function copies(context: ActionContext, ids: readonly string[], offset: Point): ChangeOperation[] {
  const { layout, state } = context;
  return allowedOf(context, duplicateOperations(layout, ids, offset, state.me));
}

/** Puts copies of these objects down at an offset (board units) and selects them. */
export function putCopies(context: ActionContext, ids: readonly string[], offset: Point): void {
  const made = copies(context, ids, offset);
  sendOperations(context, made);
  if (made.length > 0) context.view.select(made.map(({ id }) => id));
}

export const duplicate: Action = {
  id: 'duplicate',
  roles: WRITERS,
  label: ({ canvas }) => canvas.duplicate,
  shortcuts: [{ key: 'd', ctrl: true, shift: false }],
  menu: 'objects',
  may: (context) => copies(context, context.selection, COPY_OFFSET).length > 0,
  perform: (context) => putCopies(context, context.selection, COPY_OFFSET),
};

/** Moving without dragging: for whoever cannot hold a button and move at once. */
export const moveTo: Action = {
  id: 'move-to',
  roles: WRITERS,
  label: ({ canvas }) => canvas.moveTo,
  menu: 'objects',
  needsCanvas: true,
  may: (context) => {
    const { layout, selection, state } = context;
    const roots = dragRoots(state.board, layout, selection);
    const moved = moveOperations(state.board, layout, roots, COPY_OFFSET);
    return allowedOf(context, moved).length > 0;
  },
  perform: ({ view }) => view.askPlace(),
  told: (_context, { canvas }) => canvas.moveToHint,
};

export const putInCluster: Action = {
  id: 'put-in-cluster',
  label: ({ canvas }) => canvas.putInCluster,
  menu: 'objects',
  choices: (context, { canvas }) =>
    targetClusters(context).map(({ id, title }) => ({ id, label: title || canvas.unnamedCluster })),
  may: (context) => {
    const goals = selectedOf(context, 'goal');
    return targetClusters(context).some(({ id }) =>
      allAllowed(context, intoCluster(context.state.board, goals, id)),
    );
  },
  perform: (context, clusterId) => {
    const cluster = recordOf(context.state.board, 'cluster', clusterId);
    if (!cluster) return;
    const goals = selectedOf(context, 'goal').filter((goal) => goal.clusterId !== cluster.id);
    sendOperations(context, intoCluster(context.state.board, goals, cluster.id));
  },
};

/** The clusters in which not all selected goals are yet. */
function targetClusters(context: ActionContext) {
  const goals = selectedOf(context, 'goal');
  return recordsOf(context.state.board, 'cluster').filter(({ id }) =>
    goals.some(({ clusterId }) => clusterId !== id),
  );
}

export const takeOutOfCluster: Action = {
  id: 'take-out-of-cluster',
  label: ({ canvas }) => canvas.takeOutOfCluster,
  menu: 'objects',
  may: (context) => allAllowed(context, outOfCluster(clusteredGoals(context))),
  perform: (context) => sendOperations(context, outOfCluster(clusteredGoals(context))),
};

function clusteredGoals(context: ActionContext) {
  return selectedOf(context, 'goal').filter(({ clusterId }) => clusterId !== undefined);
}

export const clusterSelection: Action = {
  id: 'cluster-selection',
  label: ({ canvas }) => canvas.clusterSelection,
  menu: 'objects',
  may: (context) => {
    const goals = selectedOf(context, 'goal');
    const board = context.state.board;
    return goals.length > 0 && allAllowed(context, newClusterAround(board, goals, 'new-cluster'));
  },
  perform: (context) => {
    const id = newId();
    const goals = selectedOf(context, 'goal');
    sendOperations(context, newClusterAround(context.state.board, goals, id));
    context.view.select([id]);
    context.view.edit(id);
  },
};

const isArrow = ({ type }: BoardRecord): boolean => type === 'connector';

/** A rung goes along with its activity by itself; arrows would with what they stick to, so they go before that. */
function removals(context: ActionContext): ChangeOperation[] {
  const { selection, state } = context;
  const chosen = new Set(selection);
  const records = selection
    .map((id) => state.board.get(id))
    .filter((record) => record !== undefined)
    .filter((record) => record.type !== 'whyStep' || !chosen.has(record.activityId));
  const operations = [
    ...records.filter(isArrow),
    ...records.filter((record) => !isArrow(record)),
  ].map(remove);
  return allowedOf(context, operations);
}

export const deleteSelection: Action = {
  id: 'delete',
  roles: WRITERS,
  label: ({ common }) => common.remove,
  shortcuts: [{ key: 'delete' }, { key: 'backspace' }],
  menu: 'objects',
  danger: true,
  may: (context) => removals(context).length > 0,
  perform: (context) => {
    const operations = removals(context);
    const gone = new Set(operations.map(({ id }) => id));
    sendOperations(context, operations);
    context.view.select(context.selection.filter((id) => !gone.has(id)));
  },
};
