/** The dementia case, played in a room in memory. */

import { DEMENTIA_CASE } from '../demo/dementia-case.ts';
import { playOf, STAGES, type Stage } from '../demo/play.ts';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { recordsOf } from '../records/registry.ts';
import { TestRoom } from './test-room.ts';

export interface PlayedCase {
  readonly room: TestRoom;
  readonly facilitator: Actor;
  readonly partners: readonly Actor[];
}

/** Plays the case up to and including a stage. */
export function playedCase(until: Stage): PlayedCase {
  const { title, question, area } = DEMENTIA_CASE;
  const room = new TestRoom({ title, question, area });
  const facilitator = room.facilitator(DEMENTIA_CASE.facilitator);
  const partners = DEMENTIA_CASE.partners.map(({ name, organisation, sector }) =>
    room.partner(name, organisation, sector),
  );
  const play = playOf({ workshop: DEMENTIA_CASE, partners, newId, now: room.now });
  for (const stage of STAGES.slice(0, STAGES.indexOf(until) + 1)) {
    for (const { who, commands } of play[stage]) {
      const actor = who === 'facilitator' ? facilitator : partners[who];
      if (!actor) throw new Error(`nobody plays ${who}`);
      for (const command of commands) room.do(actor, command);
    }
    if (stage === 'ambition' && until !== 'ambition') {
      const [ambition] = recordsOf(room.board, 'ambition');
      room.pads.set(ambition?.id ?? '', DEMENTIA_CASE.ambition);
    }
  }
  return { room, facilitator, partners };
}
