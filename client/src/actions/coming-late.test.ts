/** In each step somebody who has just come in may do what the step asks of a partner. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Stage } from '@ambitiebord/shared/demo/play';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import type { AnswerValue } from '@ambitiebord/shared/records/answer';
import { recordsOf, type Records } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { clusters } from '@ambitiebord/shared/views/clusters';
import { expect, test } from 'vitest';
import { accept, addAgreement } from './agreements.ts';
import { writeContribution } from './contributions.ts';
import { decide } from './deciding.ts';
import { addActivity, askQuestion, putInCluster, writeAnswer } from './workshop.ts';

interface Coming {
  readonly board: Records;
  readonly late: Actor;
  readonly partnerId: string;
  /** Answers the round that was opened before. */
  readonly answer: (value: AnswerValue) => NewCommand;
}

interface Asked {
  readonly played: Stage;
  /** What the facilitator did in the step before somebody came in. */
  readonly before?: NewCommand;
  /** What the step asks of a partner, one after the other. */
  readonly does: readonly ((coming: Coming) => NewCommand)[];
}

const ASKED: Readonly<Record<Step, Asked>> = {
  welcome: { played: 'written', does: [() => ({ type: 'raiseHand', raised: true })] },
  'own-card': {
    played: 'written',
    does: [({ late }) => writeAnswer(new Map(), late, 'satisfiedWhen', 'Als mijn moeder meedoet.')],
  },
  reveal: {
    played: 'revealed',
    does: [({ board }) => askQuestion(recordsOf(board, 'partnerCard')[0]?.id ?? '', 'Waarom?')],
  },
  why: {
    played: 'why',
    does: [({ board, partnerId }) => addActivity(board, 'late-0001', 'Voorlezen', partnerId)],
  },
  break: { played: 'why', does: [() => ({ type: 'raiseHand', raised: true })] },
  cluster: {
    played: 'clustered',
    does: [
      ({ board }) => {
        const [first, second] = clusters(board);
        const [goal] = first?.goals ?? [];
        if (!goal) throw new Error('the case has no goals in groups');
        return putInCluster(board, goal, second?.cluster.id ?? '');
      },
    ],
  },
  ambition: {
    played: 'ambition',
    before: { type: 'openRound', kind: 'proposal' },
    does: [({ answer }) => answer({ kind: 'proposal', text: 'Wij willen voorlezen.' })],
  },
  contributions: {
    played: 'contributions',
    does: [({ board, partnerId }) => writeContribution(board, partnerId, { brings: 'Boeken' })],
  },
  agreements: {
    played: 'agreements',
    does: [
      ({ partnerId }) =>
        addAgreement('task-0001', { kind: 'task', text: 'Bellen', responsibleId: partnerId }),
      ({ board }) => {
        const task = recordsOf(board, 'agreement').find(({ id }) => id === 'task-0001');
        if (!task) throw new Error('there is no task');
        return accept(task, true);
      },
    ],
  },
  decision: {
    played: 'agreements',
    before: { type: 'openRound', kind: 'decision' },
    does: [({ answer }) => answer({ kind: 'decision', choice: 'yes' })],
  },
  snapshot: {
    played: 'agreements',
    before: { type: 'openRound', kind: 'decision' },
    does: [({ board, partnerId }) => decide(board, partnerId, { choice: 'yes' })],
  },
};

test.each(STEPS)('in the step %s a late joiner does what it asks of a partner', (step) => {
  const { played, before, does } = ASKED[step];
  const { room, facilitator } = playedCase(played);
  room.do(facilitator, { type: 'setStep', step });
  if (before) room.do(facilitator, before);
  const roundId = recordsOf(room.board, 'round').find(({ status }) => status === 'open')?.id ?? '';
  if (step === 'snapshot') {
    room.do(facilitator, { type: 'advanceRound', roundId, status: 'revealed' });
  }
  const late = room.partner('Laura', 'Bibliotheek', 'education');
  for (const command of does) {
    const coming: Coming = {
      board: room.board,
      late,
      partnerId: late.partnerId ?? '',
      answer: (value) => ({ type: 'answerRound', roundId, value }),
    };
    expect(room.refusal(late, command(coming))).toBeUndefined();
  }
});
