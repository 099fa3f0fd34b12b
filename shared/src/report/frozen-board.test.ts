import { describe, expect, test } from 'vitest';
import { newId } from '../domain/ids.ts';
import { recordsOf, type BoardRecord } from '../records/registry.ts';
import { playedCase } from '../test-support/played-case.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { layOut } from '../views/board-layout.ts';
import { freezeBoard } from './frozen-board.ts';
import { frozenBoardSchema } from './frozen-board-shape.ts';
import { pictureOfSnapshot } from './picture-of-snapshot.ts';

const { room } = playedCase('agreements');
const [card] = recordsOf(room.board, 'partnerCard');
if (!card) throw new Error('the case has cards');
const common = { createdAt: 1, updatedAt: 1, authorId: card.authorId };

/** Free objects of each type. */
const FREE: BoardRecord[] = [
  {
    type: 'text',
    id: newId(),
    text: 'Woorden',
    level: 'title',
    width: 300,
    position: { x: 0.4, y: -0.4 },
    ...common,
  },
  {
    type: 'frame',
    id: newId(),
    title: 'Kader',
    size: { width: 900, height: 700 },
    position: { x: -1000, y: 0 },
    ...common,
  },
  {
    type: 'connector',
    id: newId(),
    from: { objectId: card.id },
    to: { point: { x: -400, y: 10.5 } },
    arrows: 'to',
    text: 'helpt',
    ...common,
  },
  {
    type: 'drawing',
    id: newId(),
    position: { x: 10, y: 10 },
    points: [
      { x: 0, y: 0 },
      { x: 5.25, y: -20 },
    ],
    colour: 'blue',
    thickness: 'thick',
    ...common,
  },
  {
    type: 'image',
    id: newId(),
    imageId: newId(),
    alternativeText: 'Een foto',
    size: { width: 200, height: 100 },
    position: { x: -500, y: -500 },
    ...common,
  },
];
const board = new Map([...room.board, ...FREE.map((each) => [each.id, each] as const)]);

describe('the frozen board', () => {
  test('has a place for all that is drawn, in whole numbers', () => {
    const frozen = freezeBoard(board);
    expect(frozenBoardSchema.parse(frozen)).toEqual(frozen);
    expect(frozen.objects).toHaveLength(layOut(board).objects.length);
    expect(new Set(frozen.objects.map(({ type }) => type))).toEqual(
      new Set(layOut(board).objects.map(({ record }) => record.type)),
    );
    expect(JSON.stringify(frozen)).not.toMatch(/\d\.\d|-0\b/);
  });

  test('repeats no text that stands elsewhere in the snapshot', () => {
    const frozen = JSON.stringify(freezeBoard(room.board));
    const { goals, activities, clusters, notes } = CASE_SNAPSHOT;
    for (const { text } of [...goals, ...activities, ...notes]) expect(frozen).not.toContain(text);
    for (const { title } of clusters) expect(frozen).not.toContain(title);
  });

  test('comes back as a picture with the free objects on it', () => {
    const images = [{ id: FREE[4]?.id ?? '', imageId: newId(), alternativeText: 'Een foto' }];
    const picture = pictureOfSnapshot({ ...CASE_SNAPSHOT, images, board: freezeBoard(board) });
    const texts = picture?.objects.flatMap(({ face }) => face.paragraphs.map(({ text }) => text));
    for (const text of ['Woorden', 'Kader', 'helpt', 'Een foto']) expect(texts).toContain(text);
    const [stroke] = picture?.objects.flatMap((object) => object.stroke ?? []) ?? [];
    expect(stroke).toMatchObject({
      colour: 'blue',
      points: [
        { x: 10, y: 10 },
        { x: 15, y: -10 },
      ],
    });
  });

  test('is absent from older snapshots, which then have no picture', () => {
    expect(pictureOfSnapshot({ ...CASE_SNAPSHOT, board: undefined })).toBeUndefined();
    expect(
      pictureOfSnapshot({ ...CASE_SNAPSHOT, board: { objects: [], lines: [] } }),
    ).toBeUndefined();
  });
});
