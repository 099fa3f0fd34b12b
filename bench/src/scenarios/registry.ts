/** All scenarios, in the order of the report. */

import { cursors } from './cursors.ts';
import { joins } from './joins.ts';
import { moves } from './moves.ts';
import type { Scenario } from './scenario.ts';
import { smallRoom } from './small-room.ts';

export const SCENARIOS: readonly Scenario[] = [cursors, smallRoom, moves, joins];
