import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { PensMessages } from '@ambitiebord/shared/i18n/nl/pens';
import { penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import type { Language } from '@ambitiebord/shared/records/session';
import { recordsOf, sessionOf, type Records } from '@ambitiebord/shared/records/registry';
import { isUnderWay, roundsAbout } from '../rounds/round-state.ts';

/** Names in a sentence. */
export function inSentence(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** What is asked of somebody while others have the pen; undefined while all write, or a round is asked. */
export function askedByPens(
  board: Records,
  me: Actor,
  { task }: PensMessages,
  language: Language,
): string | undefined {
  const ambition = sessionOf(board)?.step === 'ambition' && recordsOf(board, 'ambition')[0];
  if (!ambition || roundsAbout(board, ambition.id).some(isUnderWay)) return undefined;
  const holders = penHolders(board, ambition.id);
  if (holders.length === 0) return undefined;
  const others = holders.filter(({ id }) => id !== me.participantId);
  const names = inSentence(
    others.map(({ displayName }) => displayName),
    language,
  );
  if (others.length === 0) return task.writer;
  if (others.length < holders.length) return task.writers(names);
  if (me.role === 'partner') return task.others(names, others.length);
  return (me.role === 'facilitator' ? task.steering : task.observing)(names, others.length);
}
