import { showDay } from '@ambitiebord/shared/domain/days';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Camera } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { snapshotPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { Link } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useTask } from '../../ui/use-task.ts';
import { api } from '../browser.ts';
import { errorText } from '../error-text.ts';
import { useIdentity } from '../identity.tsx';

/** Freezes what has been shared so far, at any moment of the session. */
export function SnapshotButton() {
  const texts = useMessages();
  const { facilitator, session } = texts;
  const { sessionId } = useSession();
  const { token } = useIdentity();
  const { toast } = useToast();
  const { language } = useLanguage();
  const isNow = useSessionState(({ board }) => sessionOf(board)?.step === 'snapshot');
  const { busy, failure, run } = useTask();
  const take = async (): Promise<void> => {
    const { id, retainUntil } = await api.takeSnapshot(sessionId, token);
    toast({
      tone: 'good',
      text: session.snapshotTaken(showDay(retainUntil, language)),
      detail: <Link href={snapshotPath(sessionId, id)}>{session.snapshotOpen}</Link>,
    });
  };
  return (
    <div className="rail-part">
      <Button
        variant={isNow ? 'primary' : 'secondary'}
        icon={Camera}
        busy={busy}
        onClick={() => run(take)}
      >
        {busy ? facilitator.takingSnapshot : facilitator.takeSnapshot}
      </Button>
      {failure !== undefined && <Notice tone="problem">{errorText(texts, failure)}</Notice>}
    </div>
  );
}
