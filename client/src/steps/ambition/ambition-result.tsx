import { startOfText } from '@ambitiebord/shared/domain/cut-text';
import { PAD_LENGTH } from '@ambitiebord/shared/domain/limits';
import { hasPen, mayWritePad } from '@ambitiebord/shared/policy/may-write-pad';
import type { Round } from '@ambitiebord/shared/records/round';
import { ArrowDown } from 'lucide-react';
import { useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { OptionsResult, StanceResult } from '../rounds/round-result.tsx';
import type { PadState } from '../../session/pad-store.ts';
import { Disclosure } from '../../ui/disclosure.tsx';

interface AmbitionResultProps {
  /** The last round, which was revealed. */
  readonly round: Round;
  readonly pad: PadState;
}

/** What came out of the last round; proposals go aside once there is a sentence to work on. */
export function AmbitionResult({ round, pad }: AmbitionResultProps) {
  const { rounds } = useMessages();
  const padId = round.targetId ?? '';
  // The facilitator begins, or who writes for the group.
  const mayBegin = useSessionState(
    ({ me, board }) =>
      mayWritePad(me, board, padId) && (me.role === 'facilitator' || hasPen(me, board, padId)),
  );
  const result =
    round.kind === 'stance' ? (
      <StanceResult round={round} sentence={pad.text} />
    ) : (
      <OptionsResult
        round={round}
        {...(mayBegin ? { renderAction: (text) => <BeginWith text={text} pad={pad} /> } : {})}
      />
    );
  if (round.kind === 'stance' || pad.text.trim() === '') return result;
  return <Disclosure label={rounds.result.earlier}>{result}</Disclosure>;
}

/** Lays a proposal into the pad: at once when it is empty, else after asking. */
function BeginWith({ text, pad }: { readonly text: string; readonly pad: PadState }) {
  const { common, rounds } = useMessages();
  const { result } = rounds;
  const { announce } = useToast();
  const [asking, setAsking] = useState(false);
  const { editor } = pad;
  if (!editor) return null;
  const lay = (): void => {
    setAsking(false);
    editor.apply({ index: 0, remove: editor.text().length, insert: startOfText(text, PAD_LENGTH) });
    announce(result.begun);
  };
  return (
    <>
      <Button
        icon={ArrowDown}
        aria-label={result.beginOf(text)}
        onClick={() => (editor.text().trim() === '' ? lay() : setAsking(true))}
      >
        {result.begin}
      </Button>
      {asking && (
        <Dialog
          title={result.replaceTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button variant="primary" onClick={lay}>
                {result.replace}
              </Button>
              <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            </>
          }
        >
          <p>{result.replaceBody}</p>
          <blockquote className="answer-text">{pad.text}</blockquote>
          <p>{result.replaceWith}</p>
          <blockquote className="answer-text">{text}</blockquote>
        </Dialog>
      )}
    </>
  );
}
