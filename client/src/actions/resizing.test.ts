import { recordOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { expect, test } from 'vitest';
import { resizableOf, resizeTo } from './resizing.ts';
import { contextIn, roomSession } from './room-session.ts';

test.each([
  ['without a size', {}],
  ['with a size', { size: { width: 300, height: 200 } }],
])('only who may make a note %s larger is offered to', (_, size) => {
  const { room, partners } = playedCase('clustered');
  const [maker, other] = partners;
  if (!maker || !other) throw new Error('the case has partners');
  const position = { x: -9_000, y: 0 };
  const id = room.create(maker, {
    type: 'note',
    text: 'Samen eten',
    colour: 'blue',
    position,
    ...size,
  });
  const context = (who: typeof maker) => contextIn(roomSession(room, who), [id]);
  const wanted = { ...position, width: 400, height: 260 };
  expect(resizableOf(context(other))).toBeUndefined();
  resizeTo(context(other), id, wanted);
  expect(recordOf(room.board, 'note', id)?.size).toEqual('size' in size ? size.size : undefined);

  expect(resizableOf(context(maker))).toMatchObject({ id, by: 'sides' });
  resizeTo(context(maker), id, wanted);
  expect(recordOf(room.board, 'note', id)?.size).toEqual({ width: 400, height: 260 });
});
