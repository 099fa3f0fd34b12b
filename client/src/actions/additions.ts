/** Additions to the ambition, as commands. Pure, like `workshop.ts`. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { startOfText } from '@ambitiebord/shared/domain/cut-text';
import { newId } from '@ambitiebord/shared/domain/ids';
import { ADDITION_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { changeOf, create, update } from './operations.ts';

/** Sends an addition; a text that is too long for one goes in pieces, broken between words if possible. */
export function sendAddition(ambitionId: string, text: string): NewCommand {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > ADDITION_LENGTH) {
    const space = rest.lastIndexOf(' ', ADDITION_LENGTH);
    const piece = space > 0 ? rest.slice(0, space) : startOfText(rest, ADDITION_LENGTH);
    pieces.push(piece);
    rest = rest.slice(piece.length).trim();
  }
  return changeOf(
    ...[...pieces, rest].map((piece) =>
      create('addition', newId(), { ambitionId, text: piece, state: 'open' }),
    ),
  );
}

/** Says what becomes of an addition. */
export function judgeAddition(
  addition: RecordOf<'addition'>,
  state: RecordOf<'addition'>['state'],
): NewCommand {
  return changeOf(update(addition, { state }));
}
