import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { messages } from '@ambitiebord/shared/i18n/messages';
import type { Face } from '@ambitiebord/shared/picture/face';
import { buildGoalsSnapshot } from '@ambitiebord/shared/report/goals-snapshot';
import { pictureOfSnapshot } from '@ambitiebord/shared/report/picture-of-snapshot';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { meetingGoals } from '@ambitiebord/shared/views/ladders';
import { describe, expect, test } from 'vitest';
import { faceContext, faceOf, KeptFaces, spoken } from './face.ts';
import { typeset, typesetFar, type MeasureIn } from '@ambitiebord/shared/picture/typeset';

const { room, partners, facilitator } = playedCase('clustered');
const { objects } = layOut(room.board);
const nl = messages('nl');
const faces = faceContext(room.board, nl);

/** A font in which every character is half as wide as it is high. */
const measureIn: MeasureIn = (size) => (text) => text.length * size * 0.5;

/** What stands on an object, whichever way it came to be drawn. */
function onIt({ type, heading, detail, paragraphs, badge, mark, tentative, highlighted }: Face) {
  // An arrow's ends are read out, and drawn by where they are.
  return {
    type,
    heading,
    paragraphs,
    badge,
    mark,
    tentative,
    highlighted,
    ...(type !== 'connector' && { detail }),
  };
}

describe('a picture of a snapshot', () => {
  test('shows what the canvas shows, at the same places', () => {
    const board = playedCase('agreements').room.board;
    const context = faceContext(board, nl);
    const snapshot = buildGoalsSnapshot({
      board,
      snapshotId: 'snapshot-1',
      takenAt: 1,
      retainUntil: 2,
      padText: () => '',
    });
    const picture = pictureOfSnapshot({ ...snapshot, contentHash: '' });
    const frozen = picture?.objects.map(({ face, rectangle }) => [rectangle, onIt(face)]);
    const live = layOut(board).objects.map(({ record, rectangle }) => [
      rectangle,
      onIt(faceOf(record, context)),
    ]);
    expect(frozen).toHaveLength(live.length);
    for (const each of live) expect(frozen).toContainEqual(each);
  });
});

describe('faces', () => {
  test('are as ever when what was made before is kept', () => {
    const kept = new KeptFaces();
    const note = objects.find(({ record }) => record.type === 'note');
    const asked = { ...faces, openQuestions: new Map(objects.map(({ record }) => [record.id, 2])) };
    const english = faceContext(room.board, messages('en'));
    for (const context of [faces, asked, english, faces]) {
      for (const { record } of objects) {
        for (const each of [record, { ...record, locked: true }]) {
          const face = faceOf(each, context);
          const made = { face, words: spoken(face, context.messages) };
          expect(kept.of(each, context)).toEqual(made);
          expect(kept.of(each, context)).toEqual(made);
        }
      }
    }
    if (!note) throw new Error('there is a note in the case');
    expect(kept.of(note.record, faces)).toBe(kept.of(note.record, faces));
  });

  test('goals in which ladders meet stand out and say how many do', () => {
    const [meeting] = meetingGoals(room.board);
    if (!meeting) throw new Error('ladders meet in the case');
    const lines = recordsOf(room.board, 'activity').filter(({ goalId }) => goalId === meeting.id);
    expect(faceOf(meeting, faces)).toMatchObject({
      highlighted: true,
      tentative: false,
      badge: nl.canvas.meeting(lines.length),
    });
  });

  test('a card shows its author, organisation, sector and shared answers', () => {
    const card = recordsOf(room.board, 'partnerCard').find(
      ({ participantId }) => participantId === partners[0]?.participantId,
    );
    if (!card) throw new Error('the cards are shared');
    const text = spoken(faceOf(card, faces), nl);
    for (const part of ['Fatma Yıldız', 'Thuiszorg De Linde', nl.domain.sectors.care]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(card.satisfiedWhen?.replace(/\.$/, ''));
  });

  test('what was written by another hand, or came later, says so in words and in the picture', () => {
    const [card] = recordsOf(room.board, 'partnerCard');
    const [activity] = recordsOf(room.board, 'activity');
    if (!card || !activity) throw new Error('the case has both');
    const writer = partners[1]?.participantId ?? '';
    const marked = faceOf({ ...card, writtenBy: writer, later: true }, faces);
    const mark = 'opgeschreven door Kees de Boer · later toegevoegd';
    expect(spoken(marked, nl)).toContain(mark);
    const lines = typeset(marked, { width: 640, height: 240 }, measureIn);
    expect(lines.map(({ text }) => text)).toContain(mark);
    const typed = faceOf({ ...activity, authorId: facilitator.participantId }, faces);
    expect(typed.badge).toContain('opgeschreven door');
    expect(spoken(faceOf(card, faces), nl)).not.toContain('opgeschreven');
  });

  test('the ambition reads as it stands under the pens, and else as it was left', () => {
    const sentence = 'Wij willen dat niemand alleen eet.';
    const { room: later } = playedCase('ambition');
    const [ambition] = recordsOf(later.board, 'ambition');
    if (!ambition) throw new Error('the case has an ambition');
    const left = { ...ambition, text: 'Zoals het was' };
    expect(spoken(faceOf(left, faceContext(later.board, nl, sentence)), nl)).toContain(
      'Wij willen dat niemand alleen eet',
    );
    expect(spoken(faceOf(left, faceContext(later.board, nl)), nl)).toContain('Zoals het was');
  });

  test('everything on the board can be read out, in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      const texts = messages(language);
      const context = faceContext(room.board, texts);
      for (const { record } of objects) {
        expect(spoken(faceOf(record, context), texts)).toMatch(/\p{L}{3}/u);
      }
    }
  });
});

describe('typesetting', () => {
  test('all words of all objects of the case stay inside their object', () => {
    for (const { record, rectangle } of objects) {
      const face = faceOf(record, faces);
      for (const set of [typeset, typesetFar]) {
        for (const { text, x, y, size } of set(face, rectangle, measureIn)) {
          expect(x + text.length * size * 0.5).toBeLessThanOrEqual(rectangle.width);
          expect(y).toBeLessThanOrEqual(rectangle.height);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(y - size).toBeGreaterThanOrEqual(-2);
        }
      }
    }
  });

  test('letters never get smaller than 16', () => {
    for (const { record, rectangle } of objects) {
      const sizes = typeset(faceOf(record, faces), rectangle, measureIn).map(({ size }) => size);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    }
  });

  test('a short note is set large, and the longest as small as it takes to be whole', () => {
    const [note] = recordsOf(room.board, 'note');
    if (!note) throw new Error('the case has a note');
    const size = { width: 180, height: 180 };
    const setText = (text: string) => typeset(faceOf({ ...note, text }, faces), size, measureIn);
    expect(setText('Ja!')[0]?.size).toBe(24);
    const written = 'Samen eten in het buurthuis. '
      .repeat(TEXT_LENGTH)
      .slice(0, TEXT_LENGTH)
      .trim();
    const long = setText(written);
    expect(long.map(({ text }) => text).join(' ')).toBe(written);
    for (const { y } of long) expect(y).toBeLessThanOrEqual(size.height);
  });
});
