import type { Round } from '@ambitiebord/shared/records/round';
import { useSessionState } from '../../session/hooks.ts';
import { RoundAnswer } from './round-answer.tsx';
import { RoundCount } from './round-count.tsx';
import './rounds.css';

/** A round that is under way, for who does not steer it: partners answer, others see how many have. */
export function RoundAsking({ round }: { readonly round: Round }) {
  const role = useSessionState(({ me }) => me.role);
  if (role === 'facilitator') return null;
  if (role === 'partner') return <RoundAnswer key={round.id} round={round} />;
  return <RoundCount round={round} />;
}
