/**
 * Tables as CSV (RFC 4180) that Excel opens in Dutch: a UTF-8 mark, semicolons, decimal commas, and no cell that a
 * spreadsheet takes for a formula.
 */

import { tables as english } from '../i18n/en/tables.ts';
import { tables as dutch } from '../i18n/nl/tables.ts';
import type { Language } from '../records/session.ts';
import type { Cell, Table } from './tables.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet calculate (OWASP, "CSV Injection"). */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/u;

const TRUTH = { nl: dutch, en: english } as const;

/** Writes a table in a language. */
export function tableToCsv({ headings, rows }: Table, language: Language): string {
  const lines = [headings, ...rows].map((cells) =>
    cells.map((cell) => cellToCsv(cell, language)).join(';'),
  );
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cellToCsv(cell: Cell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? TRUTH[language].yes : TRUTH[language].no;
  if (typeof cell === 'number') {
    return language === 'nl' ? String(cell).replace('.', ',') : String(cell);
  }
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return `"${harmless.replaceAll('"', '""')}"`;
}
