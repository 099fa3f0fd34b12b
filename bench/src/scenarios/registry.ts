/** All scenarios, in the order of the report. */

import { canvas } from './canvas.ts';
import { coldRoom } from './cold-room.ts';
import { cursors } from './cursors.ts';
import { echo } from './echo.ts';
import { growth } from './growth.ts';
import { idleRooms } from './idle-rooms.ts';
import { joins } from './joins.ts';
import { kill } from './kill.ts';
import { load } from './load.ts';
import { moves } from './moves.ts';
import { network } from './network.ts';
import { report } from './report.ts';
import type { Scenario } from './scenario.ts';
import { slowReader } from './slow-reader.ts';
import { smallRoom } from './small-room.ts';

export const SCENARIOS: readonly Scenario[] = [
  cursors,
  smallRoom,
  moves,
  joins,
  idleRooms,
  coldRoom,
  kill,
  slowReader,
  echo,
  growth,
  network,
  canvas,
  load,
  report,
];
