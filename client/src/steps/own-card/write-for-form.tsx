import { NAME_LENGTH, PAPER_CARDS } from '@ambitiebord/shared/domain/limits';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { useState, type SubmitEvent } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import {
  chosenPartner,
  focusFirstError,
  NO_PARTNER,
  PartnerFields,
} from '../../ui/partner-fields.tsx';

interface WriteForFormProps {
  /** It was sent, and the server has not answered yet. */
  readonly waiting: boolean;
  readonly onClose: () => void;
  readonly onSent: (commandId: string) => void;
}

/** For whom somebody is going to write: name, organisation, and the number of a paper card. */
export function WriteForForm({ waiting, onClose, onSent }: WriteForFormProps) {
  const { common, cards } = useMessages();
  const text = cards.others;
  const { send } = useSession();
  const partners = useSessionState(({ board }) =>
    recordsOf(board, 'partner').toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  const used = useSessionState(({ board }) =>
    takingPart(board).map(({ paperNumber }) => paperNumber),
  );
  const [displayName, setDisplayName] = useState('');
  const [draft, setDraft] = useState(NO_PARTNER);
  const [typedNumber, setTypedNumber] = useState('');
  const [checked, setChecked] = useState(false);

  const partner = chosenPartner(draft, partners);
  const number = typedNumber.trim() === '' ? undefined : Number(typedNumber);
  const numberError = errorIn(number);

  function errorIn(given: number | undefined): string | undefined {
    if (given === undefined) return undefined;
    if (!Number.isInteger(given) || given < 1 || given > PAPER_CARDS) {
      return text.numberWrong(PAPER_CARDS);
    }
    return used.includes(given) && !waiting ? text.numberUsed : undefined;
  }
  const begin = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    if (displayName.trim() === '' || !partner || numberError !== undefined) {
      focusFirstError(event.currentTarget);
      return;
    }
    const commandId = send({
      type: 'writeFor',
      displayName: displayName.trim(),
      partner,
      ...(number === undefined ? {} : { paperNumber: number }),
    });
    onSent(commandId);
  };

  return (
    <Dialog title={text.title} onClose={onClose}>
      <form className="for-others-form" onSubmit={begin} noValidate>
        <TextField
          label={text.name}
          error={checked && displayName.trim() === '' ? text.nameMissing : undefined}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          value={displayName}
          onChange={({ target }) => setDisplayName(target.value)}
        />
        <PartnerFields
          partners={partners}
          draft={draft}
          onChange={setDraft}
          checked={checked}
          texts={text}
          autoComplete="off"
        />
        <TextField
          optional
          label={text.number}
          error={numberError}
          inputMode="numeric"
          maxLength={String(PAPER_CARDS).length}
          autoComplete="off"
          value={typedNumber}
          onChange={({ target }) => setTypedNumber(target.value)}
        />
        {waiting && <p className="step-hint">{text.waiting}</p>}
        <div className="step-actions">
          <Button type="submit" variant="primary" busy={waiting}>
            {text.begin}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
