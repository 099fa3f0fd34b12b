import { describe, expect, test } from 'vitest';
import { messages } from '../i18n/messages.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { howItCame, howItCameWords } from './how-it-came.ts';

function aRoom() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const fatma = room.partner();
  const ladder = (actor: typeof fatma, partnerId = fatma.partnerId ?? '') => {
    const id = room.create(actor, {
      type: 'activity',
      text: 'Eetcafé',
      partnerId,
      existing: false,
      position: { x: 0, y: 0 },
    });
    const activity = recordOf(room.board, 'activity', id);
    if (!activity) throw new Error('it was just made');
    return howItCame(activity, room.board);
  };
  return { room, facilitator, fatma, ladder };
}

describe('how something came onto the board', () => {
  test('what a partner adds in time has nothing particular', () => {
    const { room, facilitator, fatma, ladder } = aRoom();
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(ladder(fatma)).toEqual({});
  });

  test('an activity that a facilitator or a schrijfmaatje types for a partner says so', () => {
    const { room, facilitator, fatma, ladder } = aRoom();
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(ladder(facilitator)).toEqual({ writtenBy: facilitator.participantId });
    room.do(fatma, {
      type: 'writeFor',
      displayName: 'Annie',
      partner: { name: 'Bewoners', sector: 'residents' },
    });
    const annie = recordsOf(room.board, 'participant').find(({ writtenBy }) => writtenBy);
    expect(annie?.partnerId).toBeDefined();
    expect(
      howItCame(
        {
          type: 'contribution',
          id: 'brings-1',
          createdAt: 0,
          updatedAt: 0,
          authorId: fatma.participantId,
          partnerId: annie?.partnerId ?? '',
          brings: 'Koken',
          gains: '',
          tags: [],
        },
        room.board,
      ),
    ).toEqual({ writtenBy: fatma.participantId });
  });

  test('an activity is later once goals are being laid together, also when the group goes back', () => {
    const { room, facilitator, fatma, ladder } = aRoom();
    room.do(facilitator, { type: 'setStep', step: 'cluster' });
    room.do(facilitator, { type: 'setStep', step: 'why' });
    expect(ladder(fatma)).toEqual({ later: true });
  });

  test('it is told in words, in both languages', () => {
    const how = { writtenBy: 'p-1', later: true } as const;
    expect(howItCameWords(how, () => 'Noor', messages('nl'))).toEqual([
      'opgeschreven door Noor',
      'later toegevoegd',
    ]);
    expect(howItCameWords(how, () => undefined, messages('en'))[0]).toContain(
      messages('en').steps.somebody,
    );
    expect(howItCameWords({}, () => 'Noor', messages('nl'))).toEqual([]);
  });
});
