import type { RoundKind } from '@ambitiebord/shared/domain/round-kinds';
import type { Round } from '@ambitiebord/shared/records/round';
import { CircleDot, Lightbulb, Users } from 'lucide-react';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { Hand } from '../rounds/use-hand.ts';

interface AmbitionStartProps {
  readonly padId: string;
  /** The rounds about the ambition, the last one first; none is under way. */
  readonly rounds: readonly Round[];
  /** What stands in the pad. */
  readonly text: string;
  /** See `RoundControl`. */
  readonly hand: Hand;
}

/** The facilitator chooses what is asked next; the usual next question stands out. */
export function AmbitionStart({ padId, rounds, text, hand }: AmbitionStartProps) {
  const { start } = useMessages().rounds;
  const { send } = useSession();
  const [last] = rounds;
  const proposals = rounds.find(({ kind }) => kind === 'proposal');
  const mayDot = (proposals?.options?.length ?? 0) > 1;
  const hasSentence = text.trim() !== '';
  const next = nextKind(last, mayDot, hasSentence);
  const ask = (kind: RoundKind) => (): void => {
    hand.reach();
    const optionsOf = kind === 'dots' && proposals ? { optionsOf: proposals.id } : {};
    send({ type: 'openRound', kind, targetId: padId, ...optionsOf });
  };
  const look = (kind: RoundKind) => (next === kind ? ('primary' as const) : ('secondary' as const));
  return (
    <section className="round-start" aria-label={start.label}>
      <h3>{start.label}</h3>
      <div className="step-actions">
        <Button icon={Lightbulb} variant={look('proposal')} onClick={ask('proposal')}>
          {start.sentence}
        </Button>
        {mayDot && (
          <Button icon={CircleDot} variant={look('dots')} onClick={ask('dots')}>
            {start.dots}
          </Button>
        )}
        {hasSentence && (
          <Button icon={Users} variant={look('stance')} onClick={ask('stance')}>
            {start.stance}
          </Button>
        )}
      </div>
      {!mayDot && !hasSentence && <p className="step-hint">{start.needsProposals}</p>}
      {!hasSentence && <p className="step-hint">{start.needsSentence}</p>}
    </section>
  );
}

/** What usually comes next: proposals, dots over them, and where people stand once there is a sentence. */
function nextKind(
  last: Round | undefined,
  mayDot: boolean,
  hasSentence: boolean,
): RoundKind | undefined {
  if (hasSentence) return last?.kind === 'stance' ? undefined : 'stance';
  if (!last) return 'proposal';
  return last.kind === 'proposal' && mayDot ? 'dots' : undefined;
}
