import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { SECTORS, type Sector } from '@ambitiebord/shared/domain/roles';
import { isNameTaken } from '@ambitiebord/shared/policy/one-of-each';
import { MANDATES } from '@ambitiebord/shared/records/partner';
import { recordOf, type RecordOf, type Records } from '@ambitiebord/shared/records/registry';
import { useState, type SubmitEvent } from 'react';
import { correctPartner } from '../actions/correcting.ts';
import { useSession, useSessionState } from '../session/hooks.ts';
import { partnerPeople } from '../steps/parts/people.ts';
import { Choice } from '../steps/parts/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Select, TextField } from '../ui/field.tsx';
import { useMessages } from '../ui/language.tsx';
import { focusFirstError } from '../ui/partner-fields.tsx';
import { SaveActions } from '../ui/save-actions.tsx';

interface PartnerDetailsProps {
  readonly partner: RecordOf<'partner'>;
  readonly onClose: () => void;
}

/** What is known of an organisation, to be corrected by its own people and by facilitators. */
export function PartnerDetailsDialog({ partner, onClose }: PartnerDetailsProps) {
  const { details, domain, join } = useMessages();
  const { send, state } = useSession();
  // What stood there when the dialog opened: it stays while somebody types.
  const [draft, setDraft] = useState(() => draftOf(partner, state.getState().board));
  const people = useSessionState(({ board }) => spokespeople(board, partner.id));
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
    const { spokesperson, mandate, coreGroup, absent, ...called } = draft;
    const correction = correctPartner(
      board,
      recordOf(board, 'partner', partner.id) ?? partner,
      {
        ...called,
        mandate: MANDATES.find((each) => each === mandate) ?? null,
        coreGroup: coreGroup || null,
        present: absent ? false : null,
      },
      spokesperson || null,
    );
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
        <Select
          label={details.spokespersonLabel}
          value={draft.spokesperson}
          onChange={({ target }) => setDraft({ ...draft, spokesperson: target.value })}
        >
          <option value="">{details.notSaid}</option>
          {people.map(({ id, displayName }) => (
            <option key={id} value={id}>
              {displayName}
            </option>
          ))}
        </Select>
        <Choice
          legend={details.mandateLabel}
          options={[
            ...MANDATES.map((value) => ({ value, label: details.mandateChoices[value] })),
            { value: '', label: details.notSaid },
          ]}
          value={draft.mandate}
          onChange={(mandate) => setDraft({ ...draft, mandate })}
        />
        <label className="choice-option">
          <input
            type="checkbox"
            checked={draft.coreGroup}
            onChange={({ target }) => setDraft({ ...draft, coreGroup: target.checked })}
          />
          <span>{details.coreGroupLabel}</span>
        </label>
        <label className="choice-option">
          <input
            type="checkbox"
            checked={draft.absent}
            onChange={({ target }) => setDraft({ ...draft, absent: target.checked })}
          />
          <span>{details.absentLabel}</span>
        </label>
        <SaveActions onCancel={onClose} />
      </form>
    </Dialog>
  );
}

/** Who can speak for an organisation: its people, by name. */
const spokespeople = (board: Records, partnerId: string): RecordOf<'participant'>[] =>
  partnerPeople(board).filter((person) => person.partnerId === partnerId);

/** What is known of an organisation, as the form shows it. */
function draftOf(partner: RecordOf<'partner'>, board: Records) {
  const { name, sector, mandate = '', coreGroup = false, present = true } = partner;
  const speaker = spokespeople(board, partner.id).find(({ spokesperson }) => spokesperson);
  const about: { name: string; sector: Sector; mandate: string; spokesperson: string } = {
    name,
    sector,
    mandate,
    spokesperson: speaker?.id ?? '',
  };
  return { ...about, coreGroup, absent: !present };
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
