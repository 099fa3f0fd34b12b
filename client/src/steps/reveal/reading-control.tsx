/** The reading round in the hands of the facilitator. */

import { areMany, secondsEach } from '@ambitiebord/shared/views/reading';
import type { ReadingRound } from '@ambitiebord/shared/views/reading';
import { ChevronLeft, ChevronRight, Play, Shuffle, SkipForward, Square } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PauseButton } from '../parts/pause-button.tsx';
import { TurnClock } from './turn-clock.tsx';
import { useReading } from './use-reading.ts';
import './reading.css';

/** Draws the order, gives the turn from one to the next, and shows who is still to come. */
export function ReadingControl() {
  const { cards } = useMessages();
  const { send } = useSession();
  const round = useReading();
  const seconds = useSessionState(({ board }) => secondsEach(board));
  const many = useSessionState(({ board }) => areMany(board));
  const text = cards.reading;
  return (
    <section className="reading-control" aria-label={text.heading}>
      <h3>{text.heading}</h3>
      <p className="step-hint">{text.intro(seconds)}</p>
      {many && <p className="step-hint">{text.starredOnly}</p>}
      {round ? (
        <Round round={round} />
      ) : (
        <Button
          icon={Shuffle}
          onClick={() => send({ type: 'setReading', reading: { action: 'draw' } })}
        >
          {text.draw}
        </Button>
      )}
    </section>
  );
}

function Round({ round }: { readonly round: ReadingRound }) {
  const { cards } = useMessages();
  const { send } = useSession();
  const text = cards.reading;
  const { now, next, isOver } = round;
  const begun = now !== undefined || round.turns.some(({ state }) => state !== 'waiting');
  const go = (action: 'next' | 'previous' | 'pass'): void =>
    void send({ type: 'setReading', reading: { action, ...(now ? { from: now.id } : {}) } });
  const isFirst = now !== undefined && round.turns[0]?.partner.id === now.id;
  return (
    <>
      <div className="reading-turn" aria-live="polite">
        {now && <p className="reading-name">{text.turnOf(now.name)}</p>}
        {isOver && <p className="reading-name">{text.over}</p>}
      </div>
      {now && (
        <div className="reading-clock">
          <TurnClock />
          <PauseButton />
        </div>
      )}
      <div className="step-actions">
        {!isOver && (
          <Button
            variant="primary"
            size="large"
            icon={begun ? ChevronRight : Play}
            onClick={() => go('next')}
          >
            {!begun && text.start}
            {begun && (next ? text.next : text.finish)}
          </Button>
        )}
        {now && (
          <Button icon={SkipForward} onClick={() => go('pass')}>
            {text.pass}
          </Button>
        )}
        {begun && (
          <Button icon={ChevronLeft} disabled={isFirst} onClick={() => go('previous')}>
            {text.previous}
          </Button>
        )}
      </div>
      <h4>{text.order}</h4>
      <ol className="reading-order">
        {round.turns.map(({ partner, state }) => (
          <li key={partner.id} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="reading-partner">{partner.name}</span>
            <span className="reading-state">{text.states[state]}</span>
            {state !== 'now' && (
              <IconButton
                icon={Play}
                label={text.give(partner.name)}
                onClick={() =>
                  send({
                    type: 'setReading',
                    reading: { action: 'give', partnerId: partner.id },
                  })
                }
              />
            )}
          </li>
        ))}
      </ol>
      <div className="step-actions">
        <Button
          icon={Shuffle}
          onClick={() => send({ type: 'setReading', reading: { action: 'draw' } })}
        >
          {text.drawAgain}
        </Button>
        <Button
          variant="quiet"
          icon={Square}
          onClick={() => send({ type: 'setReading', reading: { action: 'stop' } })}
        >
          {text.stop}
        </Button>
      </div>
    </>
  );
}
