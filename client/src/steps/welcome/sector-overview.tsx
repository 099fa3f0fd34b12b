import { SECTORS } from '@ambitiebord/shared/domain/roles';
import { Check, CircleDashed } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { classNames } from '../../ui/class-names.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { organisations } from '../parts/people.ts';

/** Which sectors are at the table, and which are not; a glance for the facilitator, no alarm. */
export function SectorOverview() {
  const { domain, welcome } = useFrameMessages();
  const here = useSessionState(
    ({ board }) => new Set(organisations(board).map(({ partner }) => partner.sector)),
  );
  const sectors = SECTORS.filter((sector) => sector !== 'other' || here.has(sector));
  if (here.size === 0) return null;
  return (
    <section className="sector-overview" aria-label={welcome.sectors}>
      <h3>{welcome.sectors}</h3>
      <ul>
        {sectors.map((sector) => {
          const isHere = here.has(sector);
          const Mark = isHere ? Check : CircleDashed;
          return (
            <li key={sector} className={classNames('sector-mark', isHere && 'sector-here')}>
              <Mark className="icon" aria-hidden />
              {domain.sectors[sector]}
              <span className="visually-hidden">
                {isHere ? welcome.sectorHere : welcome.sectorMissing}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="step-hint">{welcome.sectorsHint}</p>
    </section>
  );
}
