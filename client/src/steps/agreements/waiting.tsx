import { waitingFor } from '@ambitiebord/shared/views/agreements';
import { Button } from '../../ui/button.tsx';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Where an agreement stands on the page. */
export function agreementElementId(agreementId: string): string {
  return `agreement-${agreementId}`;
}

/** Says to a partner that an answer is waited for, and leads there. */
export function Waiting() {
  const { accept } = useMessages().agreements;
  const waiting = useSessionState(({ board, me }) => waitingFor(board, me.partnerId));
  const [first] = waiting;
  return (
    <output className="agreements-waiting">
      {first && (
        <Notice>
          <p>{accept.waiting(waiting.length)}</p>
          <Button onClick={() => document.getElementById(agreementElementId(first.id))?.focus()}>
            {accept.toFirst}
          </Button>
        </Notice>
      )}
    </output>
  );
}
