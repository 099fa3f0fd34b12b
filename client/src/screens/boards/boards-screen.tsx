import type { Role } from '@ambitiebord/shared/domain/roles';
import { Suspense, useState } from 'react';
import { identities } from '../../roles/browser.ts';
import type { Identity } from '../../session/identities.ts';
import { useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Page } from '../page.tsx';
import { BoardCard } from './board-card.tsx';
import { useBoardsTexts } from './boards-texts.ts';
import './boards.css';

/** As whom people have boards; the projector is nothing that somebody goes on with. */
const GROUPS = ['facilitator', 'partner', 'observer'] as const satisfies readonly Role[];

/** What this browser leads or takes part in, with what is kept of it, to take along and to erase. */
export function BoardsScreen() {
  const { common } = useMessages();
  return (
    <Suspense fallback={<p className="loading">{common.loading}</p>}>
      <Boards />
    </Suspense>
  );
}

function Boards() {
  const { common } = useMessages();
  const boards = useBoardsTexts();
  const { toast } = useToast();
  const [known, setKnown] = useState(identities.list);
  const groups = GROUPS.map((role) => ({
    role,
    own: known.filter((identity) => identity.role === role),
  })).filter(({ own }) => own.length > 0);
  const forgotten = ({ title }: Identity): void => {
    setKnown(identities.list());
    toast({ text: boards.forgotten(title), passing: true });
    // The button that was pressed went with its board.
    document.querySelector<HTMLElement>('#content')?.focus();
  };
  return (
    <Page title={boards.title}>
      <div className="boards">
        <h1>{boards.title}</h1>
        <p className="lead">{groups.length === 0 ? boards.none : boards.lead}</p>
        {groups.map(({ role, own }) => (
          <section key={role} aria-labelledby={`boards-${role}`}>
            <h2 id={`boards-${role}`}>{boards.groups[role]}</h2>
            <ul className="board-cards">
              {own.map((identity) => (
                <li key={identity.sessionId} className="panel board-card">
                  <BoardCard identity={identity} onForgotten={() => forgotten(identity)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          <Link href="/">{common.toStart}</Link>
        </p>
      </div>
    </Page>
  );
}
