import { recordOf } from '@ambitiebord/shared/records/registry';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { expect, test } from 'vitest';
import type { ActionContext, BoardView } from './action.ts';
import { resizableOf, resizeTo } from './resizing.ts';
import { roomSession } from './room-session.ts';

const view = { select: () => undefined } as unknown as BoardView;

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
  const context = (who: typeof maker): ActionContext => {
    const session = roomSession(room, who);
    session.refresh();
    const state = session.state.getState();
    return { session, state, layout: layOut(state.board), selection: [id], readOnly: false, view };
  };
  const wanted = { ...position, width: 400, height: 260 };
  expect(resizableOf(context(other))).toBeUndefined();
  resizeTo(context(other), id, wanted);
  expect(recordOf(room.board, 'note', id)?.size).toEqual('size' in size ? size.size : undefined);

  expect(resizableOf(context(maker))).toMatchObject({ id, by: 'sides' });
  resizeTo(context(maker), id, wanted);
  expect(recordOf(room.board, 'note', id)?.size).toEqual({ width: 400, height: 260 });
});
