import type { Round } from '@ambitiebord/shared/records/round';
import { useSessionState } from '../../session/hooks.ts';
import { RoundAnswer } from './round-answer.tsx';
import { RoundControl } from './round-control.tsx';
import { RoundCount } from './round-count.tsx';
import './rounds.css';

/** A round that is under way: the facilitator steers, partners answer, others wait. */
export function RoundAsking({ round }: { readonly round: Round }) {
  const role = useSessionState(({ me }) => me.role);
  if (role === 'facilitator') return <RoundControl round={round} />;
  if (role === 'partner') return <RoundAnswer key={round.id} round={round} />;
  return <RoundCount round={round} />;
}
