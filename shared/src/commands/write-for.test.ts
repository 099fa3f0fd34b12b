import { describe, expect, test } from 'vitest';
import { CARDS_FOR_OTHERS } from '../domain/limits.ts';
import type { Actor } from '../domain/roles.ts';
import { BOARD, ownDocument } from '../protocol/documents.ts';
import { mayRead } from '../policy/visible.ts';
import { cardIdOf, type PartnerCard } from '../records/partner-card.ts';
import { recordOf, recordsOf, type RecordOf } from '../records/registry.ts';
import { TestRoom, type Fields } from '../test-support/test-room.ts';
import type { NewCommand } from './registry.ts';

const BEA = { name: 'Bewoners', sector: 'residents' } as const;

/** Changes a private card of the sender, of whomever it is. */
const updating = (of: string, fields: Fields): NewCommand => ({
  type: 'change',
  operations: [{ action: 'update', audience: 'own', id: cardIdOf(of), fields }],
});

function setUp() {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const writer = room.partner();
  const hostile = room.partner('Kees', 'De Lindelopers', 'sport');
  const writeFor = (by: Actor, displayName = 'Bea', paperNumber?: number): string => {
    room.do(by, {
      type: 'writeFor',
      displayName,
      partner: BEA,
      ...(paperNumber === undefined ? {} : { paperNumber }),
    });
    return person(displayName)?.id ?? '';
  };
  const person = (displayName: string): RecordOf<'participant'> | undefined =>
    recordsOf(room.board, 'participant').find((each) => each.displayName === displayName);
  const draft = (by: Actor, of: string): PartnerCard | undefined =>
    recordOf(room.own(by), 'partnerCard', cardIdOf(of));
  return { room, facilitator, writer, hostile, writeFor, person, draft };
}

type SetUp = ReturnType<typeof setUp>;

describe.each(['facilitator', 'writer'] as const)('a card written for somebody by a %s', (who) => {
  test('lies with the writer alone, until it comes with the reveal, as that person’s', () => {
    const { room, writeFor, draft, facilitator, person, ...people } = setUp();
    const writer = { facilitator, ...people }[who];
    const bea = writeFor(writer, 'Bea', 7);
    expect(person('Bea')).toMatchObject({
      role: 'partner',
      writtenBy: writer.participantId,
      paperNumber: 7,
    });
    expect(draft(writer, bea)).toMatchObject({ status: 'draft', participantId: bea });
    room.do(writer, updating(bea, { satisfiedWhen: 'Rust', interest: 'GEHEIM', status: 'ready' }));
    room.do(writer, updating(bea, { sharedFields: ['satisfiedWhen'] }));
    const own = ownDocument(writer.participantId);
    expect([...room.records.keys()].filter((name) => name !== BOARD)).toEqual([own]);
    const others = [facilitator, people.writer, people.hostile].filter((each) => each !== writer);
    expect(others.map((other) => mayRead(other, own, room.board))).toEqual([false, false]);
    expect(mayRead(writer, own, room.board)).toBe(true);

    room.do(facilitator, { type: 'reveal' });
    const [card] = recordsOf(room.board, 'partnerCard');
    expect(card).toMatchObject({
      participantId: bea,
      partnerId: person('Bea')?.partnerId,
      writtenBy: writer.participantId,
      satisfiedWhen: 'Rust',
    });
    expect(JSON.stringify([...room.board.values()])).not.toContain('GEHEIM');
    expect(draft(writer, bea)?.interest).toBe('GEHEIM');
    room.do(writer, { type: 'shareCard', participantId: bea, fields: ['interest'] });
    expect(recordsOf(room.board, 'partnerCard')).toMatchObject([{ interest: 'GEHEIM' }]);
    expect(recordsOf(room.board, 'partnerCard')[0]).not.toHaveProperty('later');
  });
});

