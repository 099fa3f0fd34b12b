import type { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import type { Json } from '@ambitiebord/shared/domain/json';
import { messages } from '@ambitiebord/shared/i18n/messages';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { outline } from '@ambitiebord/shared/views/outline';
import { describe, expect, test } from 'vitest';
import { faceContext } from '../canvas/face.ts';
import { lineKeeper, lineWith, type Line } from './lines.ts';
import { rowsOf } from './rows.ts';

const nl = messages('nl');

function linesIn(room: TestRoom, keep = lineKeeper()): readonly Line[] {
  return keep(rowsOf(outline(room.board), new Set()), faceContext(room.board, nl));
}

describe('lines', () => {
  test('keep their identity until what they show changes', () => {
    const { room, facilitator } = playedCase('clustered');
    const keep = lineKeeper();
    const before = linesIn(room, keep);
    expect(linesIn(room, keep)).toEqual(before);
    for (const [at, line] of linesIn(room, keep).entries()) expect(line).toBe(before[at]);

    const update = { action: 'update', audience: 'board' } as const;
    const [note] = recordsOf(room.board, 'note');
    const [goal] = recordsOf(room.board, 'goal');
    if (!note || !goal) throw new Error('the case has a note and a goal');
    const changedBy = (id: string, fields: Readonly<Record<string, Json>>): string[] => {
      const known = new Set(linesIn(room, keep));
      room.change(facilitator, { ...update, id, fields });
      return linesIn(room, keep)
        .filter((line) => !known.has(line))
        .map(({ row }) => row.id);
    };
    expect(changedBy(note.id, { text: 'Iets anders' })).toEqual([note.id]);
    expect(changedBy(note.id, { position: { x: 7, y: 7 } })).toEqual([]);
    expect(changedBy(goal.id, { text: 'Een ander doel' })).toContain(goal.id);
    // A partner's new name stands on each of its activities.
    const [partner] = recordsOf(room.board, 'partner');
    const theirs = recordsOf(room.board, 'activity')
      .filter(({ partnerId }) => partnerId === partner?.id)
      .map(({ id }) => id);
    const renamed = changedBy(partner?.id ?? '', { name: 'Een andere naam' });
    expect(renamed).toEqual(expect.arrayContaining(theirs));
    expect(theirs).not.toEqual([]);
  });
});

describe('letters', () => {
  const lines = linesIn(playedCase('clustered').room).map(({ row, face, words }, index): Line => {
    const paragraphs = [{ kind: 'answer', text: `Zon ${index}` }] as const;
    const shown = { ...face, heading: 'maan' };
    return { row, words, face: index % 3 === 0 ? { ...shown, paragraphs } : shown };
  });
  const idAt = (index: number): string | undefined => lines[index]?.row.id;

  test('lead to the next line that begins with them, and around', () => {
    expect(lineWith('z', lines, idAt(0))).toBe(idAt(3));
    expect(lineWith('zon 3', lines, idAt(3))).toBe(idAt(3));
    expect(lineWith('zon 0', lines, idAt(3))).toBe(idAt(0));
    expect(lineWith('m', lines, idAt(1))).toBe(idAt(2));
    expect(lineWith('m', lines, idAt(lines.length - 1))).toBe(idAt(0));
    expect(lineWith('zon 3', lines, undefined)).toBe(idAt(3));
    expect(lineWith('x', lines, idAt(3))).toBeUndefined();
  });
});
