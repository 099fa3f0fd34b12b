import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { SECTORS, type Sector } from '@ambitiebord/shared/domain/roles';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addMissingParty } from '../../actions/agreements.ts';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

/** A new missing party; by when can be added to it afterwards. */
export function AddMissingParty() {
  const { missing: words } = useMessages().agreements;
  const { send } = useSession();
  const [who, setWho] = useState('');
  const [sector, setSector] = useState<Sector>();
  const [why, setWhy] = useState('');
  const [inviter, setInviter] = useState('');
  return (
    <form
      className="agreements-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (who.trim() === '') return;
        send(
          addMissingParty({
            who: who.trim(),
            ...(sector === undefined ? {} : { sector }),
            ...(why.trim() === '' ? {} : { why: why.trim() }),
            ...(inviter.trim() === '' ? {} : { inviter: inviter.trim() }),
          }),
        );
        setWho('');
        setSector(undefined);
        setWhy('');
        setInviter('');
      }}
    >
      <TextField
        label={words.who}
        maxLength={TEXT_LENGTH}
        value={who}
        onChange={({ target }) => setWho(target.value)}
      />
      <PlainDraft text={who} onText={setWho} />
      {who.trim() !== '' && (
        <>
          <SectorSelect value={sector} onChange={setSector} />
          <TextField
            optional
            label={words.why}
            maxLength={TEXT_LENGTH}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
          <PlainDraft text={why} onText={setWhy} />
          <TextField
            optional
            label={words.inviter}
            maxLength={TEXT_LENGTH}
            value={inviter}
            onChange={({ target }) => setInviter(target.value)}
          />
        </>
      )}
      <Button type="submit" icon={Plus}>
        {words.add}
      </Button>
    </form>
  );
}

interface SectorSelectProps {
  readonly value: Sector | undefined;
  readonly onChange: (sector: Sector | undefined) => void;
}

export function SectorSelect({ value, onChange }: SectorSelectProps) {
  const { agreements, domain } = useMessages();
  return (
    <Select
      label={agreements.missing.sector}
      value={value ?? ''}
      onChange={({ target }) => onChange(SECTORS.find((sector) => sector === target.value))}
    >
      <option value="">{agreements.missing.noSector}</option>
      {SECTORS.map((sector) => (
        <option key={sector} value={sector}>
          {domain.sectors[sector]}
        </option>
      ))}
    </Select>
  );
}
