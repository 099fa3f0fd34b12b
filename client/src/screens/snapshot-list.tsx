import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../session/hooks.ts';
import { snapshotPath } from '../ui/addresses.ts';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { Link } from '../ui/link.tsx';

interface SnapshotListProps {
  readonly sessionId: string;
  /** The one that is being looked at. */
  readonly currentId?: string;
  /** What stands there when there are none. */
  readonly empty: string;
}

/** Links to the snapshots of the session, newest first, from the references on the board. */
export function SnapshotList({ sessionId, currentId, empty }: SnapshotListProps) {
  const { snapshot } = useMessages();
  const { language } = useLanguage();
  const board = useSessionState((state) => state.board);
  const taken = recordsOf(board, 'goalsSnapshot').toSorted((a, b) => b.createdAt - a.createdAt);
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  if (taken.length === 0) return <p>{empty}</p>;
  return (
    <ul className="snapshot-list">
      {taken.map(({ id, createdAt }) => (
        <li key={id}>
          <Link
            href={snapshotPath(sessionId, id)}
            aria-current={id === currentId ? 'page' : undefined}
          >
            {snapshot.takenAt(moment.format(createdAt))}
          </Link>
        </li>
      ))}
    </ul>
  );
}
