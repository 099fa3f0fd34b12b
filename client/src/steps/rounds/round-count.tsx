import { ANSWERS_PER } from '@ambitiebord/shared/domain/round-kinds';
import type { Round } from '@ambitiebord/shared/records/round';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { voterCount } from './round-state.ts';

/** How many have answered, of how many: never who. */
export function RoundCount({ round }: { readonly round: Round }) {
  const { control } = useMessages().rounds;
  const all = useSessionState(({ board }) => voterCount(board, round.kind));
  const words = ANSWERS_PER[round.kind] === 'partner' ? control.partners : control.people;
  // The answers of who has gone since still count.
  return <p className="round-count">{words(round.answered, Math.max(all, round.answered))}</p>;
}
