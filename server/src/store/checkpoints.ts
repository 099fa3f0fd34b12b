/** What becomes of the checkpoints of a session in the tables. */

import type { Json } from '@ambitiebord/shared/domain/json';
import {
  CHECKPOINT_LENGTH_PER_SESSION,
  CHECKPOINTS_PER_SESSION,
} from '@ambitiebord/shared/domain/limits';
import { renamed } from '@ambitiebord/shared/domain/names';
import { holdsText, jsonHoldsText, withOtherText } from '@ambitiebord/shared/domain/texts';
import { runAll, type Statements } from './statements.ts';
import type { StoredCheckpoint } from './store.ts';

/** Within a commit: puts them in, and lets the oldest go that are too many. */
export function writeCheckpoints(
  statements: Statements,
  sessionId: string,
  checkpoints: readonly StoredCheckpoint[] = [],
): void {
  if (checkpoints.length === 0) return;
  runAll(sessionId, statements.insertCheckpoint, checkpoints);
  const bounds = { most: CHECKPOINTS_PER_SESSION, length: CHECKPOINT_LENGTH_PER_SESSION };
  statements.thinCheckpoints.run({ sessionId, ...bounds });
}

/** Within a commit: puts something else in the place of a name, wherever it stands as a name. */
export function eraseNameInCheckpoints(
  statements: Statements,
  sessionId: string,
  { name, nameless }: { readonly name: string; readonly nameless: string },
): void {
  const written = JSON.stringify(name).slice(1, -1);
  for (const { position, content } of statements.checkpointsWith.all(sessionId, written)) {
    const without = renamed(JSON.parse(content) as Json, name, nameless);
    statements.replaceCheckpoint.run(JSON.stringify(without), position);
  }
}

/**
 * Within a commit, likewise for a text that people wrote anywhere, as whole words. A checkpoint without it stays as it is;
 * one in which the words around it make the same text again goes as a whole.
 */
export function eraseTextInCheckpoints(
  statements: Statements,
  sessionId: string,
  { text, instead }: { readonly text: string; readonly instead: string },
): void {
  const written = JSON.stringify(text).slice(1, -1);
  for (const { position, content } of statements.checkpointsWith.all(sessionId, written)) {
    const kept = JSON.parse(content) as Json;
    // In an id, in a type or within a longer word it is another text.
    if (!jsonHoldsText(kept, text)) continue;
    const without = withOtherText(kept, text, instead);
    const isStillThere = jsonHoldsText(without, text) && !holdsText(instead, text);
    if (isStillThere) statements.removeCheckpoint.run(position);
    else statements.replaceCheckpoint.run(JSON.stringify(without), position);
  }
}
