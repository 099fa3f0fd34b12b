import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { ROLES, type Actor } from '../domain/roles.ts';
import { STEPS, type Step } from '../domain/steps.ts';
import { BOARD, ownDocument, padDocument } from '../protocol/documents.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { RECORD_TYPES, recordsOf, type BoardRecord, type RecordType } from '../records/registry.ts';
import { boardOfEachType } from '../test-support/board-of-each-type.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { mayChange } from './may-change.ts';
import { mayWritePad } from './may-write-pad.ts';
import { mayRead } from './visible.ts';

type Person = keyof ReturnType<typeof boardOfEachType>['people'];

/** f facilitator, o owner (author), c colleague of the same partner, s somebody of another partner. */
const LETTERS: Readonly<Record<string, Person>> = {
  f: 'facilitator',
  o: 'owner',
  c: 'colleague',
  s: 'stranger',
};

/** Who may create, reword, move and delete a record of each type. Observers and displays: nothing. */
const TABLE: Readonly<
  Record<RecordType, [create: string, reword: string, move: string, remove: string]>
> = {
  session: ['', 'f', '', ''],
  // Of others by a command, which tells them.
  participant: ['', 'o', '', ''],
  partner: ['', 'foc', '', ''],
  partnerCard: ['', 'o', 'focs', ''],
  activity: ['foc', 'foc', 'focs', 'foc'],
  whyStep: ['focs', 'foc', '', 'foc'],
  goal: ['focs', 'fo', 'focs', 'fo'],
  cluster: ['focs', 'focs', 'focs', 'fo'],
  ambition: ['', '', 'focs', ''],
  question: ['focs', 'fo', '', 'fo'],
  note: ['focs', 'fo', 'focs', 'fo'],
  goalsSnapshot: ['', '', '', ''],
  round: ['', '', '', ''],
  answer: ['', '', '', ''],
  // Another id than that of its partner: so nobody creates one here.
  decision: ['', 'oc', '', ''],
  contribution: ['foc', 'foc', '', 'foc'],
  agreement: ['focs', 'foc', '', 'foc'],
  missingParty: ['focs', 'fo', '', 'fo'],
  assumption: ['focs', 'fo', '', 'fo'],
  tension: ['focs', 'fo', '', 'fo'],
  addition: ['focs', 'o', '', 'fo'],
  term: ['f', 'f', '', 'f'],
  wordCheck: ['', '', '', ''],
  wordMarks: ['', '', '', ''],
  quote: ['focs', 'fo', '', 'fo'],
  // Of everybody, but later: see below; and a second one of nobody.
  jointCard: ['', 'f', '', 'f'],
  pair: ['', '', '', ''],
  text: ['focs', 'fo', 'focs', 'fo'],
  frame: ['focs', 'fo', 'focs', 'fo'],
  connector: ['focs', 'fo', '', 'fo'],
  drawing: ['focs', 'fo', 'focs', 'fo'],
  image: ['focs', 'fo', 'focs', 'fo'],
};

/** The words of each type that stand for all others. */
const WORDS: Readonly<Record<RecordType, object>> = {
  session: { title: 'Anders' },
  participant: { displayName: 'Anders' },
  partner: { name: 'Anders' },
  partnerCard: { forWhom: 'anders' },
  activity: { text: 'anders' },
  whyStep: { answer: 'anders' },
  goal: { text: 'anders' },
  cluster: { title: 'anders' },
  ambition: { text: 'anders' },
  question: { text: 'anders' },
  note: { text: 'anders' },
  goalsSnapshot: { contentHash: 'b'.repeat(64) },
  round: { answered: 1 },
  answer: { value: { kind: 'proposal', text: 'anders' } },
  decision: { choice: 'yes' },
  contribution: { brings: 'anders' },
  agreement: { text: 'anders' },
  missingParty: { who: 'anders' },
  assumption: { text: 'anders' },
  tension: { positions: ['anders'] },
  addition: { text: 'anders' },
  term: { plain: 'anders' },
  wordCheck: { readers: 3 },
  wordMarks: { words: ['anders'] },
  quote: { mayKeep: true },
  jointCard: { values: 'anders' },
  pair: { turn: 1 },
  text: { text: 'anders' },
  frame: { title: 'anders' },
  connector: { text: 'anders' },
  drawing: { colour: 'red' },
  image: { alternativeText: 'anders' },
};

const MOVED = { position: { x: 5, y: 5 } };

const mayCreateOwn = (actor: Actor, next: BoardRecord): boolean =>
  mayChange('own', actor, new Map(), undefined, next);

