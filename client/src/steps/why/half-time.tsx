import { sessionOf } from '@ambitiebord/shared/records/registry';
import { isInPair } from '@ambitiebord/shared/records/pairs';
import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { swap } from '../../actions/pairing.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { tabStorage } from '../../session/storage.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';
import { usePairsToSwap } from './use-pairs-to-swap.ts';
import './half-time.css';

/** Halfway the timer: the question to swap, to a pair in which still the first one asks, and to who leads. */
export function HalfTime() {
  const { half, swap: swapNow } = useMessages().pairs;
  const { send } = useSession();
  const me = useSessionState((state) => state.me);
  const startedAt = useSessionState(({ board }) => sessionOf(board)?.timerStartedAt);
  const waiting = usePairsToSwap();
  const [later, setLater] = useState<number>();
  const steers = me.role === 'facilitator';
  const mine = steers ? waiting : waiting.filter((pair) => isInPair(me, pair));
  const asked = mine.length > 0 && startedAt !== undefined && later !== startedAt;
  const text = steers ? half.steering(mine.length) : half.ask;
  useSayOnce(asked ? `${half.heading} ${startedAt}` : undefined, text);
  if (!asked) return null;
  return (
    <section className="half-time" aria-label={half.heading}>
      <BoardQuestion>{text}</BoardQuestion>
      <div className="step-actions">
        <Button
          icon={ArrowLeftRight}
          onClick={() => {
            for (const pair of mine) send(swap(pair));
          }}
        >
          {steers ? half.swapThem : swapNow}
        </Button>
        <Button variant="quiet" onClick={() => setLater(startedAt)}>
          {half.later}
        </Button>
      </div>
    </section>
  );
}

/** Says a text once to who hears the page, also when it is asked again after another page was looked at. */
function useSayOnce(about: string | undefined, text: string): void {
  const { announce } = useToast();
  useEffect(() => {
    const key = `ambitiebord:said:${about ?? ''}`;
    if (about === undefined || tabStorage().get(key) === 'yes') return;
    tabStorage().set(key, 'yes');
    announce(text);
  }, [about, text, announce]);
}
