import { CircleCheck, PencilLine, Unplug } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { partnerPeople, useConnected } from '../parts/people.ts';
import { RevealControl } from '../reveal/reveal-control.tsx';

/** For the facilitator: silence, who is ready, and the reveal. Never a word of what is written. */
export function WhoIsReady() {
  const { card } = useMessages().steps;
  const people = useSessionState(({ board }) => partnerPeople(board));
  const mostReady = useSessionState(({ roster }) => roster.mostReady);
  const ready = useSessionState(({ roster }) => new Set(roster.ready));
  const connected = useConnected();
  const here = people.filter(({ id }) => connected.has(id));
  const text = card.facilitator;
  return (
    <>
      <p>{text.silence}</p>
      <p className="step-hint">{text.unseen}</p>
      <div className="ready-summary">
        <output className="ready-most">{mostReady ? text.mostReady : text.notYet}</output>
        <p>{text.connected(here.length)}</p>
        <p>{text.ready(people.filter(({ id }) => ready.has(id)).length, people.length)}</p>
      </div>
      <RevealControl />
      <section aria-label={text.people} className="ready-people">
        <h3>{text.people}</h3>
        <p className="step-hint">{text.onlyYou}</p>
        <ul>
          {people.map(({ id, displayName }) => (
            <li key={id}>
              <span>{displayName}</span>
              <ReadyMark ready={ready.has(id)} connected={connected.has(id)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function ReadyMark({ ready, connected }: { readonly ready: boolean; readonly connected: boolean }) {
  const text = useMessages().steps.card.facilitator;
  if (ready) {
    return (
      <span className="ready-mark ready-yes">
        <CircleCheck className="icon" aria-hidden /> {text.isReady}
      </span>
    );
  }
  return (
    <span className="ready-mark">
      {connected ? (
        <PencilLine className="icon" aria-hidden />
      ) : (
        <Unplug className="icon" aria-hidden />
      )}{' '}
      {connected ? text.isWriting : text.notConnected}
    </span>
  );
}
