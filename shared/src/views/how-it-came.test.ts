import { describe, expect, test } from 'vitest';
import { messages } from '../i18n/messages.ts';
import { recordOf, recordsOf } from '../records/registry.ts';
import { decisionIdOf } from '../records/decision.ts';
import { cardIdOf } from '../records/partner-card.ts';
import { TestRoom, updateOf } from '../test-support/test-room.ts';
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

function aRoomWithAnnie() {
  const { room, facilitator, fatma } = aRoom();
  const partner = { name: 'Bewoners', sector: 'residents' } as const;
  room.do(fatma, { type: 'writeFor', displayName: 'Annie', partner });
  const annie = recordsOf(room.board, 'participant').find(({ writtenBy }) => writtenBy);
  const written = { writtenBy: fatma.participantId };
  return { room, facilitator, fatma, partnerId: annie?.partnerId ?? '', written };
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
      messages('en').howItCame.somebody,
    );
    expect(howItCameWords({}, () => 'Noor', messages('nl'))).toEqual([]);
  });
});

describe('what is said for a partner without a device', () => {
  test('a decision says who gave it last, whatever a client says of that', () => {
    const { room, facilitator, fatma, partnerId, written } = aRoomWithAnnie();
    room.do(facilitator, { type: 'openRound', kind: 'decision', roundId: 'round-decision' });
    const value = { kind: 'decision', choice: 'later' } as const;
    for (const forPartnerId of [{}, { forPartnerId: partnerId }]) {
      room.do(fatma, { type: 'answerRound', roundId: 'round-decision', value, ...forPartnerId });
    }
    room.do(facilitator, { type: 'advanceRound', roundId: 'round-decision', status: 'revealed' });
    const came = (id = '') => {
      const decision = recordOf(room.board, 'decision', decisionIdOf(id));
      if (!decision) throw new Error('it was decided');
      return howItCame(decision, room.board);
    };
    expect(came(fatma.partnerId)).toEqual({});
    expect(came(partnerId)).toEqual(written);
    const own = decisionIdOf(fatma.partnerId ?? '');
    room.change(fatma, updateOf(own, { choice: 'yes', writtenBy: facilitator.participantId }));
    expect(came(fatma.partnerId)).toEqual({});
    room.change(fatma, updateOf(decisionIdOf(partnerId), { choice: 'yes', writtenBy: null }));
    expect(came(partnerId)).toEqual(written);
  });

  test('an acceptance says who gave it, as long as it holds', () => {
    const { room, facilitator, fatma, partnerId, written } = aRoomWithAnnie();
    const fields = { type: 'agreement', kind: 'task', text: 'Koken', status: 'open' };
    const id = room.create(facilitator, { ...fields, responsibleId: partnerId });
    const came = () => {
      const agreement = recordOf(room.board, 'agreement', id);
      if (!agreement) throw new Error('it was agreed');
      return howItCame(agreement, room.board);
    };
    room.change(facilitator, updateOf(id, { writtenBy: facilitator.participantId }));
    expect(came()).toEqual({});
    room.do(fatma, { type: 'acceptAgreement', agreementId: id, accepted: true });
    expect(came()).toEqual(written);
    const forged = { writtenBy: facilitator.participantId };
    const operations = [updateOf(id, forged)];
    expect(room.refusal(facilitator, { type: 'change', operations })).toBe('forbidden');
    room.change(facilitator, updateOf(id, { text: 'Samen koken', acceptedAt: null }));
    expect(came()).toEqual({});
  });

  test.each([true, false])('the reason of a stance says so beside the name alone: %s', (named) => {
    const { room, facilitator, fatma, partnerId, written } = aRoomWithAnnie();
    room.do(facilitator, { type: 'openRound', kind: 'stance', roundId: 'round-stance' });
    const value = { kind: 'stance', stance: 'notYet', reason: 'Te vaag', named } as const;
    const answer = { type: 'answerRound', roundId: 'round-stance', value } as const;
    room.do(fatma, { ...answer, forPartnerId: partnerId });
    for (const status of ['revealed', 'explained'] as const) {
      room.do(facilitator, { type: 'advanceRound', roundId: 'round-stance', status });
    }
    expect(recordOf(room.board, 'round', 'round-stance')?.reasons).toEqual([
      { text: 'Te vaag', ...(named ? { partnerId, ...written } : {}) },
    ]);
  });
});

test('an answer that is shared after the reveal says so, and no client takes that away', () => {
  const { room, facilitator, fatma } = aRoom();
  const id = cardIdOf(fatma.participantId);
  const { participantId, partnerId = '' } = fatma;
  const fields = { type: 'partnerCard', participantId, partnerId, status: 'ready' };
  const answers = { satisfiedWhen: 'Elke week', noticeBy: 'Er wordt gelachen' };
  const card = { ...fields, ...answers, sharedFields: ['satisfiedWhen'] };
  room.change(fatma, { action: 'create', audience: 'own', id, fields: card });
  room.do(facilitator, { type: 'reveal' });
  const shared = () => {
    const found = recordOf(room.board, 'partnerCard', id);
    if (!found) throw new Error('it was shared');
    return found;
  };
  expect(howItCame(shared(), room.board)).toEqual({});
  room.do(fatma, { type: 'shareCard', fields: ['noticeBy'] });
  const came = howItCame(shared(), room.board);
  expect(came).toEqual({ laterFields: ['noticeBy'] });
  expect(howItCameWords(came, () => undefined, messages('nl'))).toEqual([
    'later gedeeld: Waaraan merk je dat het lukt?',
  ]);
  const operations = [updateOf(id, { laterFields: null })];
  expect(room.refusal(fatma, { type: 'change', operations })).toBe('forbidden');
  room.change(fatma, updateOf(id, { noticeBy: 'Er wordt veel gelachen' }));
});
