import { useSession } from '../../session/hooks.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SnapshotList } from '../snapshot-list.tsx';

/** The snapshots that were taken so far. */
export function SnapshotsDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useMessages();
  const { sessionId } = useSession();
  return (
    <Dialog title={session.snapshots} onClose={onClose}>
      <SnapshotList sessionId={sessionId} empty={session.noSnapshots} />
    </Dialog>
  );
}
