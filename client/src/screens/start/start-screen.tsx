import { PRIVACY_PATH } from '../../ui/addresses.ts';
import { useEntryMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../page.tsx';
import { CodeForm } from './code-form.tsx';
import { KnownSessions } from './known-sessions.tsx';
import { MeetingPaths } from './meeting-paths.tsx';
import { NewSession } from './new-session.tsx';
import './start-screen.css';

/** The first page: one big field for the code, and below it a new session. */
export function StartScreen() {
  const { common, domain, start } = useEntryMessages();
  return (
    <Page title={start.pageTitle}>
      <div className="start">
        <div className="start-in">
          <h1>{start.heading}</h1>
          <p className="lead">{start.lead}</p>
          <CodeForm />
          <KnownSessions />
        </div>
        <MeetingPaths />
        <NewSession />
        <footer className="start-foot">
          <p>
            <Link href={PRIVACY_PATH}>{common.privacyMore}</Link>
          </p>
          <p>{domain.credit}</p>
        </footer>
      </div>
    </Page>
  );
}
