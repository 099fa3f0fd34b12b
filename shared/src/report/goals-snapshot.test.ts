import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CARD_FIELDS } from '../domain/card-fields.ts';
import { newId } from '../domain/ids.ts';
import type { RoundStatus } from '../domain/round-kinds.ts';
import { STEPS, type Step } from '../domain/steps.ts';
import type { AnswerValue } from '../records/answer.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { recordsOf, type BoardRecord } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { DEMENTIA_CASE } from '../demo/dementia-case.ts';
import { buildGoalsSnapshot } from './goals-snapshot.ts';
import { snapshotToHtml } from './snapshot-html.ts';
import { snapshotToMarkdown } from './snapshot-markdown.ts';
import {
  currentSnapshot,
  goalsSnapshotSchema,
  hashedContent,
  storedSnapshotSchema,
} from './snapshot-schema.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HASH = 'a'.repeat(64);

function take(room: TestRoom) {
  return buildGoalsSnapshot({
    board: room.board,
    snapshotId: newId(),
    takenAt: room.now,
    retainUntil: room.now + 9,
    padText: (recordId) => room.pads.get(recordId) ?? '',
  });
}

function takenWith(entries: Iterable<[string, BoardRecord]>) {
  const board = new Map(entries);
  return buildGoalsSnapshot({
    board,
    snapshotId: 'snapshot-1',
    takenAt: 0,
    retainUntil: 9,
    padText: () => '',
  });
}

test('a snapshot says whose hand a card came by, also when that person was taken out', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner();
  room.do(fatma, {
    type: 'writeFor',
    displayName: 'Annie',
    partner: { name: 'Bewoners', sector: 'residents' },
  });
  const annie = recordsOf(room.board, 'participant').find(({ writtenBy }) => writtenBy)?.id ?? '';
  room.do(facilitator, { type: 'setStep', step: 'reveal' });
  room.do(facilitator, { type: 'reveal' });
  room.do(fatma, {
    type: 'change',
    operations: [
      {
        action: 'update',
        audience: 'own',
        id: cardIdOf(annie),
        fields: { satisfiedWhen: 'Samen eten.' },
      },
    ],
  });
  room.do(fatma, { type: 'shareCard', participantId: annie, fields: ['satisfiedWhen'] });
  room.do(facilitator, { type: 'removeParticipant', participantId: fatma.participantId });
  const { cards, participants } = take(room);
  expect(cards).toMatchObject([{ writtenBy: fatma.participantId, later: true }]);
  expect(participants.map(({ id }) => id)).toContain(fatma.participantId);
});

const secretIn = (field: string): string => `GEHEIM-${field}-GEHEIM`;

