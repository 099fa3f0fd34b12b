import { recordOf, recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { expect, test } from 'vitest';
import { isNameTaken } from '@ambitiebord/shared/policy/one-of-each';
import { correctPartner, correctSession } from './correcting.ts';

function roomWithPartners() {
  const room = new TestRoom({ title: 'Dementei', question: 'Wat?' });
  const facilitator = room.facilitator();
  const fatma = room.partner('Fatma', 'De Linde', 'care');
  const kees = room.partner('Kees', 'De Lindelopers', 'sport');
  const session = () => {
    const found = sessionOf(room.board);
    if (!found) throw new Error('there is a session');
    return found;
  };
  const partner = () => {
    const found = recordOf(room.board, 'partner', fatma.partnerId);
    if (!found) throw new Error('there is a partner');
    return found;
  };
  return { room, facilitator, fatma, kees, session, partner };
}

test('a facilitator corrects the title and the question, a partner does not', () => {
  const { room, facilitator, fatma, session } = roomWithPartners();
  const correction = correctSession(session(), { title: ' Dementie ', question: '' });
  if (!correction) throw new Error('there is something to correct');
  expect(room.refusal(fatma, correction)).toBe('forbidden');
  room.do(facilitator, correction);
  expect(session()).toMatchObject({ title: 'Dementie', question: '' });
  expect(correctSession(session(), { title: 'Dementie ', question: ' ' })).toBeUndefined();
});

test('a facilitator says which area it is about, also in the silence, and takes that back', () => {
  const { room, facilitator, fatma, session } = roomWithPartners();
  const area = correctSession(session(), { area: 'Lindewijk' });
  if (!area) throw new Error('there is something to say');
  expect(room.refusal(fatma, area)).toBe('forbidden');
  room.do(facilitator, { type: 'setStep', step: 'cluster' });
  room.do(facilitator, { type: 'setSorting', turn: 0 });
  room.do(facilitator, area);
  expect(session().area).toBe('Lindewijk');
  const none = correctSession(session(), { area: null });
  if (!none) throw new Error('there is something to take back');
  room.do(facilitator, none);
  expect(session()).not.toHaveProperty('area');
  // What was never there cannot be taken away.
  expect(correctSession(session(), { area: null })).toBeUndefined();
});

test('an organisation corrects its own name and sector, and so does a facilitator', () => {
  const { room, facilitator, fatma, kees, partner } = roomWithPartners();
  const correction = correctPartner(room.board, partner(), { name: 'De Linden', sector: 'care' });
  if (!correction) throw new Error('there is something to correct');
  // Only what is different is sent: a colleague may be changing the sector.
  expect(correction).toMatchObject({ operations: [{ fields: { name: 'De Linden' } }] });
  expect(JSON.stringify(correction)).not.toContain('sector');
  expect(room.refusal(kees, correction)).toBe('forbidden');
  room.do(fatma, correction);
  const sector = correctPartner(room.board, partner(), { name: 'De Linden', sector: 'welfare' });
  if (!sector) throw new Error('there is something to correct');
  room.do(facilitator, sector);
  expect(partner()).toMatchObject({ name: 'De Linden', sector: 'welfare' });
});

test('two organisations do not get the same name', () => {
  const { room, fatma } = roomWithPartners();
  const partnerId = fatma.partnerId ?? '';
  expect(isNameTaken(room.board, partnerId, ' de lindelopers')).toBe(true);
  expect(isNameTaken(room.board, partnerId, 'De Linde')).toBe(false);
});

test('who writes for an organisation without a device corrects its name too', () => {
  const { room, fatma, kees } = roomWithPartners();
  const partner = { name: 'Bewoner', sector: 'residents' } as const;
  room.do(fatma, { type: 'writeFor', displayName: 'Bea', partner });
  const residents = recordsOf(room.board, 'partner').find(({ name }) => name === 'Bewoner');
  const correction = residents && correctPartner(room.board, residents, { name: 'Bewoners' });
  if (!correction) throw new Error('there is something to correct');
  expect(room.refusal(kees, correction)).toBe('forbidden');
  room.do(fatma, correction);
  expect(recordOf(room.board, 'partner', residents.id)?.name).toBe('Bewoners');
});

test('an organisation says who decides, whether it is in the core group, and who speaks for it', () => {
  const { room, facilitator, fatma, kees, partner } = roomWithPartners();
  const anna = room.partner('Anna', 'De Linde', 'care');
  const said = { coreGroup: true, mandate: 'needsBacking', present: false } as const;
  const correct = (spokesperson: string | null) => {
    const correction = correctPartner(room.board, partner(), said, spokesperson);
    if (!correction) throw new Error('there is something to say');
    return correction;
  };
  const speakers = () =>
    recordsOf(room.board, 'participant')
      .filter(({ spokesperson }) => spokesperson)
      .map(({ displayName }) => displayName);
  expect(room.refusal(kees, correct(anna.participantId))).toBe('forbidden');
  room.do(fatma, correct(anna.participantId));
  expect(partner()).toMatchObject(said);
  expect(speakers()).toEqual(['Anna']);
  expect(correctPartner(room.board, partner(), said, anna.participantId)).toBeUndefined();
  // There is one at a time.
  expect(room.refusal(kees, correct(fatma.participantId))).toBe('forbidden');
  room.do(facilitator, correct(fatma.participantId));
  expect(speakers()).toEqual(['Fatma']);
  room.do(anna, correct(null));
  expect(speakers()).toEqual([]);
});

test('who names the spokesperson gives nobody another name with it', () => {
  const { room, fatma } = roomWithPartners();
  const anna = room.partner('Anna', 'De Linde', 'care');
  const fields = { spokesperson: true, displayName: 'Hanna' };
  expect(
    room.refusal(fatma, {
      type: 'change',
      operations: [{ action: 'update', audience: 'board', id: anna.participantId, fields }],
    }),
  ).toBe('forbidden');
});
