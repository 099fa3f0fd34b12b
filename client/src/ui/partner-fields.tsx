import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { SECTORS, type Sector } from '@ambitiebord/shared/domain/roles';
import type { Join } from '@ambitiebord/shared/protocol/http';
import { Select, TextField } from './field.tsx';
import { useEntryMessages } from './language.tsx';

/** The choice in the list of organisations that is none of them. */
const ANOTHER = 'another';

/** A partner that is in the session, or the name and sector of a new one. */
type ChosenPartner = Extract<Join, { partner: unknown }>['partner'];

/** What is filled in so far. */
export interface PartnerDraft {
  readonly partnerId: string;
  readonly name: string;
  readonly sector: Sector | undefined;
}

export const NO_PARTNER: PartnerDraft = { partnerId: '', name: '', sector: undefined };

interface KnownPartner {
  readonly id: string;
  readonly name: string;
}

/** With nobody to choose from, only a new one remains. */
const isAnother = (draft: PartnerDraft, partners: readonly KnownPartner[]): boolean =>
  draft.partnerId === ANOTHER || partners.length === 0;

/** The partner that the draft stands for; undefined while something is missing. */
export function chosenPartner(
  draft: PartnerDraft,
  partners: readonly KnownPartner[],
): ChosenPartner | undefined {
  const { partnerId, sector } = draft;
  if (!isAnother(draft, partners)) return partnerId === '' ? undefined : { id: partnerId };
  const name = draft.name.trim();
  return name === '' || !sector ? undefined : { name, sector };
}

interface PartnerFieldsProps {
  readonly partners: readonly KnownPartner[];
  readonly draft: PartnerDraft;
  readonly onChange: (draft: PartnerDraft) => void;
  /** Says at each empty field that it is missing. */
  readonly checked: boolean;
  readonly texts: {
    readonly organisationLabel: string;
    readonly chooseOrganisation: string;
    readonly newOrganisation: string;
    readonly organisationMissing: string;
    readonly organisationNameLabel: string;
    readonly organisationNameHint?: string;
    readonly organisationNameMissing: string;
    readonly sectorLabel: string;
    readonly sectorMissing: string;
  };
  /** What the browser may fill in as the name of a new one. */
  readonly autoComplete: 'organization' | 'off';
}

/** Asks for which organisation or group somebody takes part: one that is there, or a new one. */
export function PartnerFields({
  partners,
  draft,
  onChange,
  checked,
  texts,
  autoComplete,
}: PartnerFieldsProps) {
  const { domain } = useEntryMessages();
  const missing = (value: string, message: string): string | undefined =>
    checked && value.trim() === '' ? message : undefined;
  return (
    <>
      {partners.length > 0 && (
        <Select
          label={texts.organisationLabel}
          error={missing(draft.partnerId, texts.organisationMissing)}
          value={draft.partnerId}
          onChange={({ target }) => onChange({ ...draft, partnerId: target.value })}
        >
          <option value="" disabled>
            {texts.chooseOrganisation}
          </option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={ANOTHER}>{texts.newOrganisation}</option>
        </Select>
      )}
      {isAnother(draft, partners) && (
        <>
          <TextField
            label={texts.organisationNameLabel}
            hint={texts.organisationNameHint}
            error={missing(draft.name, texts.organisationNameMissing)}
            value={draft.name}
            onChange={({ target }) => onChange({ ...draft, name: target.value })}
            maxLength={NAME_LENGTH}
            autoComplete={autoComplete}
          />
          <Select
            label={texts.sectorLabel}
            error={missing(draft.sector ?? '', texts.sectorMissing)}
            value={draft.sector ?? ''}
            onChange={({ target }) =>
              onChange({ ...draft, sector: SECTORS.find((each) => each === target.value) })
            }
          >
            <option value="" disabled>
              {texts.sectorMissing}
            </option>
            {SECTORS.map((each) => (
              <option key={each} value={each}>
                {domain.sectors[each]}
              </option>
            ))}
          </Select>
        </>
      )}
    </>
  );
}

/** After the errors are shown: to the first field that has one. */
export function focusFirstError(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
}
