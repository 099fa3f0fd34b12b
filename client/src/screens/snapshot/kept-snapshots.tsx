import type { Retention } from '@ambitiebord/shared/protocol/http';
import { ShieldCheck } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useTask } from '../../ui/use-task.ts';
import { SnapshotLinks } from '../snapshot-list.tsx';

const SessionPrivacy = onDemand(
  async () => (await import('../privacy/session-privacy.tsx')).SessionPrivacy,
);

interface KeptSnapshotsProps {
  readonly sessionId: string;
  readonly currentId: string;
  /** The snapshot may be another one: a name may have been removed. */
  readonly onChanged: () => void;
}

/** The snapshots of a session without a board, and what somebody can still do about the own data. */
export function KeptSnapshots({ sessionId, currentId, onChanged }: KeptSnapshotsProps) {
  const { session, privacy } = useMessages();
  const { participantId, token } = useIdentity();
  const [retention, setRetention] = useState<Retention>();
  const [open, setOpen] = useState(false);
  const { run } = useTask();
  useEffect(
    () => run(async () => setRetention(await api.retention(sessionId, token))),
    [sessionId, token, run],
  );
  const close = (): void => {
    setOpen(false);
    onChanged();
  };
  return (
    <>
      {retention && (
        <SnapshotLinks
          sessionId={sessionId}
          currentId={currentId}
          empty={session.noSnapshots}
          taken={retention.snapshots}
        />
      )}
      {participantId !== '' && (
        <Button icon={ShieldCheck} onClick={() => setOpen(true)}>
          {privacy.menu}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <SessionPrivacy onClose={close} waiting={null} />
        </Suspense>
      )}
    </>
  );
}
