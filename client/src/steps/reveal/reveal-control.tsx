import { sessionOf } from '@ambitiebord/shared/records/registry';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';

/** The facilitator shows all cards at once, after reading what will happen. */
export function RevealControl() {
  const { common, steps } = useMessages();
  const { send } = useSession();
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  const [asking, setAsking] = useState(false);
  const text = steps.reveal;
  return (
    <div className="reveal-control">
      <Button
        variant="primary"
        size="large"
        icon={Eye}
        disabled={revealed}
        onClick={() => setAsking(true)}
      >
        {revealed ? text.done : text.button}
      </Button>
      {revealed && <p className="step-hint">{text.doneHint}</p>}
      {asking && (
        <Dialog
          title={text.confirmTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                variant="primary"
                onClick={() => {
                  send({ type: 'reveal' });
                  setAsking(false);
                }}
              >
                {text.confirm}
              </Button>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            </>
          }
        >
          <p>{text.confirmBody}</p>
        </Dialog>
      )}
    </div>
  );
}
