import { showDay } from '@ambitiebord/shared/domain/days';
import type { Retention } from '@ambitiebord/shared/protocol/http';
import { Suspense, useEffect, useState } from 'react';
import { api, identities } from '../../roles/browser.ts';
import { codeOfFailure } from '../../roles/error-text.ts';
import type { Identity } from '../../session/identities.ts';
import { sessionPath, snapshotPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useEntryMessages, useLanguage } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { TakeAlong } from './take-along.tsx';

interface MyBoardsProps {
  readonly known: readonly Identity[];
  /** After one was taken out of the list. */
  readonly onForgotten: () => void;
}

/** The sessions that this browser leads or takes part in, and until when they are kept. */
export function MyBoards({ known, onForgotten }: MyBoardsProps) {
  return (
    <ul>
      {known.map((identity) => (
        <li key={`${identity.sessionId}-${identity.role}`}>
          <Board identity={identity} onForgotten={onForgotten} />
        </li>
      ))}
    </ul>
  );
}

interface BoardProps {
  readonly identity: Identity;
  readonly onForgotten: () => void;
}

function Board({ identity, onForgotten }: BoardProps) {
  const { start, domain } = useEntryMessages();
  const { language } = useLanguage();
  const kept = useKept(identity);
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
      {role === 'facilitator' && !over && (
        <Suspense fallback={null}>
          <TakeAlong identity={identity} />
        </Suspense>
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

/** What the server keeps of a session; `gone`: nothing. Undefined as long as it did not say. */
function useKept({ sessionId, token }: Identity): Retention | 'gone' | undefined {
  const [kept, setKept] = useState<Retention | 'gone'>();
  useEffect(() => {
    async function ask(): Promise<void> {
      try {
        setKept(await api.retention(sessionId, token));
      } catch (error) {
        // Without an answer the way in is there all the same.
        if (codeOfFailure(error) === 'unauthorised') setKept('gone');
      }
    }
    void ask();
  }, [sessionId, token]);
  return kept;
}
