import { expect, it } from 'vitest';
import { cursorState, scanCursors } from './presence.ts';

it('finds the cursors in a message, whatever stands around them', () => {
  const found: number[][] = [];
  const message = Buffer.concat([
    Buffer.from([1, 250, 3]),
    Buffer.from(cursorState(12, 345)),
    Buffer.from([0, 255]),
    Buffer.from('{"x":1,"z":2}{"x":7,"y":'),
    Buffer.from('{"cursor":{"x":9,"y":3.25}}'),
    Buffer.from(cursorState(4, 0, ',"selection":[]')),
  ]);
  scanCursors(message, (sender, number) => found.push([sender, number]));
  expect(found).toEqual([
    [12, 345],
    [3, 9],
    [4, 0],
  ]);
});
