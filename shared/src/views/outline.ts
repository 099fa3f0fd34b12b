/** The board as branches in the order of the conversation, for those who read it instead of looking. */

import { recordsOf, type RecordOf, type Records } from '../records/registry.ts';
import { layOut, type BoardObject } from './board-layout.ts';
import { clusters, looseGoals } from './clusters.ts';
import { compareAge, ladders } from './ladders.ts';

/** An object of the board with what belongs under it. */
export interface OutlineBranch {
  readonly record: BoardObject;
  readonly children: readonly OutlineBranch[];
}

/** The branches that begin with each type, in the order in which the types are read. */
const BRANCHES: Readonly<Record<BoardObject['type'], (board: Records) => OutlineBranch[]>> = {
  partnerCard: (board) =>
    leaves(recordsOf(board, 'partnerCard').filter(({ position }) => position !== undefined)),
  activity: (board) => ladders(board).map(({ activity, steps }) => branch(activity, steps)),
  // Each lies under its activity.
  whyStep: () => [],
  goal: (board) => leaves(looseGoals(board)),
  cluster: (board) => clusters(board).map(({ cluster, goals }) => branch(cluster, goals)),
  ambition: (board) => leaves(recordsOf(board, 'ambition')),
  note: (board) => leaves(recordsOf(board, 'note')),
  text: (board) => leaves(recordsOf(board, 'text')),
  frame: (board) => leaves(recordsOf(board, 'frame')),
  image: (board) => leaves(recordsOf(board, 'image')),
  drawing: (board) => leaves(recordsOf(board, 'drawing')),
  connector: (board) => leaves(drawnConnectors(board)),
};

/**
 * Cards, ladders with their whys, loose goals, clusters with their goals, ambition, notes, and then
 * what people put beside these of their own: each object that is drawn on the board exactly once, in
 * the same order for everybody.
 */
export function outline(board: Records): OutlineBranch[] {
  return Object.values(BRANCHES).flatMap((branchesOf) => branchesOf(board));
}

/** An arrow that sticks to what is not drawn is not drawn either: the keyboard cannot go there. */
function drawnConnectors(board: Records): RecordOf<'connector'>[] {
  const connectors = recordsOf(board, 'connector');
  if (connectors.length === 0) return [];
  const drawn = new Set(layOut(board).objects.map(({ record }) => record.id));
  return connectors.filter(({ id }) => drawn.has(id));
}

function branch(
  record: BoardObject,
  children: readonly RecordOf<'goal' | 'whyStep'>[],
): OutlineBranch {
  return { record, children: children.map(leaf) };
}

const leaf = (record: BoardObject): OutlineBranch => ({ record, children: [] });

const leaves = (records: readonly BoardObject[]): OutlineBranch[] =>
  records.toSorted(compareAge).map(leaf);
