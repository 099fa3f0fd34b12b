import { showDay } from '@ambitiebord/shared/domain/days';
import { identities } from '../../roles/browser.ts';
import type { Identity } from '../../session/identities.ts';
import { BOARDS_PATH, sessionPath, snapshotPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useEntryMessages, useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { useKept } from '../boards/use-kept.ts';

interface MyBoardsProps {
  readonly known: readonly Identity[];
  /** After one was taken out of the list. */
  readonly onForgotten: () => void;
}

/** The sessions that this browser leads or takes part in, and until when they are kept. */
export function MyBoards({ known, onForgotten }: MyBoardsProps) {
  const { start } = useEntryMessages();
  return (
    <>
      <ul>
        {known.map((identity) => (
          <li key={`${identity.sessionId}-${identity.role}`}>
            <Board identity={identity} onForgotten={onForgotten} />
          </li>
        ))}
      </ul>
      <p>
        <Link href={BOARDS_PATH}>{start.allBoards}</Link>
      </p>
    </>
  );
}

interface BoardProps {
  readonly identity: Identity;
  readonly onForgotten: () => void;
}

function Board({ identity, onForgotten }: BoardProps) {
  const { start, domain } = useEntryMessages();
  const { language } = useLanguage();
  const [kept] = useKept(identity);
  const { sessionId, title, role } = identity;
  const over = kept === 'gone' || (typeof kept === 'object' && kept.ended);
  return (
    <>
      {over ? (
        <span>{title}</span>
      ) : (
        // Saving it again makes it the one that this tab uses.
        <Link href={sessionPath(sessionId)} onClick={() => identities.save(identity)}>
          {title}
        </Link>
      )}
      <span className="known-role">{domain.roles[role]}</span>
      {typeof kept === 'object' && !kept.ended && (
        <span className="known-kept">{start.keptUntil(showDay(kept.retainUntil, language))}</span>
      )}
      {typeof kept === 'object' && kept.ended && (
        <>
          <span className="known-kept">{start.boardErased}</span>
          {kept.snapshots.map(({ id, takenAt, retainUntil }) => (
            <Link
              key={id}
              href={snapshotPath(sessionId, id)}
              onClick={() => identities.save(identity)}
            >
              {start.snapshotKept(showDay(takenAt, language), showDay(retainUntil, language))}
            </Link>
          ))}
        </>
      )}
      {kept === 'gone' && (
        <>
          <span className="known-kept">{start.boardGone}</span>
          <Button
            variant="quiet"
            onClick={() => {
              identities.forget(identity);
              onForgotten();
            }}
          >
            {start.takeOffList}
          </Button>
        </>
      )}
    </>
  );
}
