import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startFromSnapshot } from '../commands/start-from-snapshot.ts';
import { Transaction, type RoomRecords } from '../commands/transaction.ts';
import { newId } from '../domain/ids.ts';
import { BOARD } from '../protocol/documents.ts';
import { buildGoalsSnapshot } from '../report/goals-snapshot.ts';
import type { GoalsSnapshot } from '../report/snapshot-schema.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { compareSnapshots } from './compare.ts';
import { reportToHtml } from '../report/html.ts';
import { reportToMarkdown } from '../report/markdown.ts';
import { reportToText } from '../report/plain-text.ts';
import { comparisonWords } from './comparison-words.ts';
import { describeComparison } from './describe-comparison.ts';
import { matchItems, suggestLinks } from './match.ts';
import { wordDiff } from './word-diff.ts';

const words = (text: string): string[] => text.match(/\S+/gu) ?? [];

describe('words', () => {
  test('that stay, go and come are told apart', () => {
    expect(
      wordDiff('Wij willen dat niemand alleen is.', 'Wij willen dat iedereen mee is.'),
    ).toEqual([
      { kind: 'same', text: 'Wij willen dat ' },
      { kind: 'removed', text: 'niemand alleen ' },
      { kind: 'added', text: 'iedereen mee ' },
      { kind: 'same', text: 'is. ' },
    ]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'Nieuw')).toEqual([{ kind: 'added', text: 'Nieuw ' }]);
  });

  test('give both texts back, whatever they are, and equal texts have no changes', () => {
    const text = fc.array(fc.constantFrom('een', 'twee', 'drie', '👩‍🦽', '<b>', '\n'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const pieces = wordDiff(before, after);
        const without = (kind: string) =>
          words(pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.text])).join(''));
        expect(without('added')).toEqual(words(before));
        expect(without('removed')).toEqual(words(after));
        const isSame = words(before).join(' ') === words(after).join(' ');
        expect(pieces.every(({ kind }) => kind === 'same')).toBe(isSame);
      }),
    );
  });

  test('of texts without end are compared as a whole', () => {
    const long = 'woord '.repeat(5_000);
    expect(wordDiff(long, `${long}erbij`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

const item = (lineageId: string, text: string, id = newId()) => ({ id, lineageId, text });
const kinds = (...of: Parameters<typeof matchItems>) => matchItems(...of).map(({ kind }) => kind);

describe('things', () => {
  test('are unchanged, reworded, split, merged, added or dropped by their lineage', () => {
    const [a, b, c] = [item('a', 'Samen eten'), item('b', 'Samen lopen'), item('c', 'Rust')];
    expect(kinds([a], [item('a', ' Samen eten ')], [])).toEqual(['unchanged']);
    expect(kinds([a], [item('a', 'Vaker samen eten')], [])).toEqual(['reworded']);
    expect(kinds([a], [item('a', 'Eten'), item('a', 'Koken')], [])).toEqual(['split']);
    expect(kinds([a, b], [c], [])).toEqual(['added', 'dropped', 'dropped']);
    const links = [
      { before: 'a', after: 'c' },
      { before: 'b', after: 'c' },
    ];
    expect(kinds([a, b], [c], links)).toEqual(['merged']);
    expect(kinds([a], [b, c], [{ before: 'a', after: 'b' }])).toEqual(['reworded', 'added']);
  });

  test('that read alike are suggested, and are matched only when people say so', () => {
    const before = [item('a', 'Mensen met dementie ontmoeten elkaar'), item('b', 'Rust thuis')];
    const after = [item('x', 'Mensen met dementie zien elkaar vaker'), item('y', 'Een zaal')];
    const changes = matchItems(before, after, []);
    expect(changes.map(({ kind }) => kind)).toEqual(['added', 'added', 'dropped', 'dropped']);
    const [suggestion, ...others] = suggestLinks(changes);
    expect(others).toEqual([]);
    expect(suggestion).toMatchObject({ before: { lineageId: 'a' }, after: { lineageId: 'x' } });
    const confirmed = matchItems(before, after, [{ before: 'a', after: 'x' }]);
    expect(confirmed.map(({ kind }) => kind)).toEqual(['reworded', 'added', 'dropped']);
    expect(suggestLinks(confirmed)).toEqual([]);
  });
});

/** The snapshot of a session that went on from the case, after what people did there. */
function aYearLater(): GoalsSnapshot {
  const room: RoomRecords = new Map();
  const sessionId = newId();
  const now = CASE_SNAPSHOT.takenAt + 1_000_000_000;
  startFromSnapshot(new Transaction(room), CASE_SNAPSHOT, {
    sessionId,
    newId,
    now,
    title: 'Een jaar later',
    question: '',
    template: 'kickoff',
    language: 'nl',
    roomCode: 'ACDEFGHJ',
  });
  const taken = buildGoalsSnapshot({
    board: room.get(BOARD) ?? new Map(),
    snapshotId: newId(),
    takenAt: now,
    retainUntil: now,
    padText: () => '',
  });
  return { ...taken, contentHash: 'a'.repeat(64) };
}

/** What something is called in every session, whatever its id. */
function named({
  lineageId,
  id,
}: Readonly<{ lineageId?: string | undefined; id: string }>): string {
  return lineageId ?? id;
}

describe('two snapshots of the kickoff, the second after going on from the first', () => {
  test('have nothing but unchanged goals and agreements, and the same partners, in whatever order they are given', () => {
    const later = aYearLater();
    const { goals, clusters, agreements, ambition, stayed, joined, left, suggestions } =
      compareSnapshots(later, CASE_SNAPSHOT);
    for (const changes of [goals, clusters, agreements]) {
      expect(changes.length).toBeGreaterThan(0);
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
    }
    expect(ambition.map(({ kind }) => kind)).toEqual(['same']);
    expect(stayed).toHaveLength(CASE_SNAPSHOT.partners.length);
    expect([joined, left, suggestions]).toEqual([[], [], []]);
    expect(compareSnapshots(CASE_SNAPSHOT, later).goals).toEqual(goals);
  });

  test('have everything in the same order', () => {
    const { goals, clusters, agreements, partners } = aYearLater();
    expect(partners.map(({ key }) => key)).toEqual(CASE_SNAPSHOT.partners.map(({ key }) => key));
    expect(goals.map(named)).toEqual(CASE_SNAPSHOT.goals.map(named));
    expect(clusters.map(named)).toEqual(CASE_SNAPSHOT.clusters.map(named));
    expect(agreements.map(named)).toEqual(CASE_SNAPSHOT.agreements.map(named));
  });

  test('show what was reworded, split, dropped and added, who came and left, and what satisfies whom now', () => {
    const made = aYearLater();
    const [first, second, third, ...rest] = made.goals;
    const [gone, ...partners] = made.partners;
    if (!first || !second || !third || !gone) throw new Error('the case has goals and partners');
    const newcomer = {
      id: newId(),
      key: newId(),
      name: 'Bibliotheek',
      sector: 'education',
    } as const;
    const card = {
      id: newId(),
      participantId: newId(),
      partnerId: newcomer.id,
      answers: { satisfiedWhen: 'Als er een leeskring is.' },
    };
    const [agreement, ...agreements] = made.agreements;
    const later: GoalsSnapshot = {
      ...made,
      ambition: { text: `${made.ambition?.text ?? ''} Ook in de winter.` },
      goals: [
        { ...first, text: `${first.text} En vaker.` },
        second,
        { ...second, id: newId(), text: 'Een deel <script>' },
        ...rest,
        { ...third, id: newId(), lineageId: newId(), text: 'Iets heel anders dan eerst' },
      ],
      partners: [...partners, newcomer],
      cards: [card],
      agreements: agreement ? [{ ...agreement, status: 'done' }, ...agreements] : [],
    };
    const found = compareSnapshots(CASE_SNAPSHOT, later);
    const count = (kind: string) => found.goals.filter((change) => change.kind === kind).length;
    expect({
      reworded: count('reworded'),
      split: count('split'),
      dropped: count('dropped'),
      added: count('added'),
      unchanged: count('unchanged'),
    }).toEqual({ reworded: 1, split: 1, dropped: 1, added: 1, unchanged: rest.length });
    expect(found.ambition.at(-1)).toEqual({ kind: 'added', text: 'Ook in de winter. ' });
    expect([found.joined, found.left]).toEqual([['Bibliotheek'], [gone.name]]);
    expect(found.satisfaction).toContainEqual({
      name: 'Bibliotheek',
      before: [],
      after: ['Als er een leeskring is.'],
    });
    const first12 = found.satisfaction.filter(({ before }) => before.length > 0);
    expect(first12.length).toBeGreaterThan(5);
    const { compare, statuses } = comparisonWords('nl');
    const report = describeComparison(found, comparisonWords('nl'));
    const markdown = reportToMarkdown(report);
    for (const line of [
      '**Ook in de winter.**',
      String.raw`**\+ Erbij gekomen**`,
      '### Bibliotheek',
      `${compare.status}: ${statuses.open} → ${statuses.done}`,
      `- **${compare.kinds.added.replace('+', String.raw`\+`)}**\\\n  **Iets heel anders dan eerst**`,
      String.raw`\<script\>`,
    ]) {
      expect(markdown).toContain(line);
    }
    const page = reportToHtml(report);
    expect(page).toContain('<ins><small>erbij:</small> Een deel &lt;script&gt;</ins>');
    expect(page).toMatch(/<del><small>weg:<\/small> [^<]+<\/del>/);
    expect(reportToText(report)).toContain('[erbij: Ook in de winter.]');
    expect(found.agreements[0]).toMatchObject({ kind: 'unchanged', after: [{ status: 'done' }] });
  });
});
