import { CircleCheck, PencilLine, Unplug } from 'lucide-react';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { nameOf } from '../../canvas/people.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { partnerPeople, useConnected } from '../parts/people.ts';
import { RevealControl } from '../reveal/reveal-control.tsx';

/** For the facilitator: silence, who is ready, and the reveal. Never a word of what is written. */
export function WhoIsReady() {
  const { cards, howItCame, steps } = useMessages();
  const { card } = steps;
  const all = useSessionState(({ board }) =>
    partnerPeople(board).map((person) => ({ person, by: nameOf(board, person.writtenBy ?? '') })),
  );
  const written = all.filter(({ person }) => isWrittenFor(person));
  const people = all.map(({ person }) => person).filter((each) => !isWrittenFor(each));
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
          {written.map(({ person: { id, displayName }, by }) => (
            <li key={id}>
              <span>{displayName}</span>
              <span className="ready-mark">
                <PencilLine className="icon" aria-hidden />
                {cards.others.writes(by ?? howItCame.somebody)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const isWrittenFor = ({ writtenBy }: RecordOf<'participant'>): boolean => writtenBy !== undefined;

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
