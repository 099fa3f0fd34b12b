import type { Agreement } from '@ambitiebord/shared/records/agreement';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { agreementPages } from './agreement-pages.ts';

test('beside the headlines come the other tasks, what falls outside, who is missing and what is open', () => {
  const room = new TestRoom();
  const ank = room.partner('Ank', 'Buurthuis');
  const agree = (kind: Agreement['kind'], text: string): string =>
    room.create(ank, { type: 'agreement', kind, text, status: 'open' });
  expect(agreementPages(room.board)).toEqual([]);
  for (const text of ['Bellen', 'Zaal', 'Flyer', 'Koffie', 'Vervoer', 'Folder'])
    agree('task', text);
  agree('money', 'Wie betaalt de zaal?');
  agree('scopeOut', 'Wij bouwen niets.');
  agree('scopeOut', '  ');
  room.create(ank, { type: 'missingParty', who: 'De huisarts' });
  const pages = agreementPages(room.board);
  expect(pages).toMatchObject([
    { kind: 'tasks', tasks: [{ text: 'Zaal' }, { text: 'Flyer' }, {}, { text: 'Vervoer' }] },
    { kind: 'tasks', tasks: [{ text: 'Folder' }, { text: 'Wie betaalt de zaal?' }] },
    { kind: 'outside', lines: [{ text: 'Wij bouwen niets.' }] },
    { kind: 'missing', lines: [{ text: 'De huisarts' }] },
    { kind: 'open' },
  ]);
  const open = pages.flatMap((page) => (page.kind === 'open' ? page.subjects : []));
  expect(open).toContain('decisionMaking');
  for (const kind of ['money', 'leadPartner', 'task', 'review', 'scopeOut']) {
    expect(open).not.toContain(kind);
  }
});

test('a long list goes on on a next page, and nothing of it is left out', () => {
  const room = new TestRoom();
  const ank = room.partner('Ank', 'Buurthuis');
  const parties = Array.from(
    { length: 14 },
    (_, index) => `Partij ${index} ${'x'.repeat(index * 6)}`,
  );
  for (const who of parties) room.create(ank, { type: 'missingParty', who });
  const shown = agreementPages(room.board).flatMap((page) =>
    page.kind === 'missing' ? [page.lines.map(({ text }) => text)] : [],
  );
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.flat()).toEqual(parties);
});
