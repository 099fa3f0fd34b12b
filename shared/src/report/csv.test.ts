import { expect, test } from 'vitest';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { tableToCsv } from './csv.ts';
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

test('there is a table for each kind of record that the snapshot holds, with all of them', () => {
  const rows = new Map(snapshotTables(CASE_SNAPSHOT).map((table) => [table.kind, table.rows]));
  const { partners, goals, activities, agreements, decisions } = CASE_SNAPSHOT;
  expect(rows.get('partners')).toHaveLength(partners.length);
  expect(rows.get('goals')?.map(([goal]) => goal)).toEqual(goals.map(({ text }) => text));
  expect(rows.get('activities')).toHaveLength(activities.length);
  expect(rows.get('agreements')).toHaveLength(agreements.length);
  expect(rows.get('decisions')).toHaveLength(decisions.length);
  expect(rows.has('glossary')).toBe((CASE_SNAPSHOT.glossary ?? []).length > 0);
});
