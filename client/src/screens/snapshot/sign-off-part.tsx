/** Confirming a goals snapshot: for whom somebody speaks, and how far the others are. */

import { showDay } from '@ambitiebord/shared/domain/days';
import { speaksFor } from '@ambitiebord/shared/policy/speaks-for';
import type { SignOff } from '@ambitiebord/shared/records/sign-off';
import type { StoredSnapshot } from '@ambitiebord/shared/report/snapshot-schema';
import { BadgeCheck, Check } from 'lucide-react';
import { api } from '../../roles/browser.ts';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useTrustWords } from '../../ui/trust-words.ts';

interface SignOffPartProps {
  readonly snapshot: StoredSnapshot;
  readonly signOffs: readonly SignOff[];
  /** Whether the session is over: then nobody writes for others any more. */
  readonly isOver: boolean;
  /** There are other sign-offs, or another version. */
  readonly onChanged: () => void;
}

export function SignOffPart({ snapshot, signOffs, isOver, onChanged }: SignOffPartProps) {
  const { sign } = useTrustWords();
  const voices = useVoices(snapshot, isOver);
  const given = signOffs.filter(({ contentHash }) => contentHash === snapshot.contentHash);
  const missing = snapshot.partners.filter(
    ({ id }) => !given.some(({ partnerId }) => partnerId === id),
  );
  if (snapshot.partners.length === 0) return null;
  return (
    <section className="snapshot-sign" aria-labelledby="snapshot-sign">
      <h2 id="snapshot-sign">{sign.heading}</h2>
      {voices.some(({ id }) => missing.some((each) => each.id === id)) && <p>{sign.lead}</p>}
      {voices.map((partner) => (
        <Voice
          key={partner.id}
          partner={partner}
          snapshot={snapshot}
          signOff={signOffs.find(({ partnerId }) => partnerId === partner.id)}
          onChanged={onChanged}
        />
      ))}
      <p className="snapshot-signed">{sign.count(given.length, snapshot.partners.length)}</p>
      {given.length > 0 && missing.length > 0 && (
        <p className="snapshot-signed" dir="auto">
          {sign.missing(missing.map(({ name }) => name).join(', '))}
        </p>
      )}
    </section>
  );
}

type Partner = StoredSnapshot['partners'][number];

/** The partners of the snapshot for whom this person confirms. */
function useVoices(
  { partners, participants }: StoredSnapshot,
  isOver: boolean,
): readonly Partner[] {
  const { participantId } = useIdentity();
  const me = useSessionState((state) => state.me);
  const board = useSessionState((state) => state.board);
  if (!isOver) return partners.filter(({ id }) => speaksFor(me, id, board));
  const self = participants.find(({ id }) => id === participantId);
  return partners.filter(({ id }) => id === self?.partnerId);
}

interface VoiceProps {
  readonly partner: Partner;
  readonly snapshot: StoredSnapshot;
  readonly signOff: SignOff | undefined;
  readonly onChanged: () => void;
}

function Voice({ partner, snapshot, signOff, onChanged }: VoiceProps) {
  const texts = useMessages();
  const { sign } = useTrustWords();
  const { language } = useLanguage();
  const { token } = useIdentity();
  const { announce } = useToast();
  const { busy, failure, run } = useTask();
  const { sessionId, id: snapshotId, contentHash } = snapshot;
  const isGiven = signOff?.contentHash === contentHash;
  const said = signOff && sign.given(partner.name, showDay(signOff.signedAt, language));
  const change = (): void =>
    run(async () => {
      const signed = { snapshotId, partnerId: partner.id };
      try {
        await api.signOff(sessionId, signed, isGiven ? undefined : contentHash, token);
        announce(isGiven ? sign.takeBackOf(partner.name) : sign.heading);
      } finally {
        // Also when there is another version: that is what is to be read now.
        onChanged();
      }
    });
  return (
    <div className="snapshot-voice">
      {signOff && !isGiven && <p dir="auto">{sign.earlier(partner.name)}</p>}
      {isGiven ? (
        <>
          <p className="snapshot-given" dir="auto">
            <BadgeCheck className="icon" aria-hidden /> {said}
          </p>
          <Button variant="quiet" busy={busy} onClick={change}>
            <span aria-hidden>{sign.takeBack}</span>
            <span className="visually-hidden">{sign.takeBackOf(partner.name)}</span>
          </Button>
        </>
      ) : (
        <Button icon={Check} busy={busy} onClick={change}>
          {sign.give(partner.name)}
        </Button>
      )}
      {failure !== undefined && (
        <Notice tone="problem">
          {codeOfFailure(failure) === 'changed-by-others'
            ? sign.changed
            : errorText(texts, failure)}
        </Notice>
      )}
    </div>
  );
}
