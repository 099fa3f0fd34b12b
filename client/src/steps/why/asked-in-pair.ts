import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import { peopleOf, pairOf, turnOf } from '@ambitiebord/shared/records/pairs';
import { sessionOf, type Records } from '@ambitiebord/shared/records/registry';

/** Who asks whom what in the pair of somebody; undefined for who is in none, or works alone. */
export function askedInPair(
  board: Records,
  me: Actor,
  { asked }: Messages['pairs'],
): string | undefined {
  const pair = sessionOf(board)?.step === 'why' ? pairOf(board, me.participantId) : undefined;
  if (!pair || pair.participantIds.length < 2) return undefined;
  const { asker, owner } = turnOf(pair);
  const people = peopleOf(board, pair);
  const name = (id: string): string => people.find((person) => person.id === id)?.displayName ?? '';
  if (asker === me.participantId) return asked.ask(name(owner));
  return owner === me.participantId
    ? asked.answer(name(asker))
    : asked.help(name(asker), name(owner));
}
