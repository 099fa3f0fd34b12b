import { CircleCheck } from 'lucide-react';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { memo } from 'react';
import { nameOf } from '../canvas/people.ts';
import { useSessionState } from '../session/hooks.ts';
import { organisations, useConnected } from '../steps/parts/people.ts';
import { classNames } from '../ui/class-names.ts';
import { useMessages } from '../ui/language.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import { PersonName } from './leading/person-name.tsx';
import { PartnerHeading } from './partner-heading.tsx';
import './people-list.css';

const PersonMenu = onDemand(async () => {
  const { PersonMenu: component } = await import('./facilitator/person-menu.tsx');
  return component;
});

/**
 * Who is in the session, by organisation, and whether they are connected. Clicking a name follows what
 * that person sees; `onFollow` is told.
 */
export function PeopleList({ onFollow }: { readonly onFollow?: (() => void) | undefined }) {
  const { present, facilitators } = useSessionState(({ board }) => ({
    present: organisations(board),
    facilitators: takingPart(board).filter(({ role }) => role === 'facilitator'),
  }));
  return (
    <ul className="people-list">
      {present.map(({ partner, people }) => (
        <Group key={partner.id} partner={partner} people={people} onFollow={onFollow} />
      ))}
      {facilitators.length > 0 && (
        <Group partner={undefined} people={facilitators} onFollow={onFollow} />
      )}
    </ul>
  );
}

interface GroupProps {
  readonly onFollow?: (() => void) | undefined;
  /** Absent: facilitators, who belong to none. */
  readonly partner: RecordOf<'partner'> | undefined;
  readonly people: readonly RecordOf<'participant'>[];
}

const Group = memo(function Group({ partner, people, onFollow }: GroupProps) {
  const { howItCame, session, facilitator, people: texts, details } = useMessages();
  const connected = useConnected();
  const me = useSessionState((state) => state.me.participantId);
  const steers = useSessionState((state) => state.me.role === 'facilitator');
  // Only facilitators get this from the server.
  const ready = useSessionState(({ roster }) => new Set(roster.ready));
  return (
    <li>
      {partner ? <PartnerHeading partner={partner} /> : <strong>{session.noOrganisation}</strong>}
      <ul>
        {people.map(
          ({ id, displayName, role, writtenBy, handedOverAt, spokesperson, renamedBy }) => {
            const here = connected.has(id);
            return (
              <li key={id} className={classNames('person-line', here && 'person-line-here')}>
                <span className="person-dot" aria-hidden />
                <PersonName id={id} name={displayName} here={here} onFollow={onFollow} />
                {spokesperson && <span className="person-away">{details.spokesperson}</span>}
                {ready.has(id) && (
                  <span className="person-ready">
                    <CircleCheck className="icon" aria-hidden />
                    {facilitator.ready}
                  </span>
                )}
                <span className={here ? 'visually-hidden' : 'person-away'}>
                  {here && session.here}
                  {!here && (writtenBy === undefined ? session.away : howItCame.noDevice)}
                </span>
                {steers && renamedBy !== undefined && <RenamedBy facilitatorId={renamedBy} />}
                {handedOverAt !== undefined && (
                  <span className="person-away">{texts.elsewhere}</span>
                )}
                {steers && id !== me && (
                  <PersonMenu
                    participantId={id}
                    displayName={displayName}
                    movable={role === 'partner' && writtenBy === undefined}
                    deviceless={writtenBy !== undefined}
                    waiting={null}
                  />
                )}
              </li>
            );
          },
        )}
      </ul>
    </li>
  );
});

/** That the name beside it was corrected, and by whom. */
function RenamedBy({ facilitatorId }: { readonly facilitatorId: string }) {
  const { howItCame, people } = useMessages();
  const name = useSessionState(({ board }) => nameOf(board, facilitatorId));
  return <span className="person-away">{people.renamedBy(name ?? howItCame.somebody)}</span>;
}
