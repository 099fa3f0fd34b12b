import { sessionOf } from '@ambitiebord/shared/records/registry';
import { agendaLines, paceOf, type AgendaLine } from '@ambitiebord/shared/views/agenda';
import { Check, Circle, CirclePlay, SkipForward, type LucideIcon } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useServerTime } from '../../session/use-server-time.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { useMessages } from '../../ui/language.tsx';
import { AgendaMenu } from './agenda-menu.tsx';
import { AgendaPace } from './agenda-pace.tsx';
import { showClock, wholeMinutes } from './clock-words.ts';
import './agenda.css';

const ICONS: Readonly<Record<AgendaLine['state'], LucideIcon>> = {
  current: CirclePlay,
  opened: Check,
  skipped: SkipForward,
  ahead: Circle,
};

/** How often the times are worked out anew, in milliseconds. */
const LOOK_MS = 5000;

/** The steps with their planned and real times. Each can be opened at any time, forward and back. */
export function Agenda() {
  const { facilitator } = useMessages();
  const session = useSessionState(({ board }) => sessionOf(board));
  const now = useServerTime(LOOK_MS);
  if (!session) return null;
  // What was done a moment ago by this clock is never in the future.
  const time = Math.max(now, session.stepOpenedAt ?? 0);
  const pace = paceOf(session, time);
  const lines = agendaLines(session, time);
  return (
    <section className="rail-part">
      <div className="agenda-head">
        <h2 id="rail-agenda">{facilitator.agenda}</h2>
        <AgendaMenu />
      </div>
      <nav aria-labelledby="rail-agenda">
        <ol className="agenda">
          {lines.map((line) => (
            <Line key={line.step} line={line} begins={pace?.begins.get(line.step)} />
          ))}
        </ol>
      </nav>
      <AgendaPace lines={lines} pace={pace} now={time} />
    </section>
  );
}

interface LineProps {
  readonly line: AgendaLine;
  /** When a step that is still ahead would begin. */
  readonly begins: number | undefined;
}

function Line({ line, begins }: LineProps) {
  const titles = useStepTitles();
  const client = useSession();
  const { step, state, openedAt } = line;
  const IconShape = ICONS[state];
  return (
    <li>
      <button
        type="button"
        className={`agenda-step agenda-${state}`}
        aria-current={state === 'current' ? 'step' : undefined}
        onClick={() => client.send({ type: 'setStep', step })}
      >
        <IconShape className="icon" aria-hidden />
        <span className="agenda-name">{titles[step]}</span>
        <span className="agenda-times" aria-hidden>
          {openedAt === undefined && begins !== undefined ? (
            <span className="agenda-expected">{showClock(begins)}</span>
          ) : (
            shortMinutes(line)
          )}
        </span>
        <LineInWords line={line} begins={begins} />
      </button>
    </li>
  );
}

/** Minutes as `12/10`: real and planned, or planned alone (`10 min`) while nothing was timed. */
function shortMinutes({ minutes, openedAt, spent }: AgendaLine): string {
  if (openedAt !== undefined) return `${wholeMinutes(spent)}/${minutes === 0 ? '–' : minutes}`;
  return minutes === 0 ? '–' : `${minutes} min`;
}

/** The same for who hears the page. */
function LineInWords({ line, begins }: LineProps) {
  const { agenda, domain, facilitator } = useMessages();
  const { state, minutes, openedAt, spent } = line;
  const words = [
    {
      current: facilitator.current,
      opened: facilitator.opened,
      skipped: agenda.skipped,
      ahead: '',
    }[state],
    openedAt === undefined ? '' : agenda.openedAt(showClock(openedAt)),
    openedAt === undefined ? '' : agenda.took(domain.minutes(wholeMinutes(spent))),
    openedAt === undefined && begins !== undefined ? agenda.begins(showClock(begins)) : '',
    minutes === 0 ? facilitator.notPlanned : agenda.planned(domain.minutes(minutes)),
  ];
  return <span className="visually-hidden">{words.filter((each) => each !== '').join(', ')}</span>;
}
