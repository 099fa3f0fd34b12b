import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { hostileSnapshot } from '../test-support/hostile-snapshot.ts';
import { tableToCsv } from './csv.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';
import { snapshotTables, type Table } from './tables.ts';

const TABLE: Table = {
  kind: 'agreements',
  name: 'afspraken',
  headings: ['Afspraak', 'Uren', 'Aangenomen', 'Wanneer'],
  rows: [
    ['Zegt "ja"; belt\nterug', 1.5, true, null],
    ['=1+1', -2, false, ' @SUM(A1)'],
  ],
};

test('a table is written as a Dutch spreadsheet reads it, and nothing in it calculates', () => {
  expect(tableToCsv(TABLE, 'nl')).toBe(
    '\uFEFF"Afspraak";"Uren";"Aangenomen";"Wanneer"\r\n' +
      '"Zegt ""ja""; belt\nterug";1,5;ja;\r\n' +
      `"'=1+1";-2;nee;"' @SUM(A1)"\r\n`,
  );
  expect(tableToCsv(TABLE, 'en')).toContain(';1.5;yes;');
});

/** The case with something of each kind that it lacks. */
const WHOLE: GoalsSnapshot = {
  ...CASE_SNAPSHOT,
  area: 'De Lindewijk',
  ambition: { text: 'Wij willen dat niemand alleen is.' },
  clusters: [
    ...CASE_SNAPSHOT.clusters,
    { id: 'empty-group', title: 'Een lege groep', lineageId: 'empty-group', goalIds: [] },
  ],
  glossary: [{ word: 'Convenant', plain: 'plechtige afspraak', meaning: 'Een afspraak op papier' }],
  wordCheck: { readers: 3, words: [{ word: 'domein overstijgend', count: 2 }] },
  quotes: [{ id: 'quote-1', text: 'Ik mis het koor.', saidBy: 'Een bewoner' }],
  images: [{ id: 'image-1', imageId: 'image-1', alternativeText: 'De zaal van het buurthuis' }],
};

/** What people wrote: texts of more than one word, wherever they stand; where things lay is no table. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test('every text of a snapshot stands in a table, and every record has a row', () => {
  const tables = snapshotTables(WHOLE);
  const cells = new Set(tables.flatMap(({ rows }) => rows.flat()));
  const { board: _, ...content } = WHOLE;
  const texts = textsIn(content);
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.filter((text) => !cells.has(text))).toEqual([]);
  const { session, people, partners, activities, goals } = countsOf(tables);
  expect({ session, people, partners, activities, goals }).toEqual({
    session: 1,
    people: WHOLE.participants.length,
    partners: WHOLE.partners.length,
    activities: WHOLE.activities.length,
    goals: WHOLE.goals.length,
  });
});

test('a reader of others finds every cell of every table again, whatever people wrote', () => {
  const options = { delimiter: ';', bom: true, record_delimiter: '\r\n' };
  for (const table of [
    TABLE,
    ...snapshotTables(WHOLE),
    ...snapshotTables(hostileSnapshot(13, 13)),
  ]) {
    const [headings, ...rows] = parse(tableToCsv(table, 'en'), options);
    expect(headings).toEqual(table.headings);
    expect(rows).toHaveLength(table.rows.length);
    for (const [index, row] of table.rows.entries()) {
      // What could calculate has a mark in front; all else is the same, letter for letter.
      const read = rows[index]?.map((cell) => cell.replace(/^'(?=\s*[=+\-@|%\t\r])/u, ''));
      expect(read).toEqual(row.map((cell) => said(cell)));
    }
  }
});

function said(cell: Table['rows'][number][number]): string {
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  // No file in UTF-8 holds half a pair.
  return cell === null ? '' : String(cell).replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

function tension(id: string, positions: string[]): GoalsSnapshot['tensions'][number] {
  return { id, targetId: null, positions, state: 'open' };
}

test('positions that differ from each other can be told from those of another difference', () => {
  const tensions = [tension('one', ['nu', 'later']), tension('two', ['hier', 'daar', 'overal'])];
  const table = snapshotTables({ ...WHOLE, tensions }).find(({ kind }) => kind === 'tensions');
  expect(table?.headings[0]).toBe('Nummer');
  expect(table?.rows.map(([number]) => number)).toEqual([1, 1, 2, 2, 2]);
});

function countsOf(tables: readonly Table[]): Partial<Record<Table['kind'], number>> {
  return Object.fromEntries(tables.map(({ kind, rows }) => [kind, rows.length]));
}
