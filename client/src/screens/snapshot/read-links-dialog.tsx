import { showDay } from '@ambitiebord/shared/domain/days';
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../roles/browser.ts';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { readLinksOf, type ReadLink } from '../../session/read-links.ts';
import { Choice } from '../../steps/parts/choice.tsx';
import { snapshotPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useTrustWords } from '../../ui/trust-words.ts';
import { useTask } from '../../ui/use-task.ts';
import './read-links.css';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a link can work, in days; null: as long as the snapshot is kept. */
const UNTIL = { month: 31, year: 366, kept: null } as const;
type Until = keyof typeof UNTIL;
const UNTILS = Object.keys(UNTIL) as Until[];

interface ReadLinksDialogProps {
  readonly sessionId: string;
  readonly snapshotId: string;
  readonly onClose: () => void;
}

/** A facilitator makes links to a report, and withdraws them. */
export function ReadLinksDialog({ sessionId, snapshotId, onClose }: ReadLinksDialogProps) {
  const texts = useMessages();
  const { links: words } = useTrustWords();
  const { token } = useIdentity();
  const { announce } = useToast();
  const [until, setUntil] = useState<Until>('year');
  const [made, setMade] = useState<{ readonly id: string; readonly address: string }>();
  const [links, setLinks] = useState<readonly ReadLink[]>();
  const { busy, failure, run } = useTask();
  const calls = useMemo(
    () => readLinksOf(api, { sessionId, snapshotId, token }),
    [sessionId, snapshotId, token],
  );
  useEffect(() => run(async () => setLinks(await calls.list())), [calls, run]);
  const make = (): void =>
    run(async () => {
      const days = UNTIL[until];
      const link = await calls.make(days === null ? null : Date.now() + days * DAY_MS);
      const path = snapshotPath(sessionId, snapshotId);
      setMade({ id: link.id, address: `${location.origin}${path}#verslag=${link.secret}` });
      setLinks(await calls.list());
    });
  const withdraw = (id: string): void =>
    run(async () => {
      setLinks(await calls.withdraw(id));
      setMade((now) => (now?.id === id ? undefined : now));
      announce(words.withdrawn);
    });
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{texts.common.close}</Button>}
    >
      <p>{words.lead}</p>
      <Choice
        legend={words.until}
        options={UNTILS.map((value) => ({ value, label: words.untils[value] }))}
        value={until}
        onChange={setUntil}
      />
      <Button variant="primary" busy={busy} onClick={make}>
        {words.make}
      </Button>
      {failure !== undefined && (
        <Notice tone="problem">
          {codeOfFailure(failure) === 'full' ? words.tooMany : errorText(texts, failure)}
        </Notice>
      )}
      {made && (
        <div className="read-link-made">
          <CopyText label={words.link} text={made.address} />
          <Notice>{words.once}</Notice>
          <QrCode text={made.address} label={words.code} />
        </div>
      )}
      <h3>{words.made}</h3>
      {links?.length === 0 && <p>{words.none}</p>}
      <ul className="read-links">
        {links?.map((link) => (
          <Link key={link.id} link={link} busy={busy} onWithdraw={() => withdraw(link.id)} />
        ))}
      </ul>
    </Dialog>
  );
}

interface LinkProps {
  readonly link: ReadLink;
  readonly busy: boolean;
  readonly onWithdraw: () => void;
}

function Link({ link: { createdAt, endsAt }, busy, onWithdraw }: LinkProps) {
  const { links: words } = useTrustWords();
  const { language } = useLanguage();
  const day = showDay(createdAt, language);
  return (
    <li>
      <span>
        {words.madeOn(day)}, {stateOf()}
      </span>
      <Button variant="quiet" busy={busy} onClick={onWithdraw}>
        <span aria-hidden>{words.withdraw}</span>
        <span className="visually-hidden">{words.withdrawOf(day)}</span>
      </Button>
    </li>
  );

  function stateOf(): string {
    if (endsAt === null) return words.worksAsLong;
    return endsAt <= Date.now() ? words.ended : words.worksUntil(showDay(endsAt, language));
  }
}
