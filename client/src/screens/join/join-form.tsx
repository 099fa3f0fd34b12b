import { showDay } from '@ambitiebord/shared/domain/days';
import { NAME_LENGTH } from '@ambitiebord/shared/domain/limits';
import { SECTORS, type Sector } from '@ambitiebord/shared/domain/roles';
import type { CodeAnswer, Join } from '@ambitiebord/shared/protocol/http';
import { ArrowRight, ShieldCheck } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { PRIVACY_PATH, sessionPath } from '../../ui/addresses.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useEntryMessages, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { navigate } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { outside } from '../outside.ts';
import { joinFailure } from './join-failure.ts';

/** The choice in the list of organisations that is none of them. */
const ANOTHER = 'another';

type ChosenPartner = Extract<Join, { partner: unknown }>['partner'];

/** Name and organisation: all that is asked. */
export function JoinForm({
  code,
  session,
}: {
  readonly code: string;
  readonly session: CodeAnswer;
}) {
  const texts = useEntryMessages();
  const { common, join, domain } = texts;
  const { language } = useLanguage();
  const nobodyYet = session.partners.length === 0;
  const [displayName, setDisplayName] = useState('');
  const [partnerId, setPartnerId] = useState(nobodyYet ? ANOTHER : '');
  const [partnerName, setPartnerName] = useState('');
  const [sector, setSector] = useState<Sector>();
  const [checked, setChecked] = useState(false);
  const { busy, failure, run } = useTask();

  const another = partnerId === ANOTHER;
  const partner = chosenPartner();

  function chosenPartner(): ChosenPartner | undefined {
    if (!another) return partnerId === '' ? undefined : { id: partnerId };
    const name = partnerName.trim();
    return name === '' || !sector ? undefined : { name, sector };
  }
  const enter = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    const name = displayName.trim();
    if (name === '' || !partner) {
      const form = event.currentTarget;
      // After the errors are shown, the first field that has one.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    run(async () => {
      const { api, identities } = await outside();
      const { sessionId, title } = session;
      const joined = await api.join(sessionId, { code, displayName: name, partner });
      identities.save({ sessionId, title, ...joined });
      navigate(sessionPath(sessionId), 'replace');
    });
  };
  const missing = (value: string | undefined, text: string): string | undefined =>
    checked && (value === undefined || value.trim() === '') ? text : undefined;

  return (
    <form className="form" onSubmit={enter} noValidate>
      <TextField
        label={join.nameLabel}
        hint={join.nameHint}
        error={missing(displayName, join.nameMissing)}
        value={displayName}
        onChange={({ target }) => setDisplayName(target.value)}
        maxLength={NAME_LENGTH}
        autoComplete="given-name"
      />
      {!nobodyYet && (
        <Select
          label={join.organisationLabel}
          error={missing(partnerId, join.organisationMissing)}
          value={partnerId}
          onChange={({ target }) => setPartnerId(target.value)}
        >
          <option value="" disabled>
            {join.chooseOrganisation}
          </option>
          {session.partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={ANOTHER}>{join.newOrganisation}</option>
        </Select>
      )}
      {another && (
        <>
          <TextField
            label={join.organisationNameLabel}
            hint={join.organisationNameHint}
            error={missing(partnerName, join.organisationNameMissing)}
            value={partnerName}
            onChange={({ target }) => setPartnerName(target.value)}
            maxLength={NAME_LENGTH}
            autoComplete="organization"
          />
          <Select
            label={join.sectorLabel}
            error={missing(sector, join.sectorMissing)}
            value={sector ?? ''}
            onChange={({ target }) => setSector(SECTORS.find((each) => each === target.value))}
          >
            <option value="" disabled>
              {join.chooseOrganisation}
            </option>
            {SECTORS.map((each) => (
              <option key={each} value={each}>
                {domain.sectors[each]}
              </option>
            ))}
          </Select>
        </>
      )}
      {failure !== undefined && <Notice tone="problem">{joinFailure(texts, failure)}</Notice>}
      <p className="join-privacy">
        <ShieldCheck className="icon" aria-hidden />
        <span>
          {join.privacy} {join.keptUntil(showDay(session.retainUntil, language))}{' '}
          <a href={PRIVACY_PATH} target="_blank" rel="noreferrer">
            {common.privacyMore} <span className="visually-hidden">({common.opensInNewTab})</span>
          </a>
        </span>
      </p>
      <div className="form-actions">
        <Button type="submit" variant="primary" size="large" icon={ArrowRight} busy={busy}>
          {join.enter}
        </Button>
      </div>
    </form>
  );
}
