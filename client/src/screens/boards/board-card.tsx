import { showDay } from '@ambitiebord/shared/domain/days';
import type { Retention } from '@ambitiebord/shared/protocol/http';
import { ListX, ShieldCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import { identities } from '../../roles/browser.ts';
import { IdentityProvider } from '../../roles/identity.tsx';
import type { Identity } from '../../session/identities.ts';
import { sessionPath, snapshotPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { PrivacyDialog } from '../privacy/privacy-dialog.tsx';
import { forgetOnDevice } from '../session/forget-here.ts';
import { useBoardsTexts } from './boards-texts.ts';
import { ForgetDialog } from './forget-dialog.tsx';
import { TakeAlong } from './take-along.tsx';
import { useKept } from './use-kept.ts';

interface BoardCardProps {
  readonly identity: Identity;
  /** After this device does not know it any more. */
  readonly onForgotten: () => void;
}

/** A board of this browser: the way in, until when what is kept, and what can be done with it. */
export function BoardCard({ identity, onForgotten }: BoardCardProps) {
  const boards = useBoardsTexts();
  const { common } = useMessages();
  const [kept, askAgain] = useKept(identity);
  const [open, setOpen] = useState<'data' | 'forget'>();
  const { sessionId, title } = identity;
  const isOver = kept === 'gone' || (typeof kept === 'object' && kept.ended);
  const close = (): void => {
    setOpen(undefined);
    askAgain();
  };
  const forget = (): void => {
    forgetOnDevice(identity);
    onForgotten();
  };
  return (
    <>
      <h3>
        {isOver ? (
          title
        ) : (
          // Saving it again makes it the one that this tab uses.
          <Link href={sessionPath(sessionId)} onClick={() => identities.save(identity)}>
            {title}
          </Link>
        )}
      </h3>
      {kept === undefined && <p aria-busy>{common.loading}</p>}
      {kept === 'unknown' && <p>{boards.unknown}</p>}
      {kept === 'gone' && <p>{boards.gone}</p>}
      {typeof kept === 'object' && <KeptOf identity={identity} kept={kept} />}
      <div className="form-actions">
        {identity.role === 'facilitator' && typeof kept === 'object' && !kept.ended && (
          <TakeAlong identity={identity} />
        )}
        {typeof kept === 'object' && (
          <Button
            icon={ShieldCheck}
            aria-label={boards.dataOf(title)}
            onClick={() => setOpen('data')}
          >
            {boards.data}
          </Button>
        )}
        <Button
          variant="quiet"
          icon={ListX}
          aria-label={boards.forgetOf(title)}
          onClick={() => (kept === 'gone' ? forget() : setOpen('forget'))}
        >
          {boards.forget}
        </Button>
      </div>
      {open === 'data' && (
        <IdentityProvider value={identity}>
          <Suspense fallback={null}>
            <PrivacyDialog organisation={undefined} onClose={close} onDeleted={forget} />
          </Suspense>
        </IdentityProvider>
      )}
      {open === 'forget' && (
        <ForgetDialog identity={identity} onForget={forget} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface KeptOfProps {
  readonly identity: Identity;
  readonly kept: Retention;
}

/** Until when the board is kept, and the snapshots with their own dates. */
function KeptOf({ identity, kept: { ended, retainUntil, snapshots } }: KeptOfProps) {
  const boards = useBoardsTexts();
  const { language } = useLanguage();
  const day = (moment: number): string => showDay(moment, language);
  return (
    <>
      <p>{ended ? boards.erased : boards.kept(day(retainUntil))}</p>
      {snapshots.length > 0 && (
        <ul className="board-snapshots" aria-label={boards.snapshots}>
          {snapshots
            .toSorted((one, other) => other.takenAt - one.takenAt)
            .map(({ id, takenAt, retainUntil: until }) => (
              <li key={id}>
                <Link
                  href={snapshotPath(identity.sessionId, id)}
                  onClick={() => identities.save(identity)}
                >
                  {boards.snapshot(day(takenAt), day(until))}
                </Link>
              </li>
            ))}
        </ul>
      )}
    </>
  );
}
