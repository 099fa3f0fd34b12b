import { expect, test } from 'vitest';
import { STAGES } from '../demo/play.ts';
import { newId } from '../domain/ids.ts';
import { DRAWING_POINTS, POINTS_PER_BOARD } from '../domain/limits.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordsOf, sessionOf, type Records } from '../records/registry.ts';
import { buildGoalsSnapshot } from '../report/goals-snapshot.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { playedCase } from '../test-support/played-case.ts';
import { TestRoom, type Fields } from '../test-support/test-room.ts';
import { importSession, readSessionFile, sessionFileOf } from './session-file.ts';
import { startFromSnapshot } from './start-from-snapshot.ts';
import { Transaction, type RoomRecords } from './transaction.ts';

const MADE = { roomCode: 'ACDEFGHJ', now: 1_800_000_000_000 };

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** The board of another server that a file was brought to. */
function brought(text: string): Records {
  const read = readSessionFile(text);
  if (typeof read === 'string') throw new Error(read);
  const room: RoomRecords = new Map();
  const made = { ...MADE, sessionId: newId() };
  expect(importSession(new Transaction(room), read, made)).toBeUndefined();
  return room.get(BOARD) ?? new Map();
}

/** The text of an ambition that was brought stands in its pad too. */
const padOf = (board: Records) => (recordId: string) =>
  recordsOf(board, 'ambition').find(({ id }) => id === recordId)?.text ?? '';

test.each(STAGES)('the case up to “%s”, brought elsewhere, gives the same file again', (stage) => {
  const { room } = playedCase(stage);
  const padText = (recordId: string): string => room.pads.get(recordId) ?? '';
  const text = JSON.stringify(sessionFileOf(room.board, padText, []));
  const board = brought(text);
  expect(JSON.stringify(sessionFileOf(board, padOf(board), []))).toBe(text);
  expect(sessionOf(board)).toMatchObject({ roomCode: MADE.roomCode, locked: false });
  expect(text).not.toContain(room.sessionId);
});

test('nothing that is private, secret or of the server is in a file', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const partner = room.partner();
  const SECRET = 'Een geheim dat nergens staat';
  const { participantId, partnerId } = partner;
  const card = { type: 'partnerCard', participantId, partnerId, status: 'draft' };
  const fields = { ...card, sharedFields: [], interest: SECRET } as unknown as Fields;
  const id = `card-${participantId}`;
  room.change(partner, { action: 'create', audience: 'own', id, fields });
  room.do(facilitator, { type: 'openRound', kind: 'proposal' });
  const roundId = recordsOf(room.board, 'round')[0]?.id ?? '';
  const value = { kind: 'proposal', text: SECRET } as const;
  room.do(partner, { type: 'answerRound', roundId, value });
  const participantIds = [participantId];
  room.do(facilitator, { type: 'setPairs', pairs: [{ participantIds }] });
  const text = JSON.stringify({ ...sessionFileOf(room.board, () => '', []), recordVersions: {} });
  for (const hidden of [SECRET, roundId, 'ACDEFGHJ', room.sessionId, '"pair"', '"answer"']) {
    expect(text).not.toContain(hidden);
  }
  expect(text).toContain(participantId);
});

test('what goes on from the snapshot of the case keeps its lineage, and is as it was in the next one', () => {
  const room: RoomRecords = new Map();
  const sessionId = newId();
  const start = { ...MADE, sessionId, title: 'Later', question: '', newId } as const;
  const about = { template: 'kickoff', language: 'nl' } as const;
  startFromSnapshot(new Transaction(room), CASE_SNAPSHOT, { ...start, ...about });
  const board = room.get(BOARD) ?? new Map();
  const next = buildGoalsSnapshot({
    board,
    snapshotId: newId(),
    takenAt: MADE.now,
    retainUntil: MADE.now,
    padText: () => '',
  });
  expect(next.previousSnapshotId).toBe(CASE_SNAPSHOT.id);
  expect(next.ambition).toEqual(CASE_SNAPSHOT.ambition);
  const said = ({ goals, clusters, agreements, partners }: typeof next) => ({
    goals: goals.map(({ text, forWhom, lineageId }) => [lineageId, text, forWhom]).toSorted(byText),
    clusters: clusters.map(({ title, lineageId, goalIds }) => [lineageId, title, goalIds.length]),
    agreements: agreements
      .map(({ id, lineageId = id, text, accepted, due }) => [lineageId, text, accepted, due])
      .toSorted(byText),
    partners: partners.map(({ key, name, sector }) => [key, name, sector]).toSorted(byText),
  });
  const after = said(next);
  const before = said(CASE_SNAPSHOT);
  expect({ ...after, clusters: after.clusters.toSorted(byText) }).toEqual({
    ...before,
    clusters: before.clusters.toSorted(byText),
  });
  expect(after.goals.length).toBeGreaterThan(3);
});

test('a file with more points in its drawings than fit on a board is refused', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const points = Array.from({ length: DRAWING_POINTS }, () => ({ x: 1, y: 1 }));
  const stroke = { colour: 'ink', thickness: 'thin' } as const;
  const position = { x: 0, y: 0 };
  const id = room.create(facilitator, { type: 'drawing', position, points, ...stroke });
  const one = room.board.get(id);
  const file = (count: number): string => {
    const whole = sessionFileOf(room.board, () => '', []);
    const more = Array.from({ length: count }, (_, nth) => ({ ...one, id: `drawing-${nth}` }));
    return JSON.stringify({ ...whole, records: [...(whole?.records ?? []), ...more] });
  };
  const most = POINTS_PER_BOARD / DRAWING_POINTS;
  expect(recordsOf(brought(file(most - 1)), 'drawing')).toHaveLength(most);
  const read = readSessionFile(file(most));
  if (typeof read === 'string') throw new Error(read);
  const made = { ...MADE, sessionId: newId() };
  expect(importSession(new Transaction(new Map()), read, made)).toBe('unusable-file');
});
