import { groupBy } from '@ambitiebord/shared/domain/group-by';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { SECTORS } from '@ambitiebord/shared/domain/roles';
import { memo } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { classNames } from '../../ui/class-names.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { organisations, useConnected, type Organisation } from '../parts/people.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { useRested } from '../../ui/rest.ts';
import { PracticeCard } from './practice-card.tsx';
import { SectorOverview } from './sector-overview.tsx';
import './welcome.css';

const WayIn = onDemand(async () => (await import('./way-in.tsx')).WayIn);
const Story = onDemand(async () => (await import('./story.tsx')).Story);

/** Who is here, by sector; for the facilitator also the way in. */
export function WelcomePanel() {
  const { welcome } = useFrameMessages();
  const role = useSessionState(({ me }) => me.role);
  const isRested = useRested();
  const isTold = useSessionState(({ board }) => recordsOf(board, 'quote').length > 0);
  return (
    <>
      {role === 'facilitator' && <WayIn waiting={null} />}
      {role === 'partner' && <p className="step-hint">{welcome.whatComes}</p>}
      {role === 'partner' && <PracticeCard />}
      {role === 'facilitator' && <SectorOverview />}
      {(isTold || (isRested && role === 'facilitator')) && <Story waiting={null} />}
      <Present />
    </>
  );
}

function Present() {
  const { domain, welcome } = useFrameMessages();
  const all = useSessionState(({ board }) => organisations(board));
  const bySector = groupBy(all, ({ partner }) => partner.sector);
  const present = SECTORS.filter((sector) => bySector.has(sector));
  const people = [...bySector.values()].flat().flatMap((organisation) => organisation.people);
  return (
    <section className="present" aria-label={welcome.present(people.length)}>
      <h3>{people.length === 0 ? welcome.nobody : welcome.present(people.length)}</h3>
      {present.map((sector) => (
        <section key={sector} className="sector" aria-label={domain.sectors[sector]}>
          <h4>{domain.sectors[sector]}</h4>
          <ul>
            {(bySector.get(sector) ?? []).map((organisation) => (
              <OrganisationItem key={organisation.partner.id} organisation={organisation} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const OrganisationItem = memo(function OrganisationItem({
  organisation,
}: {
  readonly organisation: Organisation;
}) {
  const { howItCame, welcome } = useFrameMessages();
  const connected = useConnected();
  const meId = useSessionState(({ me }) => me.participantId);
  return (
    <li className="organisation">
      <strong>{organisation.partner.name}</strong>
      <ul>
        {organisation.people.map(({ id, displayName, writtenBy }) => {
          const here = connected.has(id);
          const away = writtenBy === undefined ? welcome.away : howItCame.noDevice;
          return (
            <li key={id} className={classNames('person', here && 'person-here')}>
              <span className="person-mark" aria-hidden />
              {displayName}
              {id === meId && ` (${welcome.you})`}
              <span className="person-state">{here ? welcome.connected : away}</span>
            </li>
          );
        })}
      </ul>
    </li>
  );
});
