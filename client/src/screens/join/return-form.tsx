import type { CodeAnswer } from '@ambitiebord/shared/protocol/http';
import { api, identities } from '../../roles/browser.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { useEntryMessages } from '../../ui/language.tsx';
import { ReturnCodeForm } from '../../ui/return-code-form.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { joinFailure } from './join-failure.ts';

interface ReturnFormProps {
  readonly session: Pick<CodeAnswer, 'sessionId' | 'title'>;
  /** What happens when the code was right; otherwise the session opens. */
  readonly onEntered?: () => void;
}

/** Coming back on another device, with the personal return code. */
export function ReturnForm({ session, onEntered }: ReturnFormProps) {
  const texts = useEntryMessages();
  const { join } = texts;
  const { busy, failure, run } = useTask();
  const problem = failure === undefined ? undefined : joinFailure(texts, failure);

  const enter = (returnCode: string): void =>
    run(async () => {
      const { sessionId, title } = session;
      const joined = await api.join(sessionId, { key: returnCode });
      // A code that was handed out works once; nobody comes back with it.
      const kept = joined.handedOver ? {} : { returnCode };
      identities.save({ sessionId, title, ...kept, ...joined });
      if (onEntered) onEntered();
      else navigate(sessionPath(sessionId), 'replace');
    });

  return (
    <div className="form">
      <p>{join.returnLead}</p>
      <ReturnCodeForm problem={problem} busy={busy} label={join.returnEnter} onCode={enter} />
    </div>
  );
}