describe('a card written for somebody', () => {
  test('may be begun after the reveal, and is marked as later', () => {
    const { room, facilitator, writer, writeFor } = setUp();
    room.do(facilitator, { type: 'reveal' });
    const bea = writeFor(writer);
    room.do(writer, updating(bea, { satisfiedWhen: 'Rust' }));
    expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
    room.do(writer, { type: 'shareCard', participantId: bea, fields: ['satisfiedWhen'] });
    expect(recordsOf(room.board, 'partnerCard')).toMatchObject([
      { participantId: bea, later: true, satisfiedWhen: 'Rust' },
    ]);
  });

  test('is reworded by its writer when it is shared, and by nobody else', () => {
    const { room, facilitator, writer, hostile, writeFor } = setUp();
    const bea = writeFor(writer);
    room.do(writer, updating(bea, { satisfiedWhen: 'Rust' }));
    room.do(facilitator, { type: 'reveal' });
    const reword = (fields: Fields): NewCommand => ({
      type: 'change',
      operations: [{ action: 'update', audience: 'board', id: cardIdOf(bea), fields }],
    });
    for (const other of [hostile, facilitator]) {
      expect(room.refusal(other, reword({ satisfiedWhen: 'Anders' }))).toBe('forbidden');
    }
    expect(room.refusal(writer, reword({ satisfiedWhen: 'Meer rust' }))).toBeUndefined();
    for (const fields of [
      { writtenBy: null },
      { later: true },
      { participantId: 'someone-else' },
    ]) {
      expect(room.refusal(writer, reword(fields))).toBe('forbidden');
    }
  });

  test('has a number that no other card has, and gets its name from the writer', () => {
    const { room, writer, hostile, writeFor, person } = setUp();
    const bea = writeFor(writer, 'Bea', 7);
    const again = { type: 'writeFor', displayName: 'Bo', partner: BEA, paperNumber: 7 } as const;
    expect(room.refusal(hostile, again)).toBe('already-exists');
    expect(person('Bo')).toBeUndefined();
    const rename = (displayName: string): NewCommand => ({
      type: 'change',
      operations: [{ action: 'update', audience: 'board', id: bea, fields: { displayName } }],
    });
    expect(room.refusal(hostile, rename('Fout'))).toBe('forbidden');
    room.do(writer, rename('Bep'));
    expect(person('Bep')?.id).toBe(bea);
  });

  test('goes with the person, and the number is free again', () => {
    const { room, facilitator, writer, writeFor, draft } = setUp();
    const bea = writeFor(writer, 'Bea', 7);
    room.do(writer, updating(bea, { satisfiedWhen: 'Rust' }));
    room.do(facilitator, { type: 'removeParticipant', participantId: bea });
    expect(draft(writer, bea)).toBeUndefined();
    writeFor(writer, 'Bo', 7);
    room.do(facilitator, { type: 'reveal' });
    expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
  });

  test('comes for so many people, and behind a lock by a facilitator only', () => {
    const { room, facilitator, writer, writeFor } = setUp();
    for (let count = 0; count < CARDS_FOR_OTHERS; count += 1) writeFor(writer, `Bea ${count}`);
    const more = { type: 'writeFor', displayName: 'Bo', partner: BEA } as const;
    expect(room.refusal(writer, more)).toBe('full');
    room.do(facilitator, { type: 'setLock', locked: true });
    const other = room.own(facilitator).size;
    expect(room.refusal(writer, more)).toBe('locked');
    room.do(facilitator, more);
    expect(room.own(facilitator).size).toBe(other + 1);
  });
});

/** A card in somebody's name, as it would lie in the own document of the sender. */
const forged = ({ hostile, writer }: SetUp, of: string, more: Fields): NewCommand => ({
  type: 'change',
  operations: [
    {
      action: 'create',
      audience: 'own',
      id: cardIdOf(of),
      fields: {
        type: 'partnerCard',
        participantId: of,
        partnerId: writer.partnerId ?? '',
        status: 'ready',
        sharedFields: ['satisfiedWhen'],
        satisfiedWhen: 'Dat zei zij niet',
        writtenBy: hostile.participantId,
        ...more,
      },
    },
  ],
});

describe('a hostile partner', () => {
  test('writes no card in the name of somebody who is here, nor of whom another writes for', () => {
    const all = setUp();
    const { room, facilitator, writer, hostile, writeFor } = all;
    const bea = writeFor(writer);
    const own = writeFor(hostile, 'Bo');
    const attempts: NewCommand[] = [
      forged(all, writer.participantId, {}),
      forged(all, bea, {}),
      forged(all, hostile.participantId, {}),
      forged(all, hostile.participantId, { partnerId: hostile.partnerId ?? '' }),
      forged(all, hostile.participantId, {
        partnerId: hostile.partnerId ?? '',
        writtenBy: writer.participantId,
      }),
      updating(own, { participantId: writer.participantId }),
      updating(own, { partnerId: writer.partnerId ?? '' }),
      updating(own, { writtenBy: writer.participantId }),
      updating(own, { writtenBy: null }),
      updating(own, { later: true }),
      updating(own, { status: 'shared' }),
    ];
    expect(attempts.map((attempt) => room.refusal(hostile, attempt))).toEqual(
      attempts.map(() => 'forbidden'),
    );
    expect(room.refusal(hostile, updating(bea, { forWhom: 'x' }))).toBe('unknown-record');
    room.do(facilitator, { type: 'reveal' });
    expect(recordsOf(room.board, 'partnerCard')).toEqual([]);
    const share = { type: 'shareCard', fields: ['satisfiedWhen'] } as const;
    for (const participantId of [bea, writer.participantId]) {
      expect(room.refusal(hostile, { ...share, participantId, fields: ['satisfiedWhen'] })).toBe(
        'unknown-record',
      );
    }
  });

  test('and who looks on writes for nobody, and nobody says who writes', () => {
    const { room, writer, hostile, writeFor } = setUp();
    const bea = writeFor(writer);
    for (const role of ['observer', 'display'] as const) {
      const looker: Actor = { participantId: 'somebody-1', role };
      const command = { type: 'writeFor', displayName: 'Bo', partner: BEA } as const;
      expect(room.refusal(looker, command)).toBe('forbidden');
    }
    for (const fields of [{ writtenBy: hostile.participantId }, { paperNumber: 3 }]) {
      const take: NewCommand = {
        type: 'change',
        operations: [{ action: 'update', audience: 'board', id: bea, fields }],
      };
      expect(room.refusal(hostile, take)).toBe('forbidden');
    }
  });
});