describe('may this person change this record on the board', () => {
  const { board, recordOfType, people } = boardOfEachType();
  const cases = (Object.keys(RECORD_TYPES) as RecordType[]).flatMap((type) => {
    const record = recordOfType(type);
    const [create, reword, move, remove] = TABLE[type];
    const created = { ...record, id: newId() };
    const reworded = { ...record, ...WORDS[type], updatedAt: 2 };
    const moved = { ...record, ...MOVED, updatedAt: 2 } as BoardRecord;
    return [
      { type, operation: 'create', allowed: create, previous: undefined, next: created },
      { type, operation: 'reword', allowed: reword, previous: record, next: reworded },
      { type, operation: 'move', allowed: move, previous: record, next: moved },
      { type, operation: 'delete', allowed: remove, previous: record, next: undefined },
    ].filter(({ operation }) => operation !== 'move' || 'position' in record);
  });

  test.each(cases)('$operation $type: $allowed', ({ allowed, previous, next }) => {
    const may = (Object.keys(people) as Person[]).filter((person) =>
      mayChange('board', people[person], board, previous, next),
    );
    expect(new Set(may)).toEqual(new Set(allowed.split('').map((letter) => LETTERS[letter])));
  });

  test.each(cases)('$operation $type in an own document: only a card of its own', (each) => {
    const { type, operation, previous, next } = each;
    for (const person of Object.keys(people) as Person[]) {
      const may = mayChange('own', people[person], board, previous, next);
      const rewords = type === 'partnerCard' && person === 'owner' && /reword|move/.test(operation);
      expect({ person, may }).toEqual({ person, may: rewords });
    }
  });

  test('the joint card is written by everybody who takes part, once there is something to agree', () => {
    const session = recordOfType('session');
    const card = recordOfType('jointCard');
    const written = { ...card, values: 'anders' };
    const writers = (step: Step): Person[] => {
      const now = new Map(board).set(session.id, { ...session, step });
      const may = (person: Person, ...sides: [BoardRecord | undefined, BoardRecord | undefined]) =>
        mayChange('board', people[person], now, ...sides);
      return (Object.keys(people) as Person[]).filter((person) => {
        expect(may(person, card, undefined)).toBe(person === 'facilitator');
        expect(may(person, undefined, card)).toBe(may(person, card, written));
        return may(person, card, written);
      });
    };
    for (const step of STEPS) {
      const partners = step === 'agreements' || step === 'snapshot';
      const all: Person[] = ['facilitator', 'owner', 'colleague', 'stranger'];
      expect({ step, may: writers(step) }).toEqual({ step, may: partners ? all : ['facilitator'] });
    }
  });

  test('links may be laid by those whom they concern', () => {
    const activity = recordOfType('activity');
    const goal = recordOfType('goal');
    const linked = { ...activity, goalId: goal.id } as BoardRecord;
    const clustered = { ...goal, clusterId: 'cluster-1', order: 'a0' } as BoardRecord;
    const may = (previous: BoardRecord, next: BoardRecord, records = board) =>
      (['facilitator', 'owner', 'colleague', 'stranger'] as const).map((person) =>
        mayChange('board', people[person], records, previous, next),
      );
    expect(may(activity, linked)).toEqual([true, true, true, false]);
    expect(may(goal, clustered)).toEqual([true, true, true, true]);
    const withLink = new Map(board).set(activity.id, linked);
    const reworded = { ...goal, text: 'anders' } as BoardRecord;
    expect(may(goal, reworded, withLink)).toEqual([true, true, true, false]);
  });

  test('nobody gives away an activity, a rung or a question, or takes one', () => {
    const { stranger, owner } = people;
    const given = { ...recordOfType('activity'), partnerId: stranger.partnerId } as BoardRecord;
    expect(mayChange('board', owner, board, recordOfType('activity'), given)).toBe(false);
    expect(mayChange('board', owner, board, undefined, given)).toBe(false);
    const rung = { ...recordOfType('whyStep'), activityId: 'activity-2' } as BoardRecord;
    expect(mayChange('board', owner, board, recordOfType('whyStep'), rung)).toBe(false);
    const question = { ...recordOfType('question'), targetId: 'note-0001' } as BoardRecord;
    for (const person of [owner, people.facilitator]) {
      expect(mayChange('board', person, board, recordOfType('question'), question)).toBe(false);
    }
  });

  test('anybody at the table may mark a question as answered', () => {
    const question = recordOfType('question');
    const answered = { ...question, answered: true } as BoardRecord;
    expect(mayChange('board', people.stranger, board, question, answered)).toBe(true);
    expect(mayChange('board', people.observer, board, question, answered)).toBe(false);
  });

  test('everybody adds a point of view where people differ, and nobody takes that of another away', () => {
    const tension = { ...recordOfType('tension'), positions: ['Eerst kijken.', 'Nu beginnen.'] };
    const may = (...positions: string[]) =>
      mayChange('board', people.stranger, board, tension, { ...tension, positions });
    expect(may('Eerst kijken.', 'Nu beginnen.', 'Allebei.')).toBe(true);
    for (const other of [['Eerst kijken.'], ['Eerst kijken.', 'Nooit.'], ['Allebei.']]) {
      expect({ other, may: may(...other) }).toEqual({ other, may: false });
    }
    const parked = { ...tension, state: 'parked' as const };
    expect(mayChange('board', people.stranger, board, tension, parked)).toBe(true);
  });

  test('nothing turns into another type, and nothing into nothing', () => {
    const note = recordOfType('note');
    expect(mayChange('board', people.facilitator, board, note, recordOfType('cluster'))).toBe(
      false,
    );
    expect(mayChange('board', people.facilitator, board, undefined, undefined)).toBe(false);
  });

  test('nobody takes a shared card off the board by taking its place away', () => {
    const { position: _, ...card } = recordOfType('partnerCard');
    for (const actor of Object.values(people)) {
      expect(mayChange('board', actor, board, recordOfType('partnerCard'), card)).toBe(false);
    }
  });

  test('a new card is a draft of its author, for the partner of its author', () => {
    const { owner, facilitator } = people;
    const { position: _, ...card } = recordOfType('partnerCard');
    const draft: BoardRecord = { ...card, status: 'draft' };
    expect(mayCreateOwn(owner, draft)).toBe(true);
    expect(mayCreateOwn(owner, { ...draft, status: 'shared' })).toBe(false);
    const shared: BoardRecord = { ...card, status: 'shared' };
    expect(mayChange('own', owner, new Map(), draft, shared)).toBe(false);
    expect(mayChange('own', owner, new Map(), shared, { ...shared, forWhom: 'x' })).toBe(true);
    expect(mayCreateOwn(owner, { ...draft, id: newId() })).toBe(false);
    expect(mayCreateOwn(owner, { ...draft, partnerId: people.stranger.partnerId ?? '' })).toBe(
      false,
    );
    const ofFacilitator = { ...draft, id: cardIdOf(facilitator.participantId) };
    const { partnerId: __, ...withoutPartner } = ofFacilitator;
    const participantId = facilitator.participantId;
    expect(mayCreateOwn(facilitator, { ...withoutPartner, participantId })).toBe(false);
  });
});

