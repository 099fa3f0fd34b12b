import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { Records } from '@ambitiebord/shared/records/registry';
import {
  howItCame,
  howItCameWords,
  type MarkedRecord,
} from '@ambitiebord/shared/views/how-it-came';
import { nameOf } from './people.ts';

/** By whose hand something came onto the board, and that it came later, in words; empty where neither is so. */
export function markOf(record: MarkedRecord, board: Records, messages: FrameMessages): string {
  const name = (id: string): string | undefined => nameOf(board, id);
  return howItCameWords(howItCame(record, board), name, messages).join(' · ');
}
