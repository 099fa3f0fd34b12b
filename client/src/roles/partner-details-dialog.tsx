import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { SECTORS } from '@ambitiebord/shared/domain/roles';
import { recordOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { useState, type SubmitEvent } from 'react';
import { correctPartner, isNameTaken } from '../actions/correcting.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { useMessages } from '../ui/language.tsx';
import { focusFirstError } from '../ui/partner-fields.tsx';

interface PartnerDetailsProps {
  readonly partner: RecordOf<'partner'>;
  readonly onClose: () => void;
}

/** What is known of an organisation, to be corrected by its own people and by facilitators. */
export function PartnerDetailsDialog({ partner, onClose }: PartnerDetailsProps) {
  const { common, details, domain, join } = useMessages();
  const { send, state } = useSession();
  // What stood there when the dialog opened: it stays while somebody types.
  const [draft, setDraft] = useState({ name: partner.name, sector: partner.sector });
  const [error, setError] = useState<string>();
  const save = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { board } = state.getState();
    const wrong = nameError(draft.name, isNameTaken(board, partner.id, draft.name), details);
    setError(wrong);
    if (wrong !== undefined) {
      focusFirstError(event.currentTarget);
      return;
    }
    const correction = correctPartner(recordOf(board, 'partner', partner.id) ?? partner, draft);
    if (correction) send(correction);
    onClose();
  };
  return (
    <Dialog title={details.partnerTitle} onClose={onClose}>
      <form className="form" onSubmit={save} noValidate>
        <TextField
          label={details.nameLabel}
          error={error}
          value={draft.name}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          onChange={({ target }) => setDraft({ ...draft, name: target.value })}
        />
        <Select
          label={join.sectorLabel}
          value={draft.sector}
          onChange={({ target }) =>
            setDraft({
              ...draft,
              sector: SECTORS.find((each) => each === target.value) ?? draft.sector,
            })
          }
        >
          {SECTORS.map((each) => (
            <option key={each} value={each}>
              {domain.sectors[each]}
            </option>
          ))}
        </Select>
        <div className="form-actions">
          <Button type="submit" variant="primary">
            {common.save}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is wrong with a name, in words; undefined when nothing is. */
function nameError(
  name: string,
  taken: boolean,
  { nameMissing, nameTaken }: { readonly nameMissing: string; readonly nameTaken: string },
): string | undefined {
  if (name.trim() === '') return nameMissing;
  return taken ? nameTaken : undefined;
}
