/** The bewonerscheck on the board, made from the marks in the own documents. */

import { equalJson } from '../domain/json.ts';
import { wordsOfText } from '../domain/words.ts';
import { BOARD } from '../protocol/documents.ts';
import { recordOf, recordsOf, type RecordOf } from '../records/registry.ts';
import { wordCheckIdOf, type WordCheck } from '../records/word-check.ts';
import { wordMarksIdOf } from '../records/word-marks.ts';
import { ownDocuments } from './ballots.ts';
import type { CommandContext } from './command.ts';
import type { Transaction } from './transaction.ts';

/** The check of an ambition as it is, or a new one in which nothing was marked. */
export function wordCheckOf(
  transaction: Transaction,
  ambition: RecordOf<'ambition'>,
  { now }: Pick<CommandContext, 'now'>,
): WordCheck {
  const id = wordCheckIdOf(ambition.id);
  const there = recordOf(transaction.records(BOARD), 'wordCheck', id);
  return (
    there ?? {
      type: 'wordCheck',
      id,
      createdAt: now,
      updatedAt: now,
      // Not who was the first to mark a word: the board never says whose marks are counted.
      authorId: ambition.authorId,
      ambitionId: ambition.id,
      partnerIds: [],
      readers: 0,
      words: [],
    }
  );
}

/** Once the ambition has other words: a mark goes with its word, also where it lies, so that it never counts again. */
export function forgetGoneWords(transaction: Transaction, now: number): void {
  for (const ambition of recordsOf(transaction.records(BOARD), 'ambition')) {
    const there = wordsOfText(ambition.text);
    for (const name of ownDocuments(transaction)) {
      const marks = recordOf(transaction.records(name), 'wordMarks', wordMarksIdOf(ambition.id));
      const words = marks?.words.filter((word) => there.has(word));
      if (marks && words && words.length < marks.words.length) {
        // Not stamped: of marks at two seats the ones that somebody made last go on counting.
        transaction.put(name, { ...marks, words });
      }
    }
  }
  recountMarks(transaction, now);
}

/** Brings the checks on the board up to date, when marks went with who was taken out or with their words. */
export function recountMarks(transaction: Transaction, now: number): void {
  const board = transaction.records(BOARD);
  for (const ambition of recordsOf(board, 'ambition')) {
    const check = recordOf(board, 'wordCheck', wordCheckIdOf(ambition.id));
    if (!check) continue;
    const { readers, words } = countMarks(transaction, ambition);
    if (readers === check.readers && equalJson(words, check.words)) continue;
    transaction.put(BOARD, { ...check, readers, words, updatedAt: now });
  }
}

/** Counts the marks anew: of the words that still stand in the ambition, and never whose they are. */
export function countMarks(
  transaction: Transaction,
  ambition: RecordOf<'ambition'>,
): Pick<WordCheck, 'readers' | 'words'> {
  const marked = ownDocuments(transaction)
    .map((name) => recordOf(transaction.records(name), 'wordMarks', wordMarksIdOf(ambition.id)))
    .filter((each) => each !== undefined)
    .toSorted((a, b) => a.updatedAt - b.updatedAt);
  // Who was handed over may have marked words at two seats, and is one reader.
  const marks = [...new Map(marked.map((each) => [each.authorId, each])).values()];
  const words = [...wordsOfText(ambition.text)]
    .map((word) => ({ word, count: marks.filter((each) => each.words.includes(word)).length }))
    .filter(({ count }) => count > 0);
  return { readers: marks.length, words };
}
