import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useState } from 'react';
import { api } from '../../roles/browser.ts';
import { codeOfFailure, errorText } from '../../roles/error-text.ts';
import { useIdentity } from '../../roles/identity.tsx';
import { Choice } from '../../steps/parts/choice.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useTrustWords } from '../../ui/trust-words.ts';

interface CorrectDialogProps {
  readonly sessionId: string;
  readonly snapshotId: string;
  readonly onClose: () => void;
  /** There is a new version. */
  readonly onChanged: () => void;
}

type Reason = 'corrected' | 'nameRemoved';
const REASONS: readonly Reason[] = ['corrected', 'nameRemoved'];

/** A facilitator puts a text in a snapshot right, or takes a name out of all of them. */
export function CorrectDialog({ sessionId, snapshotId, onClose, onChanged }: CorrectDialogProps) {
  const texts = useMessages();
  const { correct: words } = useTrustWords();
  const { token } = useIdentity();
  const [find, setFind] = useState('');
  const [replace, setReplace] = useState('');
  const [reason, setReason] = useState<Reason>('corrected');
  const [outcome, setOutcome] = useState<{ versions: number; onBoard: boolean }>();
  const { busy, failure, run } = useTask();
  const make = (): void =>
    run(async () => {
      setOutcome(undefined);
      const made = await api.correctSnapshot(
        sessionId,
        snapshotId,
        { find, replace, reason },
        token,
      );
      setOutcome(made);
      if (made.versions > 0) onChanged();
    });
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" busy={busy} aria-disabled={!find.trim()} onClick={make}>
            {busy ? words.making : words.confirm}
          </Button>
          <Button onClick={onClose}>{texts.common.close}</Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <TextField
        label={words.find}
        hint={words.findHint}
        value={find}
        maxLength={TEXT_LENGTH}
        onChange={(event) => setFind(event.target.value)}
      />
      <TextField
        label={words.replace}
        value={replace}
        maxLength={TEXT_LENGTH}
        onChange={(event) => setReplace(event.target.value)}
      />
      <Choice
        legend={words.reason}
        options={REASONS.map((value) => ({ value, label: words.reasons[value] }))}
        value={reason}
        onChange={setReason}
      />
      <p>{words.signed}</p>
      <output>
        {outcome && (
          <Notice tone={outcome.versions > 0 ? 'good' : 'problem'}>
            {outcome.versions > 0 ? words.done(outcome.versions) : words.notFound}
          </Notice>
        )}
        {outcome?.onBoard && <Notice>{words.onBoard}</Notice>}
      </output>
      {failure !== undefined && (
        <Notice tone="problem">
          {codeOfFailure(failure) === 'invalid' ? words.unfit : errorText(texts, failure)}
        </Notice>
      )}
    </Dialog>
  );
}
