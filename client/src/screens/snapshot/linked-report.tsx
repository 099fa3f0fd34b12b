/** The report of one goals snapshot for who has a link to it, and nothing else of the session. */

import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import { describeReport } from '@ambitiebord/shared/report/report';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { Printer } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { IdentityProvider } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { useMessages, useSuggestedLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTrustWords } from '../../ui/trust-words.ts';
import { useTask } from '../../ui/use-task.ts';
import { MessagePage } from '../message-page.tsx';
import { Page } from '../page.tsx';
import { Downloads } from './downloads.tsx';
import { forgetLinkedSecret } from './linked-secret.ts';
import { ReportView } from './report-view.tsx';

interface LinkedReportProps {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** What stood in the link. */
  readonly secret: string;
}

export function LinkedReport({ sessionId, snapshotId, secret }: LinkedReportProps) {
  const texts = useMessages();
  const { common, snapshot: words } = texts;
  const { links } = useTrustWords();
  const [snapshot, setSnapshot] = useState<StoredSnapshot>();
  const [signOffs, setSignOffs] = useState<readonly SignOff[]>([]);
  const { busy, failure, run } = useTask();
  const read = useCallback(() => {
    run(async () => {
      const [whole, signed] = await Promise.all([
        api.fetchSnapshot(sessionId, snapshotId, secret),
        api.signOffs(sessionId, snapshotId, secret),
      ]);
      setSnapshot(whole);
      setSignOffs(signed);
    });
  }, [sessionId, snapshotId, secret, run]);
  useEffect(read, [read]);
  useSuggestedLanguage(snapshot?.language);
  const isShut = codeOfFailure(failure) === 'unauthorised';
  useEffect(() => {
    // Who takes part only tried the link here: it must not keep them from the report of their own session.
    if (isShut && identities.ofTab(sessionId)) forgetLinkedSecret(snapshotId);
  }, [isShut, sessionId, snapshotId]);
  if (isShut) {
    return <MessagePage title={links.shut} lead={links.shutLead} />;
  }
  const reader = {
    sessionId,
    participantId: '',
    role: 'observer',
    token: secret,
    title: '',
  } as const;
  return (
    <Page title={snapshot ? `${snapshot.title} · ${words.title}` : words.title}>
      <IdentityProvider value={reader}>
        <div className="snapshot">
          {snapshot && (
            <>
              <aside className="snapshot-side no-print">
                <Button variant="primary" icon={Printer} onClick={() => window.print()}>
                  {words.print}
                </Button>
                <Downloads snapshot={snapshot} sessionId={sessionId} />
              </aside>
              <ReportView report={describeReport(snapshot, { signOffs })} />
            </>
          )}
          {!snapshot && failure === undefined && <p aria-busy>{common.loading}</p>}
          {failure !== undefined && (
            <div className="snapshot-failure">
              <Notice tone="problem">{errorText(texts, failure)}</Notice>
              <Button busy={busy} onClick={read}>
                {common.tryAgain}
              </Button>
            </div>
          )}
        </div>
      </IdentityProvider>
    </Page>
  );
}
