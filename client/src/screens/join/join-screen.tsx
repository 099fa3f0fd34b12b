import type { CodeAnswer } from '@ambitiebord/shared/protocol/http';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { errorText } from '../../roles/error-text.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useEntryMessages, useSuggestedLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { Page } from '../page.tsx';
import { JoinForm } from './join-form.tsx';
import { ReturnForm } from './return-form.tsx';
import './join-screen.css';

/** Joining with a room code. Who takes part on this device already goes straight in. */
export function JoinScreen({ code }: { readonly code: string }) {
  const texts = useEntryMessages();
  const { common, start } = texts;
  const [session, setSession] = useState<CodeAnswer>();
  const { busy, failure, run } = useTask();
  useSuggestedLanguage(session?.language);

  const look = useCallback(() => {
    run(async () => {
      const found = await api.lookUpCode(code);
      const known = identities.ofTab(found.sessionId, 'partner');
      if (known) {
        identities.save(known);
        navigate(sessionPath(found.sessionId), 'replace');
      } else {
        setSession(found);
      }
    });
  }, [code, run]);
  useEffect(look, [look]);

  return (
    <Page title={session?.title ?? start.pageTitle} narrow>
      {session && (
        // Unlocked meanwhile, it is another page.
        <Join key={String(session.locked)} code={code} session={session}>
          {session.locked && (
            <Button className="join-other" busy={busy} onClick={look}>
              {common.tryAgain}
            </Button>
          )}
        </Join>
      )}
      {!session && failure === undefined && <p aria-busy>{common.loading}</p>}
      {!session && failure !== undefined && (
        <div className="panel">
          <Notice tone="problem">{errorText(texts, failure)}</Notice>
          <div className="form-actions">
            <Button busy={busy} onClick={look}>
              {common.tryAgain}
            </Button>
            <Link href="/">{common.toStart}</Link>
          </div>
        </div>
      )}
    </Page>
  );
}

interface JoinProps {
  readonly code: string;
  readonly session: CodeAnswer;
  /** What can be done about the lock. */
  readonly children: ReactNode;
}

function Join({ code, session, children }: JoinProps) {
  const { join } = useEntryMessages();
  const [wasHere, setWasHere] = useState(session.locked);
  return (
    <div className="join">
      <div>
        <p className="lead">{join.lead}</p>
        <h1>{session.title}</h1>
      </div>
      {session.locked && <Notice>{join.locked}</Notice>}
      <div className="panel">
        {wasHere ? <ReturnForm session={session} /> : <JoinForm code={code} session={session} />}
      </div>
      {children}
      {!session.locked && (
        <Button variant="quiet" className="join-other" onClick={() => setWasHere(!wasHere)}>
          {wasHere ? join.asNewPerson : join.wasHere}
        </Button>
      )}
    </div>
  );
}
