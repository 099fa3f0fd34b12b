/** `markWords`: says which words of the ambition somebody does not understand; the last time counts. */

import { z } from 'zod';
import { WORDS_IN_A_CHECK } from '../domain/limits.ts';
import { equalJson } from '../domain/json.ts';
import { wordsOfText } from '../domain/words.ts';
import { mayMarkWords } from '../policy/may-mark-words.ts';
import { BOARD, ownDocumentOf } from '../protocol/documents.ts';
import { textSchema } from '../records/record.ts';
import { recordsOf } from '../records/registry.ts';
import { wordMarksIdOf } from '../records/word-marks.ts';
import { commandSchema, defineCommand } from './command.ts';
import { recordLimit } from './record-limit.ts';
import { countMarks, wordCheckOf } from './word-checks.ts';

export const markWords = defineCommand({
  type: 'markWords',
  schema: commandSchema('markWords', {
    /** In lower case; none: everything is clear. */
    words: z.array(textSchema).max(WORDS_IN_A_CHECK),
  }),
  roles: ['partner'],
  predicted: false,
  undoable: false,
  reduce(transaction, { words }, context) {
    const { actor, now } = context;
    const board = transaction.records(BOARD);
    const [ambition] = recordsOf(board, 'ambition');
    if (!ambition) return 'not-now';
    if (!mayMarkWords(actor, board, ambition.id)) return 'forbidden';
    const there = wordsOfText(ambition.text);
    if (words.some((word) => !there.has(word))) return 'invalid';
    const own = ownDocumentOf(actor);
    const id = wordMarksIdOf(ambition.id);
    const earlier = transaction.records(own).get(id);
    const check = wordCheckOf(transaction, ambition, context);
    if (!earlier && transaction.records(own).size >= recordLimit(own)) return 'full';
    if (!board.has(check.id) && board.size >= recordLimit(BOARD)) return 'full';
    transaction.put(own, {
      type: 'wordMarks',
      id,
      createdAt: earlier?.createdAt ?? now,
      updatedAt: now,
      authorId: actor.participantId,
      ambitionId: ambition.id,
      words: [...new Set(words)],
    });
    const counted = { ...check, ...countMarks(transaction, ambition) };
    const isNew = !board.has(check.id);
    // The board only hears of it when a count changes: when somebody changed nothing, nothing is sent.
    if (isNew || counted.readers !== check.readers || !equalJson(counted.words, check.words)) {
      transaction.put(BOARD, { ...counted, updatedAt: now });
    }
    return undefined;
  },
});
