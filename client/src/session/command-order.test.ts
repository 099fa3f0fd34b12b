import type { Command } from '@ambitiebord/shared/commands/registry';
import { describe, expect, test } from 'vitest';
import { Departures, replaces } from './command-order.ts';

type Operation = Extract<Command, { type: 'change' }>['operations'][number];

const change = (...operations: Operation[]): Command => ({
  id: 'command-id',
  type: 'change',
  operations,
});

const update = (id: string, fields: Record<string, string | number>): Operation => ({
  action: 'update',
  audience: 'board',
  id,
  fields,
});

const NOTE = 'note-one';

describe('a command replaces one that was not sent', () => {
  test('when it updates the same fields of the same records', () => {
    expect(
      replaces(change(update(NOTE, { text: 'ab' })), change(update(NOTE, { text: 'a' }))),
    ).toBe(true);
  });

  test.each<[string, Command, Command]>([
    [
      'another record',
      change(update('note-two', { text: 'b' })),
      change(update(NOTE, { text: 'a' })),
    ],
    [
      'another field',
      change(update(NOTE, { colour: 'blue' })),
      change(update(NOTE, { text: 'a' })),
    ],
    [
      'fewer fields',
      change(update(NOTE, { text: 'b' })),
      change(update(NOTE, { text: 'a', colour: 'blue' })),
    ],
    [
      'fewer records',
      change(update(NOTE, { text: 'b' })),
      change(update(NOTE, { text: 'a' }), update('note-two', { text: 'a' })),
    ],
    [
      'a draft of the same name',
      change({ ...update(NOTE, { text: 'b' }), audience: 'own' }),
      change(update(NOTE, { text: 'a' })),
    ],
    [
      'what the same field pointed to, since the newer record may be gone',
      change(update(NOTE, { goalId: 'goal-two' })),
      change(update(NOTE, { goalId: 'goal-one' })),
    ],
    [
      'a deletion',
      change(update(NOTE, { text: 'b' })),
      change({ action: 'delete', audience: 'board', id: NOTE }),
    ],
    [
      'no change at all',
      change(update(NOTE, { text: 'b' })),
      { id: 'command-two', type: 'reveal' },
    ],
  ])('but not %s', (_what, newer, older) => {
    expect(replaces(newer, older)).toBe(false);
  });
});

const mayLeave = (...commands: Command[]): boolean[] => {
  const departures = new Departures();
  return commands.map((command) => departures.mayLeave(command));
};

describe('a command waits for the earlier ones', () => {
  test('that touch the same record', () => {
    expect(
      mayLeave(
        change(update(NOTE, { text: 'a' })),
        change(update('note-two', { text: 'a' })),
        change(update(NOTE, { colour: 'blue' })),
        change(update('note-two', { text: 'b' }), update('note-three', { text: 'c' })),
        change(update('note-three', { text: 'd' })),
      ),
    ).toEqual([true, true, false, false, false]);
  });

  test('that make the record it points to', () => {
    const goal = change({
      action: 'create',
      audience: 'board',
      id: 'goal-one',
      fields: { type: 'goal' },
    });
    expect(mayLeave(goal, change(update('activity-one', { goalId: 'goal-one' })))).toEqual([
      true,
      false,
    ]);
    expect(
      mayLeave(
        goal,
        change({ action: 'create', audience: 'board', id: 'goal-two', fields: { type: 'goal' } }),
      ),
    ).toEqual([true, true]);
  });

  test('when its reach cannot be told, and so does everything after it', () => {
    const undo: Command = { id: 'command-two', type: 'undo', commandId: 'command-one' };
    expect(mayLeave(undo, change(update(NOTE, { text: 'a' })))).toEqual([true, false]);
    expect(mayLeave(change(update(NOTE, { text: 'a' })), undo)).toEqual([true, false]);
  });
});
