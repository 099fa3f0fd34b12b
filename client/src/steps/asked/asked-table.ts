/** For the tests: rooms in every moment of every step, and what is asked then of each seat. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { PEOPLE_PER_TURN } from '@ambitiebord/shared/domain/limits';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { RoundKind, RoundStatus } from '@ambitiebord/shared/domain/round-kinds';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import type { AskedKey, Situation } from './asked-now.ts';
import { situationOf } from './situation.ts';

/** A room with somebody in every role; Kees writes for Bea, who has no device. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde');
  const kees = room.partner('Kees', 'De Lindelopers');
  const bewoners = { name: 'Bewoners', sector: 'residents' } as const;
  room.do(kees, { type: 'writeFor', displayName: 'Bea', partner: bewoners });
  const bea = recordsOf(room.board, 'participant').find(({ writtenBy }) => writtenBy)?.id ?? '';
  const board = (...commands: NewCommand[]): void => {
    for (const command of commands) room.do(facilitator, command);
  };
  const step = (name: Step) => board({ type: 'setStep', step: name });
  const people: Record<string, Actor> = {
    facilitator,
    partner: fatma,
    writer: kees,
    observer: { participantId: newId(), role: 'observer' },
    display: { participantId: newId(), role: 'display' },
  };
  return { room, people, fatma, kees, bea, board, step };
}
type SetUp = ReturnType<typeof setUp>;

const card = ({ participantId, partnerId = '' }: Actor, status: 'draft' | 'ready'): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: 'own',
      id: cardIdOf(participantId),
      fields: {
        type: 'partnerCard',
        participantId,
        partnerId,
        satisfiedWhen: 'Als het lukt.',
        sharedFields: ['satisfiedWhen'],
        status,
      },
    },
  ],
});

/** Opens a round about what the step is about, and brings it so far. */
function round(kind: RoundKind, targetId: string | undefined, ...statuses: RoundStatus[]) {
  return ({ board }: SetUp): void => {
    const roundId = newId();
    board({ type: 'openRound', kind, roundId, ...(targetId ? { targetId } : {}) });
    for (const status of statuses) board({ type: 'advanceRound', roundId, status });
  };
}

const aboutAmbition =
  (kind: RoundKind, ...statuses: RoundStatus[]) =>
  (all: SetUp): void =>
    round(kind, recordsOf(all.room.board, 'ambition')[0]?.id, ...statuses)(all);

const aboutCluster =
  (...statuses: RoundStatus[]) =>
  (all: SetUp): void => {
    const fields = { type: 'cluster', title: '', lineageId: newId(), position: { x: 0, y: 0 } };
    const id = newId();
    all.room.change(all.fatma, { action: 'create', audience: 'board', id, fields });
    round('proposal', id, ...statuses)(all);
  };

const pens =
  (...holders: ('fatma' | 'kees')[]) =>
  (all: SetUp): void => {
    const ambitionId = recordsOf(all.room.board, 'ambition')[0]?.id ?? '';
    const participantIds = holders.map((name) => all[name].participantId);
    all.board({ type: 'givePens', ambitionId, participantIds });
  };

const pair =
  (asker: 'fatma' | 'bea', owner: 'kees' | 'bea' | 'fatma') =>
  (all: SetUp): void => {
    const idOf = (name: 'fatma' | 'kees' | 'bea') =>
      name === 'bea' ? all.bea : all[name].participantId;
    all.board({ type: 'setPairs', pairs: [{ participantIds: [idOf(asker), idOf(owner)] }] });
  };

const nothing = (): void => undefined;
const TASK = ['task', 'task', 'task', 'task', 'task', 'task'] as const;

const QUESTION = [
  'question-steering',
  'question',
  'question',
  'question',
  'question-observing',
  'question-display',
] as const;
const CLOSED = [
  'closed-steering',
  'closed',
  'closed',
  'closed',
  'closed',
  'closed-display',
] as const;

type Keys = readonly [AskedKey, AskedKey, AskedKey, AskedKey, AskedKey, AskedKey];
export type Row = readonly [step: Step, moment: string, happens: (all: SetUp) => void, keys: Keys];

