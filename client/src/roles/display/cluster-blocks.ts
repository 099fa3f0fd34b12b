/** The groups of goals as blocks for the big screen: those with goals first, then what lies loose. */

import type { RecordOf, Records } from '@ambitiebord/shared/records/registry';
import { clusters, looseGoals } from '@ambitiebord/shared/views/clusters';
import { inParts, linesOf } from './in-parts.ts';

/** Blocks on one page, and below the words that say whose turn it is. */
const PER_PAGE = 4;
const PER_PAGE_BELOW = 2;
/** Space for goals and name in a block, in pixels of a screen of 1080 high. */
const ROOM = { half: 340, below: 490, full: 740 };

export interface ClusterBlock {
  readonly key: string;
  /** Undefined for goals in no group; empty for a group without a name. */
  readonly title: string | undefined;
  readonly goals: readonly RecordOf<'goal'>[];
}

export interface ClusterBlocks {
  readonly blocks: readonly ClusterBlock[];
  readonly perPage: number;
  /** Groups without goals: there is nothing to see in them. */
  readonly empty: number;
}

/** What is shown of the groups; `silent` while goals are sorted in silence. */
export function clusterBlocks(board: Records, silent: boolean): ClusterBlocks {
  const all = clusters(board);
  const groups: ClusterBlock[] = [
    ...all.map(({ cluster, goals }) => ({ key: cluster.id, title: cluster.title.trim(), goals })),
    { key: 'loose', title: undefined, goals: looseGoals(board) },
  ].filter(({ goals }) => goals.length > 0);
  const empty = all.filter(({ goals }) => goals.length === 0).length;
  const wide = groups.flatMap((group) => partsOf(group, silent ? ROOM.below : ROOM.full));
  if (silent || wide.length <= 2) return { blocks: wide, perPage: PER_PAGE_BELOW, empty };
  const blocks = groups.flatMap((group) => partsOf(group, ROOM.half));
  return { blocks, perPage: PER_PAGE, empty };
}

function heightOf({ text }: RecordOf<'goal'>): number {
  return Math.min(linesOf(text, 52), 3) * 37 + 36;
}

/** A group in so many blocks that each goal can be read; each has the name above it. */
function partsOf({ key, title, goals }: ClusterBlock, room: number): ClusterBlock[] {
  const name = title === undefined ? 47 : Math.min(linesOf(title, 38), 3) * 50;
  return inParts(goals, heightOf, room - name).map((part, index) => ({
    key: `${key} ${index}`,
    title,
    goals: part,
  }));
}
