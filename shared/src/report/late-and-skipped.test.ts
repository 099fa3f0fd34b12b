/** For each step of the kickoff: somebody who comes in late, and a group that passes over the step. */

import { describe, expect, test } from 'vitest';
import type { Stage } from '../demo/play.ts';
import { newId } from '../domain/ids.ts';
import type { Actor } from '../domain/roles.ts';
import { STEPS, type Step } from '../domain/steps.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { sessionOf } from '../records/registry.ts';
import { playedCase, type PlayedCase } from '../test-support/played-case.ts';
import { soFar } from '../views/catch-up.ts';
import { buildGoalsSnapshot } from './goals-snapshot.ts';

/** How far the case has been played when a step begins. */
const PLAYED: Readonly<Record<Step, Stage>> = {
  welcome: 'written',
  'own-card': 'written',
  reveal: 'revealed',
  why: 'revealed',
  break: 'why',
  cluster: 'why',
  ambition: 'clustered',
  contributions: 'ambition',
  agreements: 'contributions',
  decision: 'agreements',
  snapshot: 'agreements',
};

const ANSWER = 'Als mijn moeder weer mee kan.';

/** The case in a step, with somebody who has just come in. */
function comeLateIn(step: Step): PlayedCase & { readonly late: Actor } {
  const played = playedCase(PLAYED[step]);
  played.room.do(played.facilitator, { type: 'setStep', step });
  const late = played.room.partner('Laura', 'Bibliotheek', 'education');
  return { ...played, late };
}

function writeCard({ room, late }: ReturnType<typeof comeLateIn>): void {
  const { participantId, partnerId } = late;
  const fields = {
    type: 'partnerCard',
    participantId,
    partnerId,
    status: 'ready',
    sharedFields: ['satisfiedWhen'],
    satisfiedWhen: ANSWER,
    interest: 'Alleen voor mij.',
  };
  const operation = { action: 'create', audience: 'own', id: cardIdOf(participantId), fields };
  room.change(late, operation as Parameters<typeof room.change>[1]);
}

/** What a snapshot would hold that is taken now. */
function take({ room }: PlayedCase) {
  return buildGoalsSnapshot({
    board: room.board,
    snapshotId: newId(),
    takenAt: room.now,
    retainUntil: room.now + 9,
    padText: (recordId) => room.pads.get(recordId) ?? '',
  });
}

describe('a late joiner', () => {
  test.each(STEPS)(
    'in the step %s writes a card that only the author reads, and shares it',
    (step) => {
      const played = comeLateIn(step);
      const { room, facilitator, late } = played;
      expect(room.own(late).size).toBe(0);
      writeCard(played);
      expect(JSON.stringify([...room.board])).not.toContain(ANSWER);
      if (sessionOf(room.board)?.revealedAt === undefined) {
        room.do(facilitator, { type: 'reveal' });
      } else {
        room.do(late, { type: 'shareCard', fields: ['satisfiedWhen'] });
      }
      const shared = room.board.get(cardIdOf(late.participantId));
      expect(shared).toMatchObject({ status: 'shared', satisfiedWhen: ANSWER });
      expect(shared).not.toHaveProperty('interest');
    },
  );

  test.each(STEPS)('in the step %s hears what happened so far, when anything did', (step) => {
    const { room } = comeLateIn(step);
    const begun = STEPS.indexOf(step) >= STEPS.indexOf('reveal');
    expect(soFar(room.board)?.cards).toBe(begun ? 12 : undefined);
  });
});

describe('a step that is skipped', () => {
  test.each(STEPS.slice(1))('%s takes nothing away, is passed over, and is told of', (step) => {
    const played = playedCase(PLAYED[step]);
    const { room, facilitator } = played;
    const before = STEPS[STEPS.indexOf(step) - 1] ?? 'welcome';
    room.do(facilitator, { type: 'setStep', step: before });
    const kept = new Map([...room.board].filter(([, { type }]) => type !== 'session'));
    room.do(facilitator, { type: 'skipStep', step, skipped: true });
    expect(sessionOf(room.board)?.skippedSteps).toEqual([step]);
    const after = STEPS[STEPS.indexOf(step) + 1];
    if (after) room.do(facilitator, { type: 'setStep', step: after });
    expect([...room.board].filter(([id]) => kept.has(id)).map(([id]) => id)).toEqual([
      ...kept.keys(),
    ]);
    expect(take(played).skippedSteps).toContain(step);
    // Going back to it after all is no more than opening it.
    room.do(facilitator, { type: 'setStep', step });
    expect(take(played).skippedSteps).not.toContain(step);
  });
});