describe('who sees what', () => {
  const id = newId();

  test.each(ROLES)('%s reads the board and pads', (role) => {
    const actor: Actor = { participantId: id, role };
    expect(mayRead(actor, BOARD, new Map())).toBe(true);
    expect(mayRead(actor, padDocument(newId()), new Map())).toBe(true);
    for (const unknown of ['', 'boards', 'group/x', `own/${id}/x`]) {
      expect(mayRead(actor, unknown, new Map())).toBe(false);
    }
  });

  test.each(ROLES)('%s reads an own document only as who writes in it', (role) => {
    const writes = role === 'partner' || role === 'facilitator';
    expect(mayRead({ participantId: id, role }, ownDocument(id), new Map())).toBe(writes);
    expect(mayRead({ participantId: id, role }, ownDocument(newId()), new Map())).toBe(false);
  });
});

test('a pad is written by those at the table, while its step is open', () => {
  const room = new TestRoom();
  const actors = [room.facilitator(), room.partner()];
  const [facilitator] = actors;
  if (!facilitator) throw new Error('there is a facilitator');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const [ambition] = recordsOf(room.board, 'ambition');
  const id = ambition?.id ?? '';
  const others = (['observer', 'display'] as const).map((role) => ({
    participantId: newId(),
    role,
  }));
  const may = (actor: Actor) => mayWritePad(actor, room.board, id);
  expect(actors.map(may)).toEqual([true, true]);
  expect(others.map(may)).toEqual([false, false]);
  expect(mayWritePad(facilitator, room.board, newId())).toBe(false);
  expect(mayWritePad(facilitator, room.board, room.sessionId)).toBe(false);
  room.do(facilitator, { type: 'setStep', step: 'why' });
  expect(actors.map(may)).toEqual([false, false]);
});

test('a sentence stays as it is while people say in secret how they stand behind it', () => {
  const room = new TestRoom();
  const actors = [room.facilitator(), room.partner()] as const;
  const [facilitator] = actors;
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  const targetId = recordsOf(room.board, 'ambition')[0]?.id ?? '';
  const may = () => actors.map((actor) => mayWritePad(actor, room.board, targetId));
  const open = (kind: 'proposal' | 'stance'): string => {
    room.do(facilitator, { type: 'openRound', kind, targetId });
    return recordsOf(room.board, 'round').find((round) => round.kind === kind)?.id ?? '';
  };
  open('proposal');
  expect(may()).toEqual([true, true]);
  const roundId = open('stance');
  expect(may()).toEqual([false, false]);
  room.do(facilitator, { type: 'advanceRound', roundId, status: 'closed' });
  expect(may()).toEqual([false, false]);
  room.do(facilitator, { type: 'advanceRound', roundId, status: 'revealed' });
  expect(may()).toEqual([true, true]);
});
