import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { newId } from '@ambitiebord/shared/domain/ids';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copy, cut } from './clipboard.ts';
import { duplicate } from './object-actions.ts';
import { contextIn, roomSession } from './room-session.ts';

// Only a page that is secure, in a browser, has a clipboard of its own.
beforeEach(() => {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { clipboard: {} });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('an image stays on its board: it is not copied alone, and does not keep a note from it', () => {
  const {
    room,
    partners: [me],
  } = playedCase('clustered');
  if (!me) throw new Error('the case has partners');
  const at = { position: { x: 10, y: 20 } };
  const note = room.create(me, { type: 'note', text: 'Bankjes', colour: 'blue', ...at });
  const size = { width: 300, height: 200 };
  const picture = { imageId: newId(), alternativeText: 'Het plein' };
  const image = room.create(me, { type: 'image', size, ...picture, ...at });
  const session = roomSession(room, me);
  for (const action of [copy, cut]) {
    expect(action.may(contextIn(session, [image]))).toBe(false);
    expect(action.may(contextIn(session, [note]))).toBe(true);
    expect(action.may(contextIn(session, [image, note]))).toBe(true);
  }
  expect(duplicate.may(contextIn(session, [image]))).toBe(true);
});
