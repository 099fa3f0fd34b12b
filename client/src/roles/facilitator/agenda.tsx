import { agendaOf, type AgendaItem } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Check, Circle, CirclePlay, type LucideIcon } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { AgendaMenu } from './agenda-menu.tsx';
import './agenda.css';

type Mark = 'current' | 'opened' | 'ahead';

const ICONS: Readonly<Record<Mark, LucideIcon>> = {
  current: CirclePlay,
  opened: Check,
  ahead: Circle,
};

/** The steps with their minutes. Each can be opened at any time, forward and back. */
export function Agenda() {
  const { facilitator } = useMessages();
  const session = useSessionState(({ board }) => sessionOf(board));
  if (!session) return null;
  const markOf = ({ step }: AgendaItem): Mark => {
    if (step === session.step) return 'current';
    return session.openedSteps.includes(step) ? 'opened' : 'ahead';
  };
  return (
    <section className="rail-part">
      <div className="agenda-head">
        <h2 id="rail-agenda">{facilitator.agenda}</h2>
        <AgendaMenu />
      </div>
      <nav aria-labelledby="rail-agenda">
        <ol className="agenda">
          {agendaOf(session.template).map((item) => (
            <AgendaLine key={item.step} item={item} mark={markOf(item)} />
          ))}
        </ol>
      </nav>
    </section>
  );
}

function AgendaLine({ item, mark }: { readonly item: AgendaItem; readonly mark: Mark }) {
  const { domain, facilitator } = useMessages();
  const client = useSession();
  const IconShape = ICONS[mark];
  return (
    <li>
      <button
        type="button"
        className={`agenda-step agenda-${mark}`}
        aria-current={mark === 'current' ? 'step' : undefined}
        onClick={() => client.send({ type: 'setStep', step: item.step })}
      >
        <IconShape className="icon" aria-hidden />
        <span className="agenda-name">{domain.steps[item.step]}</span>
        {mark !== 'ahead' && (
          <span className="visually-hidden">
            {mark === 'current' ? facilitator.current : facilitator.opened}
          </span>
        )}
        <span className="agenda-minutes">
          <span aria-hidden>{item.minutes === 0 ? '–' : `${item.minutes} min`}</span>
          <span className="visually-hidden">
            {item.minutes === 0 ? facilitator.notPlanned : domain.minutes(item.minutes)}
          </span>
        </span>
      </button>
    </li>
  );
}
