import type { RoundStatus } from '@ambitiebord/shared/domain/round-kinds';
import type { Round } from '@ambitiebord/shared/records/round';
import { Eye, Lock, LockOpen, MessageCircle, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { RoundCount } from './round-count.tsx';
import { isUnderWay, topicOf } from './round-state.ts';
import type { Hand } from './use-hand.ts';
import './round-control.css';

/** Below this number of answers one may guess whose they are. */
const FEW = 3;

interface RoundControlProps {
  readonly round: Round;
  /** Whether the own hand brings what comes next; the focus then goes along with it. */
  readonly hand: Hand;
}

/** The facilitator's hand on a round: how many have answered, never who, and what comes next. */
export function RoundControl({ round, hand }: RoundControlProps) {
  const { rounds } = useMessages();
  const { control } = rounds;
  const section = useRef<HTMLElement>(null);
  // The button that was pressed makes room for another, which a second click must not press.
  const moment = `${round.id} ${round.status}`;
  useEffect(() => {
    if (hand.brought(moment)) section.current?.focus();
  }, [hand, moment]);
  const question = useSessionState(({ board }) => rounds.question[topicOf(board, round)]);
  return (
    <section ref={section} tabIndex={-1} className="round-control" aria-label={control.label}>
      <p className="round-question">{question}</p>
      {(isUnderWay(round) || round.kind !== 'decision') && <RoundCount round={round} />}
      {isUnderWay(round) && <p className="step-hint">{control.countOnly}</p>}
      <p className="round-status">
        {round.status === 'open' ? (
          <LockOpen className="icon" aria-hidden />
        ) : (
          <StatusIcon underWay={isUnderWay(round)} />
        )}
        {control[round.status]}
      </p>
      <NextStatus round={round} hand={hand} />
      <Removal roundId={round.id} />
    </section>
  );
}

function StatusIcon({ underWay }: { readonly underWay: boolean }) {
  const Shape = underWay ? Lock : Eye;
  return <Shape className="icon" aria-hidden />;
}

/** The buttons that bring the round further, the usual one first. */
function NextStatus({ round, hand }: RoundControlProps) {
  const { control } = useMessages().rounds;
  const { send } = useSession();
  const advance = (status: RoundStatus) => (): void => {
    hand.reach();
    send({ type: 'advanceRound', roundId: round.id, status });
  };
  if (round.status === 'open') {
    return (
      <div className="step-actions">
        <Button variant="primary" icon={Lock} onClick={advance('closed')}>
          {control.close}
        </Button>
      </div>
    );
  }
  if (round.status === 'closed') {
    const isCounted = round.kind === 'dots' || round.kind === 'stance';
    return (
      <>
        {isCounted && round.answered > 0 && round.answered < FEW && (
          <p className="step-hint">{control.few}</p>
        )}
        <div className="step-actions">
          <Button variant="primary" icon={Eye} onClick={advance('revealed')}>
            {control.reveal}
          </Button>
          <Button icon={LockOpen} onClick={advance('open')}>
            {control.reopen}
          </Button>
        </div>
      </>
    );
  }
  if (round.kind !== 'stance' || round.status === 'explained') return null;
  return (
    <div className="step-actions">
      <Button variant="primary" icon={MessageCircle} onClick={advance('explained')}>
        {control.explain}
      </Button>
    </div>
  );
}

function Removal({ roundId }: { readonly roundId: string }) {
  const { common, rounds } = useMessages();
  const { control } = rounds;
  const { send } = useSession();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        className="round-remove"
        variant="quiet"
        icon={Trash2}
        onClick={() => setAsking(true)}
      >
        {control.remove}
      </Button>
      {asking && (
        <Dialog
          title={control.removeTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="danger" onClick={() => send({ type: 'removeRound', roundId })}>
                {control.removeConfirm}
              </Button>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            </>
          }
        >
          <p>{control.removeBody}</p>
        </Dialog>
      )}
    </>
  );
}
