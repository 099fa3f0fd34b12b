/** The report of one goals snapshot for who has a link to it, and nothing else of the session. */

import { describeReport } from '@ambitiebord/shared/report/report';
import { Printer } from 'lucide-react';
import { useEffect } from 'react';
import { identities } from '../../roles/browser.ts';
import { codeOfFailure } from '../../roles/error-text.ts';
import { IdentityProvider } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useTrustWords } from '../../ui/trust-words.ts';
import { MessagePage } from '../message-page.tsx';
import { Page } from '../page.tsx';
import { Downloads } from './downloads.tsx';
import { forgetLinkedSecret } from './linked-secret.ts';
import { BoardPicture } from './board-picture.tsx';
import { ReportView } from './report-view.tsx';
import { hasPicture, usePrinting } from './use-printing.ts';
import { SnapshotWaiting } from './snapshot-waiting.tsx';
import { useSnapshot } from './use-snapshot.ts';

interface LinkedReportProps {
  readonly sessionId: string;
  readonly snapshotId: string;
  /** What stood in the link. */
  readonly secret: string;
}

export function LinkedReport({ sessionId, snapshotId, secret }: LinkedReportProps) {
  const { snapshot: words } = useMessages();
  const { links } = useTrustWords();
  const reading = useSnapshot({ sessionId, snapshotId, token: secret });
  const { snapshot, signOffs, failure } = reading;
  const printing = usePrinting(hasPicture(snapshot));
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
                <Button
                  variant="primary"
                  icon={Printer}
                  busy={printing.isWaiting}
                  onClick={printing.print}
                >
                  {words.print}
                </Button>
                <Downloads snapshot={snapshot} sessionId={sessionId} />
              </aside>
              <ReportView report={describeReport(snapshot, { signOffs })}>
                <BoardPicture sessionId={sessionId} snapshot={snapshot} printing={printing} />
              </ReportView>
            </>
          )}
          <SnapshotWaiting {...reading} />
        </div>
      </IdentityProvider>
    </Page>
  );
}
