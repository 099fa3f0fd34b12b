import { showCode } from '@ambitiebord/shared/domain/codes';
import { HANDOVER_MINUTES } from '@ambitiebord/shared/domain/limits';
import type { Handover } from '@ambitiebord/shared/protocol/http';
import { useState } from 'react';
import { useSession } from '../../session/hooks.ts';
import { useArrival } from '../../steps/parts/arrival.ts';
import { takeOverLink } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { CopyText } from '../../ui/copy-text.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { useTask } from '../../ui/use-task.ts';
import { api } from '../browser.ts';
import { errorText } from '../error-text.ts';
import { useIdentity } from '../identity.tsx';

interface HandOverDialogProps {
  readonly participantId: string;
  readonly displayName: string;
  readonly onClose: () => void;
}

/** Gives somebody a code for another device; says first what goes along and what does not. */
export function HandOverDialog({ participantId, displayName, onClose }: HandOverDialogProps) {
  const texts = useMessages();
  const { facilitator, people } = texts;
  const { sessionId } = useSession();
  const { token } = useIdentity();
  const { busy, failure, run } = useTask();
  const [handover, setHandover] = useState<Handover>();
  const made = useArrival<HTMLDivElement>(handover !== undefined);
  const make = (): void =>
    run(async () => setHandover(await api.handOver(sessionId, participantId, token)));
  const link = handover && takeOverLink(sessionId, handover.code);
  return (
    <Dialog title={people.handOverTitle(displayName)} onClose={onClose}>
      <p>{people.handOverLead}</p>
      <p>{people.handOverPrivate}</p>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
      {handover && link ? (
        <>
          <div className="invite" ref={made} tabIndex={-1}>
            <QrCode text={link} label={facilitator.qrLabel(link)} />
            <div>
              <p>{people.handOverHow}</p>
              <p className="return-code">{showCode(handover.code)}</p>
              <p>{people.handOverOnce(HANDOVER_MINUTES)}</p>
            </div>
          </div>
          <CopyText label={people.handOverLink} text={link} />
        </>
      ) : (
        <div className="form-actions">
          <Button variant="primary" busy={busy} onClick={make}>
            {people.handOverMake}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
