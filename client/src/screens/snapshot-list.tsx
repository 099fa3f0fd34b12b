import { showMoment } from '@ambitiebord/shared/domain/days';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../session/hooks.ts';
import { snapshotPath } from '../ui/addresses.ts';
import { useLanguage, useMessages } from '../ui/language.tsx';
import { Link } from '../ui/link.tsx';

interface SnapshotListProps {
  readonly sessionId: string;
  /** The one that is being looked at. */
  readonly currentId?: string | undefined;
  /** What stands there when there are none. */
  readonly empty: string;
}

/** Links to the snapshots of the session, newest first, from the references on the board. */
export function SnapshotList(props: SnapshotListProps) {
  const board = useSessionState((state) => state.board);
  const taken = recordsOf(board, 'goalsSnapshot').map(({ id, createdAt, checkpoint }) => ({
    id,
    takenAt: createdAt,
    isCheckpoint: checkpoint !== undefined,
  }));
  return <SnapshotLinks {...props} taken={taken} />;
}

interface SnapshotLinksProps extends SnapshotListProps {
  readonly taken: readonly {
    readonly id: string;
    readonly takenAt: number;
    /** The board took it by itself, in the break. */
    readonly isCheckpoint?: boolean;
  }[];
}

/** The same links, wherever it is known from which snapshots there are. */
export function SnapshotLinks({ sessionId, currentId, empty, taken }: SnapshotLinksProps) {
  const { snapshot } = useMessages();
  const { language } = useLanguage();
  if (taken.length === 0) return <p>{empty}</p>;
  return (
    <ul className="snapshot-list">
      {taken
        .toSorted((a, b) => b.takenAt - a.takenAt)
        .map(({ id, takenAt, isCheckpoint = false }) => (
          <li key={id}>
            <Link
              href={snapshotPath(sessionId, id)}
              aria-current={id === currentId ? 'page' : undefined}
            >
              {(isCheckpoint ? snapshot.checkpointAt : snapshot.takenAt)(
                showMoment(takenAt, language),
              )}
            </Link>
          </li>
        ))}
    </ul>
  );
}
