import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { JOINT_CARD_ID, type JointCardPart } from '@ambitiebord/shared/records/joint-card';
import { recordOf, type Records } from '@ambitiebord/shared/records/registry';
import { create, update } from './operations.ts';

/** Writes parts of the gezamenlijke kaart; null leaves a part to the board again. */
export function writeJointCard(
  board: Records,
  parts: Partial<Record<JointCardPart, string | null>>,
): ChangeOperation {
  const card = recordOf(board, 'jointCard', JOINT_CARD_ID);
  if (card) return update(card, parts);
  const written = Object.entries(parts).filter(([, text]) => text !== null);
  return create('jointCard', JOINT_CARD_ID, Object.fromEntries(written));
}