describe('a goals snapshot', () => {
  test('of the dementia case holds all that was shared, and fits its schema', () => {
    const { room, facilitator } = playedCase('ambition');
    const [ambition] = recordsOf(room.board, 'ambition');
    room.pads.set(ambition?.id ?? '', DEMENTIA_CASE.ambition);
    const content = take(room);
    const snapshot = { ...content, contentHash: HASH };
    expect(goalsSnapshotSchema.parse(snapshot)).toEqual(snapshot);
    expect(hashedContent(snapshot)).toEqual(content);
    expect(content).toMatchObject({
      schemaVersion: 2,
      sessionId: room.sessionId,
      takenAt: room.now,
      title: DEMENTIA_CASE.title,
      question: DEMENTIA_CASE.question,
      area: 'Lindewijk',
      language: 'nl',
      template: 'kickoff',
      phase: 'vormgeven',
      skippedSteps: ['break'],
      ambition: { text: DEMENTIA_CASE.ambition },
    });
    expect(content.participants).toHaveLength(13);
    expect(content.participants[0]).toEqual({
      id: facilitator.participantId,
      displayName: DEMENTIA_CASE.facilitator,
      role: 'facilitator',
      partnerId: null,
    });
    expect(content.cards.map(({ answers }) => answers)).toEqual(
      DEMENTIA_CASE.partners.map(({ satisfiedWhen, forWhom }) => ({ satisfiedWhen, forWhom })),
    );
    expect(content.activities.map(({ whys }) => whys.map(({ answer }) => answer))).toEqual(
      DEMENTIA_CASE.partners.map(({ whys }) => whys),
    );
    const [first] = content.goals;
    expect(first?.activityIds).toEqual(content.activities.slice(0, 3).map(({ id }) => id));
    expect(content.clusters.map(({ goalIds }) => goalIds.length)).toEqual([2, 2]);
    expect(content.notes.map(({ text }) => text)).toEqual([DEMENTIA_CASE.difference]);
  });

  test('of the end of the case holds who brings and does what, and what is not settled', () => {
    const { room, partners } = playedCase('agreements');
    const content = take(room);
    const snapshot = { ...content, contentHash: HASH };
    expect(goalsSnapshotSchema.parse(snapshot)).toEqual(snapshot);
    const { closing } = DEMENTIA_CASE;
    const [cafe, walking] = content.activities;
    expect(cafe).toMatchObject({ status: 'merged', togetherWithId: walking?.id, tryFirst: false });
    expect(walking).toMatchObject({ status: 'contributes', tryFirst: true });
    expect(content.contributions.map(({ brings }) => brings)).toEqual(
      closing.partners.map(({ brings }) => brings),
    );
    expect(content.agreements.map(({ kind, accepted }) => [kind, accepted])).toEqual([
      ['leadPartner', true],
      ['task', true],
      ['contact', true],
      ['money', false],
      ['continuity', false],
      ['review', false],
      ['scopeOut', false],
    ]);
    expect(content.agreements[0]).toMatchObject({
      responsibleId: partners[2]?.partnerId,
      hoursPerWeek: 4,
    });
    expect(JSON.stringify(content)).not.toContain('acceptedAt');
    expect(content.missingParties.map(({ who }) => who)).toEqual(
      closing.missing.map(({ who }) => who),
    );
    expect(content.assumptions[0]).toMatchObject({ testBy: closing.assumption.testBy });
    expect(content.tensions[0]).toMatchObject({ positions: closing.tension.positions });
  });

  test('holds stances and decisions once everybody saw them, and never an answer before', () => {
    const room = new TestRoom();
    const facilitator = room.facilitator();
    const [fatma, kees] = [room.partner(), room.partner('Kees', 'De Lindelopers', 'sport')];
    const ask = (kind: 'stance' | 'decision', values: readonly AnswerValue[]) => {
      room.do(facilitator, { type: 'openRound', kind });
      const roundId = recordsOf(room.board, 'round').find(
        (round) => round.kind === kind && round.status === 'open',
      )?.id;
      for (const [index, value] of values.entries()) {
        room.do([fatma, kees][index] ?? fatma, {
          type: 'answerRound',
          roundId: roundId ?? '',
          value,
        });
      }
      return (status: RoundStatus) =>
        room.do(facilitator, { type: 'advanceRound', roundId: roundId ?? '', status });
    };
    const reason = 'Noem ook de buren.';
    const stances = ask('stance', [
      { kind: 'stance', stance: 'mostly', reason, named: true },
      { kind: 'stance', stance: 'notYet', reason: 'GEHEIM-BIJNA' },
    ]);
    const nothing = { stances: null, decisions: [] };
    expect(take(room)).toMatchObject(nothing);
    stances('closed');
    stances('revealed');
    expect(take(room)).toMatchObject(nothing);
    expect(JSON.stringify(take(room))).not.toContain('GEHEIM');
    stances('explained');
    const shown = {
      counts: [
        { stance: 'full', count: 0 },
        { stance: 'mostly', count: 1 },
        { stance: 'notYet', count: 1 },
      ],
      reasons: [
        { text: 'GEHEIM-BIJNA', partnerId: null },
        { text: reason, partnerId: fatma.partnerId },
      ],
    };
    expect(take(room).stances).toEqual(shown);
    // A round that goes on says nothing of what was shown before.
    ask('stance', [{ kind: 'stance', stance: 'full' }]);
    const decisions = ask('decision', [
      { kind: 'decision', choice: 'yesIf', condition: 'er een zaal is' },
      { kind: 'decision', choice: 'consult', condition: 'GEHEIM-BESTUUR', until: 5 },
    ]);
    expect(take(room)).toMatchObject({ stances: shown, decisions: [] });
    decisions('closed');
    expect(take(room).decisions).toEqual([]);
    decisions('revealed');
    expect(take(room).decisions).toEqual([
      { partnerId: fatma.partnerId, choice: 'yesIf', condition: 'er een zaal is', until: null },
      { partnerId: kees.partnerId, choice: 'consult', condition: 'GEHEIM-BESTUUR', until: 5 },
    ]);
  });

  test('of version 1 is read as it is, keeps its hash, and becomes one of now for a report', () => {
    const { room } = playedCase('clustered');
    const { stances, contributions, assumptions, tensions, agreements, ...rest } = take(room);
    const { missingParties, decisions, glossary, jointCard, quotes, wordCheck, ...first } = rest;
    const activities = first.activities.map(
      ({ status: _, togetherWithId: __, tryFirst: ___, ...activity }) => activity,
    );
    const old = { ...first, schemaVersion: 1 as const, activities, contentHash: HASH };
    const stored = storedSnapshotSchema.parse(JSON.parse(JSON.stringify(old)));
    expect(stored).toEqual(old);
    expect(hashedContent(stored)).not.toHaveProperty('decisions');
    const current = currentSnapshot(stored);
    expect(goalsSnapshotSchema.parse(current)).toEqual(current);
    expect({ ...current, glossary, jointCard, quotes, wordCheck }).toEqual({
      ...take(room),
      id: old.id,
      contentHash: HASH,
    });
    expect(snapshotToHtml(stored)).toBe(snapshotToHtml(current));
    expect(storedSnapshotSchema.safeParse({ ...old, schemaVersion: 2 }).success).toBe(false);
    expect(storedSnapshotSchema.safeParse({ ...old, decisions }).success).toBe(false);
    expect([stances, contributions, assumptions, tensions, agreements, missingParties]).toEqual([
      null,
      ...Array.from({ length: 5 }, () => []),
    ]);
  });

  test('takes the ambition from the pad while it is open, and from the record afterwards', () => {
    const room = new TestRoom();
    const facilitator = room.facilitator();
    expect(take(room).ambition).toBeNull();
    room.do(facilitator, { type: 'setStep', step: 'ambition' });
    expect(take(room).ambition).toBeNull();
    const [ambition] = recordsOf(room.board, 'ambition');
    room.pads.set(ambition?.id ?? '', 'Wij willen dit.');
    expect(take(room).ambition).toEqual({ text: 'Wij willen dit.' });
    room.do(facilitator, { type: 'setStep', step: 'snapshot' });
    room.pads.set(ambition?.id ?? '', 'Dit is te laat.');
    expect(take(room).ambition).toEqual({ text: 'Wij willen dit.' });
  });

  test('does not depend on the order in which records came to lie on the board', () => {
    const { room } = playedCase('clustered');
    const entries = [...room.board];
    expect(takenWith(entries.toReversed())).toEqual(takenWith(entries));
  });

  const skipped: [name: string, opened: Step[], expected: Step[]][] = [
    ['nothing while nothing was passed over', ['own-card', 'reveal'], []],
    ['what lies before the furthest step', ['reveal', 'cluster'], ['own-card', 'why', 'break']],
    ['also when the group went back', ['cluster', 'own-card'], ['reveal', 'why', 'break']],
    ['only what the template plans', STEPS.filter((step) => step !== 'contributions'), []],
  ];
  test.each(skipped)('names as skipped %s', (_name, opened, expected) => {
    const room = new TestRoom({ template: 'kickoff-90' });
    const facilitator = room.facilitator();
    for (const step of opened) room.do(facilitator, { type: 'setStep', step });
    expect(take(room).skippedSteps).toEqual(expected);
  });

  test('names as skipped what the facilitator skipped ahead, and not what was opened after all', () => {
    const room = new TestRoom();
    const facilitator = room.facilitator();
    for (const step of ['break', 'decision'] as const) {
      room.do(facilitator, { type: 'skipStep', step, skipped: true });
    }
    expect(take(room).skippedSteps).toEqual(['break', 'decision']);
    room.do(facilitator, { type: 'setStep', step: 'decision' });
    expect(take(room).skippedSteps).not.toContain('decision');
  });

  test('never holds what was not shared, nor does its report', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...CARD_FIELDS), { minLength: 1 }),
        fc.subarray([...CARD_FIELDS]),
        fc.boolean(),
        (written, shared, late) => {
          const room = new TestRoom();
          const facilitator = room.facilitator();
          const author = room.partner();
          const write = (): void => {
            room.change(author, {
              action: 'create',
              audience: 'own',
              id: cardIdOf(author.participantId),
              fields: {
                type: 'partnerCard',
                participantId: author.participantId,
                partnerId: author.partnerId ?? '',
                status: 'ready',
                sharedFields: [...shared],
                ...Object.fromEntries(written.map((field) => [field, secretIn(field)])),
              },
            });
          };
          if (!late) write();
          room.do(facilitator, { type: 'reveal' });
          if (late) write();
          const snapshot = { ...take(room), contentHash: HASH };
          for (const text of [
            JSON.stringify(snapshot),
            snapshotToHtml(snapshot),
            snapshotToMarkdown(snapshot),
          ]) {
            for (const field of written) {
              expect(text.includes(secretIn(field))).toBe(!late && shared.includes(field));
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('leaves out an answer on the board that its author does not list as shared', () => {
    const { room, partners } = playedCase('revealed');
    const [author] = partners;
    if (!author) throw new Error('the case has partners');
    room.change(
      author,
      updateOf(cardIdOf(author.participantId), { sharedFields: ['satisfiedWhen'] }),
    );
    expect(Object.keys(take(room).cards[0]?.answers ?? {})).toEqual(['satisfiedWhen']);
  });
});