/** For facilitator, partner, partner who writes for somebody without a device, who comes late, observer, projector. */
export const TABLE: readonly Row[] = [
  ['welcome', 'the lobby', nothing, TASK],
  ['own-card', 'writing', nothing, TASK],
  [
    'own-card',
    'with a card that is ready',
    ({ room, fatma, kees }) => {
      room.do(fatma, card(fatma, 'ready'));
      room.do(kees, card(kees, 'draft'));
    },
    ['task', 'card-ready', 'task', 'task', 'task', 'task'],
  ],
  ['reveal', 'before the cards are shown', nothing, TASK],
  [
    'reveal',
    'with the cards shown',
    ({ room, fatma, board }) => {
      room.do(fatma, card(fatma, 'ready'));
      board({ type: 'reveal' });
    },
    ['task', 'task', 'share-card', 'share-card', 'task', 'task'],
  ],
  [
    'reveal',
    'in the reading round',
    ({ room, fatma, board }) => {
      room.do(fatma, card(fatma, 'ready'));
      board({ type: 'reveal' });
      board({ type: 'setReading', reading: { action: 'draw' } });
      board({ type: 'setReading', reading: { action: 'give', partnerId: fatma.partnerId ?? '' } });
    },
    ['task', 'tell', 'listen', 'listen', 'listen', 'task'],
  ],
  ['why', 'without pairs', nothing, TASK],
  [
    'why',
    'in pairs',
    pair('fatma', 'kees'),
    ['task', 'ask', 'answer', 'without-pair', 'task', 'task'],
  ],
  [
    'why',
    'with an owner without a device',
    pair('fatma', 'bea'),
    ['task', 'ask-for-both', 'without-pair', 'without-pair', 'task', 'task'],
  ],
  [
    'why',
    'with an asker without a device',
    pair('bea', 'fatma'),
    ['task', 'answer-for-both', 'without-pair', 'without-pair', 'task', 'task'],
  ],
  [
    'why',
    'in a trio and alone',
    ({ bea, fatma, kees, board }) => {
      const participantIds = [bea, kees.participantId, fatma.participantId];
      board({ type: 'setPairs', pairs: [{ participantIds }] });
    },
    ['task', 'help', 'answer-for-both', 'without-pair', 'task', 'task'],
  ],
  ['break', 'the break', nothing, TASK],
  ['cluster', 'with talking', nothing, TASK],
  [
    'cluster',
    'sorting in silence',
    ({ board }) => board({ type: 'setSorting', turn: 0 }),
    [
      'sort-steering',
      'sort-together',
      'sort-together',
      'sort-together',
      'sort-observing',
      'sort-display',
    ],
  ],
  [
    'cluster',
    'sorting in turns',
    ({ room, board }) => {
      for (let more = 0; more <= PEOPLE_PER_TURN; more++) room.partner(`P${more}`, `O${more}`);
      board({ type: 'setSorting', turn: 1 });
    },
    ['sort-steering', 'sort-wait', 'sort-turn', 'sort-turn', 'sort-observing', 'sort-display'],
  ],
  ['cluster', 'with names asked', aboutCluster(), QUESTION],
  ['cluster', 'with names closed', aboutCluster('closed'), CLOSED],
  [
    'cluster',
    'with names shown',
    aboutCluster('revealed'),
    ['choose-title', 'read-titles', 'read-titles', 'read-titles', 'read-titles', 'read-display'],
  ],
  ['ambition', 'writing together', nothing, TASK],
  [
    'ambition',
    'with one pen',
    pens('fatma'),
    ['pen-steering', 'pen-writer', 'pen-others', 'pen-others', 'pen-observing', 'pen-display'],
  ],
  [
    'ambition',
    'with two pens',
    pens('fatma', 'kees'),
    ['pen-steering', 'pen-writers', 'pen-writers', 'pen-others', 'pen-observing', 'pen-display'],
  ],
  ...(['proposal', 'stance'] as const).flatMap((kind): Row[] => {
    const read = kind === 'stance' ? 'read-stances' : 'read-proposals';
    return [
      [
        'ambition',
        `with a ${kind} asked, also with the pen given`,
        (all) => {
          pens('fatma')(all);
          aboutAmbition(kind)(all);
        },
        QUESTION,
      ],
      ['ambition', `with a ${kind} closed`, aboutAmbition(kind, 'closed'), CLOSED],
      [
        'ambition',
        `with a ${kind} shown`,
        aboutAmbition(kind, 'revealed'),
        [read, read, read, read, read, 'read-display'],
      ],
    ];
  }),
  ['contributions', 'bringing', nothing, TASK],
  ['agreements', 'agreeing', nothing, TASK],
  ['decision', 'before it is asked', nothing, TASK],
  ['decision', 'asked', round('decision', undefined), QUESTION],
  ['decision', 'closed', round('decision', undefined, 'closed'), CLOSED],
  [
    'decision',
    'shown',
    round('decision', undefined, 'revealed'),
    [
      'all-decisions',
      'read-decisions',
      'read-decisions',
      'read-decisions',
      'all-decisions',
      'read-display',
    ],
  ],
  ['snapshot', 'the end', nothing, TASK],
];

/** Where each of them is, at the end of what happens. */
export function situationsIn([step, , happens]: Row): Situation[] {
  const all = setUp();
  all.step(step);
  happens(all);
  const { facilitator, partner, writer, observer, display } = all.people;
  const late = all.room.partner('Laat', 'Te laat');
  return [facilitator, partner, writer, late, observer, display].map((person) => {
    const found = person && situationOf(all.room.board, all.room.own(person), person);
    if (!found) throw new Error('somebody is nowhere');
    return found;
  });
}
