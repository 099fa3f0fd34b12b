import { expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { ANNOUNCEMENT_LENGTH } from '../domain/limits.ts';
import { ANNOUNCEMENT_MS } from '../records/announcement.ts';
import { sessionOf } from '../records/registry.ts';
import { TestRoom } from '../test-support/test-room.ts';
import { parseCommand } from './registry.ts';

test('a facilitator tells everybody one sentence for a while, or takes it away', () => {
  const room = new TestRoom();
  const facilitator = room.facilitator();
  const told = () => sessionOf(room.board)?.announcement;
  room.do(facilitator, { type: 'announce', text: 'De koffie staat klaar.' });
  const until = room.now + ANNOUNCEMENT_MS;
  expect(told()).toEqual({
    text: 'De koffie staat klaar.',
    until,
    by: facilitator.participantId,
  });
  room.do(facilitator, { type: 'announce', text: 'We beginnen weer.' });
  expect(told()).toMatchObject({ text: 'We beginnen weer.' });
  room.do(facilitator, { type: 'announce', text: null });
  expect(told()).toBeUndefined();
  expect(room.run(facilitator, { type: 'announce', text: null })).toEqual({ ok: true, value: [] });
});

test('nobody else tells everybody anything', () => {
  const room = new TestRoom();
  const others = (['observer', 'display'] as const).map((role) => ({
    participantId: newId(),
    role,
  }));
  for (const actor of [room.partner(), ...others]) {
    expect(room.refusal(actor, { type: 'announce', text: 'Ik ben de baas' })).toBe('forbidden');
  }
});

test.each([
  ['nothing', ''],
  ['spaces', '  '],
  ['two lines', 'Eén\ntwee'],
  ['a turned direction', 'Eén\u202etwee'],
  ['too much', 'x'.repeat(ANNOUNCEMENT_LENGTH + 1)],
])('it is one short sentence: %s is refused', (_, text) => {
  expect(parseCommand({ id: newId(), type: 'announce', text }).ok).toBe(false);
});
