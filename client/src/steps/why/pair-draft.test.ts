import { recordsOf } from '@ambitiebord/shared/records/registry';
import { pairOf } from '@ambitiebord/shared/records/pairs';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { describe, expect, test } from 'vitest';
import { draftOf, lateIn, moved, proposal, setPairsOf, withLate } from './pair-draft.ts';

/** Four partners, of whom the last one has no device and the third is away. */
function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const [ank, kees, bert] = [
    room.partner('Ank', 'Buurthuis', 'welfare'),
    room.partner('Kees', 'Gymzaal', 'sport'),
    room.partner('Bert', 'Gemeente', 'municipality'),
  ];
  const partner = { name: 'Bewoners', sector: 'residents' } as const;
  room.do(ank, { type: 'writeFor', displayName: 'Bea', partner });
  const bea = recordsOf(room.board, 'participant').find(({ displayName }) => displayName === 'Bea');
  const here = new Set([facilitator, ank, kees].map(({ participantId }) => participantId));
  return { room, facilitator, ank, kees, bert, bea: bea?.id ?? '', here };
}

const everybody = (draft: { readonly pairs: readonly { participantIds: readonly string[] }[] }) =>
  draft.pairs.flatMap(({ participantIds }) => participantIds).toSorted();

describe('a draft of pairs', () => {
  test('has who is here or is written for, and nobody who is away or leads', () => {
    const { room, ank, kees, bea, here } = setUp();
    const draft = proposal(room.board, here, 'seed');
    expect(draft && everybody(draft)).toEqual(
      [ank.participantId, kees.participantId, bea].toSorted(),
    );
    expect(proposal(room.board, here, 'seed')).toEqual(draft);
    expect(proposal(room.board, new Set(), 'seed')).toBeUndefined();
  });

  test('lets people be moved: to another pair, to one of their own, to none', () => {
    const draft = {
      pairs: [{ participantIds: ['a', 'b'] }, { participantIds: ['c'] }],
      out: ['d'],
    };
    const pairsOf = (next: typeof draft | ReturnType<typeof moved>) =>
      next.pairs.map(({ participantIds }) => participantIds.join(''));
    expect(pairsOf(moved(draft, 'a', 1))).toEqual(['b', 'ca']);
    expect(pairsOf(moved(draft, 'd', 'new'))).toEqual(['ab', 'c', 'd']);
    expect(moved(draft, 'd', 'new').out).toEqual([]);
    const without = moved(draft, 'c', 'out');
    expect(without.out).toEqual(['d', 'c']);
    expect(setPairsOf(without)).toEqual({
      type: 'setPairs',
      pairs: [{ participantIds: ['a', 'b'] }],
    });
  });

  test('puts who came later in a pair, with one press', () => {
    const { room, facilitator, ank, kees, bert, bea, here } = setUp();
    const first = [ank, kees].map(({ participantId }) => participantId);
    room.do(facilitator, { type: 'setPairs', pairs: [{ participantIds: first }] });
    expect(lateIn(room.board, here).map(({ id }) => id)).toEqual([bea]);
    const [before] = draftOf(room.board, here).pairs;
    room.do(facilitator, setPairsOf(withLate(room.board, here, 'seed')));
    expect(pairOf(room.board, bea)?.id).toBe(before?.id);
    const all = new Set([...here, bert.participantId]);
    room.do(facilitator, setPairsOf(withLate(room.board, all, 'seed')));
    expect(lateIn(room.board, all)).toEqual([]);
    expect(everybody(draftOf(room.board, all))).toHaveLength(4);
  });
});
