import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CARD_FIELDS } from '../domain/card-fields.ts';
import { newId } from '../domain/ids.ts';
import { STEPS, type Step } from '../domain/steps.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { recordsOf, type BoardRecord } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { DEMENTIA_CASE } from '../demo/dementia-case.ts';
import { buildGoalsSnapshot, goalsSnapshotSchema, hashedContent } from './goals-snapshot.ts';
import { snapshotToHtml } from './html.ts';
import { snapshotToMarkdown } from './markdown.ts';

// Many random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const HASH = 'a'.repeat(64);

function take(room: TestRoom) {
  return buildGoalsSnapshot({
    board: room.board,
    snapshotId: newId(),
    takenAt: room.now,
    padText: (recordId) => room.pads.get(recordId) ?? '',
  });
}

function takenWith(entries: Iterable<[string, BoardRecord]>) {
  const board = new Map(entries);
  return buildGoalsSnapshot({ board, snapshotId: 'snapshot-1', takenAt: 0, padText: () => '' });
}

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
      schemaVersion: 1,
      sessionId: room.sessionId,
      takenAt: room.now,
      title: DEMENTIA_CASE.title,
      question: DEMENTIA_CASE.question,
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
