import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { Avatars } from '../../roles/leading/avatars.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useFrameMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useMedia, WIDE } from '../../ui/use-media.ts';
import { ConnectionWords } from './connection-words.tsx';
import { RaiseHand } from './raise-hand.tsx';
import { SessionMenu } from './session-menu.tsx';
import { TimerDisplay } from './timer-display.tsx';

const PeopleList = onDemand(async () => (await import('../../roles/people-list.tsx')).PeopleList);

interface SessionHeaderProps {
  readonly panelHidden: boolean;
  readonly onHidePanel: (hidden: boolean) => void;
}

/** What the session is about, where it is now, and whether one's work has arrived. */
export function SessionHeader(props: SessionHeaderProps) {
  const { common, session: texts } = useFrameMessages();
  const titles = useStepTitles();
  const session = useSessionState(({ board }) => sessionOf(board));
  const role = useSessionState(({ me }) => me.role);
  const wide = useMedia(WIDE);
  if (!session) return null;
  return (
    <header className="session-head">
      <title>{`${session.title} · ${common.appName}`}</title>
      <div className="session-about">
        <h1>{session.title}</h1>
        {session.question !== '' && <Question text={session.question} />}
      </div>
      <p className="session-step">{texts.now(titles[session.step])}</p>
      <div className="session-state">
        <TimerDisplay />
        <ConnectionWords />
      </div>
      <div className="session-tools">
        {role === 'partner' && <RaiseHand />}
        {wide && <Avatars />}
        <PeopleButton />
        <SessionMenu {...props} />
      </div>
    </header>
  );
}

/** What the session asks, on one line so that the bar keeps its height; a press shows all of a long one. */
function Question({ text }: { readonly text: string }) {
  const [whole, setWhole] = useState(false);
  return (
    <button
      type="button"
      className="session-question"
      aria-expanded={whole}
      title={text}
      onClick={() => setWhole(!whole)}
    >
      {text}
    </button>
  );
}

function PeopleButton() {
  const { common, session } = useFrameMessages();
  const [open, setOpen] = useState(false);
  const here = useSessionState(
    ({ roster }) => roster.people.filter(({ role }) => role !== 'display').length,
  );
  return (
    <>
      <button
        type="button"
        className="button button-quiet people-button"
        aria-label={`${session.people} ${session.peopleCount(here)}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Users className="icon" aria-hidden />
        {here}
      </button>
      {open && (
        <Dialog title={session.people} onClose={() => setOpen(false)}>
          <PeopleList
            onFollow={() => setOpen(false)}
            waiting={<p className="loading">{common.loading}</p>}
          />
        </Dialog>
      )}
    </>
  );
}
