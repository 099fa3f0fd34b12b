import { NAME_LENGTH, PAPER_CARDS } from '@ambitiebord/shared/domain/limits';
import { SECTORS, type Sector } from '@ambitiebord/shared/domain/roles';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { useState, type SubmitEvent } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';

/** The choice in the list of organisations that is none of them. */
const ANOTHER = 'another';

interface WriteForFormProps {
  /** It was sent, and the server has not answered yet. */
  readonly waiting: boolean;
  readonly onClose: () => void;
  readonly onSent: (commandId: string) => void;
}

/** For whom somebody is going to write: name, organisation, and the number of a paper card. */
export function WriteForForm({ waiting, onClose, onSent }: WriteForFormProps) {
  const { common, cards, domain } = useMessages();
  const text = cards.others;
  const { send } = useSession();
  const partners = useSessionState(({ board }) =>
    recordsOf(board, 'partner').toSorted((a, b) => a.name.localeCompare(b.name)),
  );
  const used = useSessionState(({ board }) =>
    takingPart(board).map(({ paperNumber }) => paperNumber),
  );
  const [displayName, setDisplayName] = useState('');
  const [partnerId, setPartnerId] = useState('');
  const [name, setName] = useState('');
  const [sector, setSector] = useState<Sector>();
  const [typedNumber, setTypedNumber] = useState('');
  const [checked, setChecked] = useState(false);

  const another = partnerId === ANOTHER;
  const number = typedNumber.trim() === '' ? undefined : Number(typedNumber);
  const numberError = errorIn(number);
  const missing = (value: string | undefined, message: string): string | undefined =>
    checked && (value ?? '').trim() === '' ? message : undefined;

  function errorIn(given: number | undefined): string | undefined {
    if (given === undefined) return undefined;
    if (!Number.isInteger(given) || given < 1 || given > PAPER_CARDS) {
      return text.numberWrong(PAPER_CARDS);
    }
    return used.includes(given) && !waiting ? text.numberUsed : undefined;
  }
  function chosen() {
    if (!another) return partnerId === '' ? undefined : { id: partnerId };
    return name.trim() === '' || !sector ? undefined : { name: name.trim(), sector };
  }
  const begin = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    const partner = chosen();
    if (displayName.trim() === '' || !partner || numberError !== undefined) {
      const form = event.currentTarget;
      // After the errors are shown, the first field that has one.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
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
          error={missing(displayName, text.nameMissing)}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          value={displayName}
          onChange={({ target }) => setDisplayName(target.value)}
        />
        <Select
          label={text.organisation}
          error={missing(partnerId, text.organisationMissing)}
          value={partnerId}
          onChange={({ target }) => setPartnerId(target.value)}
        >
          <option value="" disabled>
            {text.choose}
          </option>
          {partners.map((partner) => (
            <option key={partner.id} value={partner.id}>
              {partner.name}
            </option>
          ))}
          <option value={ANOTHER}>{text.newOrganisation}</option>
        </Select>
        {another && (
          <>
            <TextField
              label={text.newName}
              error={missing(name, text.newNameMissing)}
              maxLength={NAME_LENGTH}
              autoComplete="off"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <Select
              label={text.sector}
              error={missing(sector, text.sectorMissing)}
              value={sector ?? ''}
              onChange={({ target }) => setSector(SECTORS.find((each) => each === target.value))}
            >
              <option value="" disabled>
                {text.sectorMissing}
              </option>
              {SECTORS.map((each) => (
                <option key={each} value={each}>
                  {domain.sectors[each]}
                </option>
              ))}
            </Select>
          </>
        )}
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
