import { waitingFor } from '@ambitiebord/shared/views/agreements';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useBoard } from '../parts/use-board.ts';

/** Where an agreement stands on the page. */
export function agreementElementId(agreementId: string): string {
  return `agreement-${agreementId}`;
}

/** Says to a partner that an answer is waited for, and leads there. */
export function Waiting() {
  const { accept } = useMessages().agreements;
  const { board, me } = useBoard();
  const waiting = waitingFor(board, me.partnerId);
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
