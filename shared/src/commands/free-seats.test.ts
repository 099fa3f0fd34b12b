import { expect, test } from 'vitest';
import { BOARD } from '../protocol/documents.ts';
import { recordOf, recordsOf, sessionOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { freeSeats } from './free-seats.ts';
import { runTransaction } from './transaction.ts';

function free(room: TestRoom, ...candidates: string[]): string[] {
  let freed: string[] = [];
  const done = runTransaction(room.records, (transaction) => {
    freed = freeSeats(transaction, candidates);
    return undefined;
  });
  expect(done.ok).toBe(true);
  return freed;
}

const partnersOf = ({ board }: TestRoom) => recordsOf(board, 'partner').map(({ name }) => name);

test('a seat that was never used goes, with an organisation that nobody else is of', () => {
  const room = new TestRoom();
  room.facilitator();
  room.partner('Fatma', 'De Linde');
  const [one, two, colleague] = [
    room.partner('One', 'Nobody'),
    room.partner('Two', 'Nobody'),
    room.partner('Three', 'De Linde'),
  ].map(({ participantId }) => participantId);
  if (!one || !two || !colleague) throw new Error('three seats');
  expect(free(room, one, two, colleague)).toEqual([one, two, colleague]);
  expect(recordsOf(room.board, 'participant')).toHaveLength(2);
  expect(partnersOf(room)).toEqual(['De Linde']);
});

test('a seat of which anything is left stays', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator().participantId;
  const hand = room.partner('Hand', 'One');
  room.do(hand, { type: 'raiseHand', raised: true });
  const writer = room.partner('Writer', 'Two');
  const cardId = `card-${writer.participantId}`;
  const { participantId, partnerId = '' } = writer;
  const card = { type: 'partnerCard', participantId, partnerId, status: 'draft' } as const;
  const fields = { ...card, sharedFields: [] };
  room.change(writer, { action: 'create', audience: 'own', id: cardId, fields });
  const named = room.partner('Named', 'Three').participantId;
  const founder = room.partner('Founder', 'Four').participantId;
  const member = room.partner('Member', 'Four');
  room.do(member, { type: 'raiseHand', raised: true });
  const session = sessionOf(room.board);
  if (!session) throw new Error('a session');
  runTransaction(room.records, (transaction) => {
    transaction.put(BOARD, { ...session, spotlightId: named });
    return undefined;
  });
  const all = [facilitator, hand, writer, named, founder, member, 'unknown'];
  const before = [...room.board.keys()];
  const ids = all.map((each) => (typeof each === 'string' ? each : each.participantId));
  expect(free(room, ...ids)).toEqual([]);
  expect([...room.board.keys()]).toEqual(before);
  expect(recordOf(room.board, 'participant', founder)).toBeDefined();
});
