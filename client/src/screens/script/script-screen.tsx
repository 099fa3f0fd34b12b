import { sessionOf } from '@ambitiebord/shared/records/registry';
import type { Session } from '@ambitiebord/shared/records/session';
import { agendaLines, paceOf } from '@ambitiebord/shared/views/agenda';
import { ArrowLeft, Printer } from 'lucide-react';
import { Suspense, useState } from 'react';
import { showClock } from '../../roles/facilitator/clock-words.ts';
import { useNotes } from '../../roles/own-notes.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../page.tsx';
import { SessionRoom } from '../session/session-room.tsx';
import { Threshold } from '../session/threshold.tsx';
import { useEntrance } from '../session/use-entrance.ts';
import { useScriptTexts } from './script-texts.ts';
import { nextQuarter, scriptTimes } from './script-times.ts';
import './script-screen.css';

/** The facilitator's script: what to say and do in each step, with clock times, to read and to print. */
export function ScriptScreen({ sessionId }: { readonly sessionId: string }) {
  const { common } = useMessages();
  const entrance = useEntrance(sessionId, 'session');
  const { identity } = entrance;
  if (!identity) return <Threshold {...entrance} />;
  return (
    <SessionRoom key={identity.participantId} identity={identity}>
      <Suspense fallback={<p className="loading">{common.loading}</p>}>
        <ScriptPage sessionId={sessionId} />
      </Suspense>
    </SessionRoom>
  );
}

function ScriptPage({ sessionId }: { readonly sessionId: string }) {
  const script = useScriptTexts();
  const isFacilitator = useSessionState(({ me }) => me.role === 'facilitator');
  const session = useSessionState(({ board }) => sessionOf(board));
  return (
    <Page title={script.title}>
      <div className="script">
        <Link className="script-back no-print" href={sessionPath(sessionId)}>
          <ArrowLeft className="icon" aria-hidden />
          {script.back}
        </Link>
        {session && isFacilitator && <ScriptOf session={session} />}
        {!isFacilitator && <p>{script.facilitatorOnly}</p>}
      </div>
    </Page>
  );
}

function ScriptOf({ session }: { readonly session: Session }) {
  const { domain } = useMessages();
  const titles = useStepTitles();
  const script = useScriptTexts();
  const client = useSession();
  const notes = useNotes(client.sessionId);
  const [opened] = useState(client.serverNow);
  const began = paceOf(session, opened)?.startedAt;
  const [start, setStart] = useState(
    began === undefined ? nextQuarter(opened) : showClock(began).padStart(5, '0'),
  );
  const lines = agendaLines(session, opened);
  const times = scriptTimes(lines, start);
  const left = lines.filter(({ step }) => times.every((each) => each.step !== step));
  const total = domain.minutes(times.reduce((sum, { minutes }) => sum + minutes, 0));
  return (
    <>
      <header className="script-head">
        <h1>
          {script.title}: {session.title}
        </h1>
        {session.question !== '' && <p className="script-question">{session.question}</p>}
        <p className="no-print">{script.lead}</p>
        <p className="script-total">{script.total(total, start, times.at(-1)?.to ?? start)}</p>
        <div className="script-tools no-print">
          <TextField
            type="time"
            label={script.startLabel}
            value={start}
            onChange={({ target }) => setStart(target.value)}
          />
          <Button variant="primary" icon={Printer} onClick={() => window.print()}>
            {script.print}
          </Button>
        </div>
      </header>
      <section className="script-step">
        <h2>{script.before}</h2>
        <List items={script.beforehand} />
      </section>
      {times.map(({ step, minutes, from, to }) => {
        const { aim, say, doing } = script.steps[step];
        return (
          <section className="script-step" key={step}>
            <h2>
              <span className="script-time">
                {from}–{to}
              </span>{' '}
              {titles[step]} <span className="script-minutes">{domain.minutes(minutes)}</span>
            </h2>
            <p>{aim}</p>
            <h3>{script.say}</h3>
            <List items={say} className="script-say" />
            <h3>{script.doing}</h3>
            <List items={doing} />
            {notes[step] !== undefined && (
              <>
                <h3>{script.notes}</h3>
                <p className="script-notes">{notes[step]}</p>
              </>
            )}
          </section>
        );
      })}
      {left.length > 0 && (
        <p>
          {script.skipped} {left.map(({ step }) => titles[step]).join(' · ')}
        </p>
      )}
    </>
  );
}

function List({
  items,
  className,
}: {
  readonly items: readonly string[];
  readonly className?: string;
}) {
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
