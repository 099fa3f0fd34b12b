import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { recordsOf } from '../records/registry.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
import { buildGoalsSnapshot } from './goals-snapshot.ts';
import { snapshotToHtml } from './snapshot-html.ts';

const HASH = 'a'.repeat(64);

const take = ({ board, pads }: TestRoom) =>
  buildGoalsSnapshot({
    board,
    snapshotId: newId(),
    takenAt: 1_750_000_000_000,
    retainUntil: 1_800_000_000_000,
    padText: (recordId) => pads.get(recordId) ?? '',
  });

test('explains hard words that stand in what people wrote together, as the session says them', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const words = () => take(room).glossary?.map(({ word, plain }) => [word, plain]);
  expect(words()).toEqual([]);
  room.create(facilitator, {
    type: 'cluster',
    title: 'Wij willen een pilot met participatie en de POH.',
    lineageId: newId(),
    position: { x: 0, y: 0 },
  });
  expect(words()).toEqual([
    ['participatie', 'meedoen'],
    ['pilot', 'proef'],
  ]);
  room.create(facilitator, { type: 'term', word: 'Pilot', ignored: true });
  room.create(facilitator, { type: 'term', word: 'POH', meaning: 'Helpt de huisarts.' });
  expect(words()).toEqual([
    ['participatie', 'meedoen'],
    ['POH', null],
  ]);
  expect(snapshotToHtml({ ...take(room), contentHash: HASH })).toContain('Helpt de huisarts.');
});

test('keeps what a resident said only when that person agrees', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const say = (text: string, mayKeep: boolean) =>
    room.create(facilitator, { type: 'quote', text, saidBy: 'Els', mayKeep });
  say('Ik wil gewoon naar buiten.', true);
  say('Dit blijft hier.', false);
  const withdrawn = say('Toch liever niet.', true);
  room.change(facilitator, updateOf(withdrawn, { mayKeep: false }));
  const content = take(room);
  expect(content.quotes?.map(({ text }) => text)).toEqual(['Ik wil gewoon naar buiten.']);
  const page = snapshotToHtml({ ...content, contentHash: HASH });
  expect(page).toContain('“Ik wil gewoon naar buiten.” – Els');
  for (const said of ['Dit blijft hier.', 'Toch liever niet.']) expect(page).not.toContain(said);
});

test('says which words of the ambition were not clear, and not to whom', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const els = room.partner('Els', 'Bewoners', 'residents');
  room.do(facilitator, { type: 'setStep', step: 'ambition' });
  room.pads.set(recordsOf(room.board, 'ambition')[0]?.id ?? '', 'Meer participatie.');
  room.do(facilitator, { type: 'setStep', step: 'snapshot' });
  expect(take(room).wordCheck).toBeNull();
  room.do(els, { type: 'markWords', words: ['participatie'] });
  const { wordCheck } = take(room);
  expect(wordCheck).toEqual({ readers: 1, words: [{ word: 'participatie', count: 1 }] });
});
