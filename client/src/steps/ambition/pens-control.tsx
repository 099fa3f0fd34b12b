import { penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import { recordOf } from '@ambitiebord/shared/records/registry';
import { PencilLine, Users } from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { partnerPeople } from '../parts/people.ts';
import { inSentence } from './asked-by-pens.ts';
import './pens.css';

/** The facilitator gives one or two people the pen, others at any moment, or lets everybody write. */
export function PensControl({ padId }: { readonly padId: string }) {
  const { control } = useMessages().pens;
  const { language } = useLanguage();
  const { send } = useSession();
  const holders = useSessionState(({ board }) => penHolders(board, padId));
  const [chosen, setChosen] = useState<readonly (string | undefined)[]>();
  const held = holders.map(({ id }) => id);
  const [first, second] = chosen ?? held;
  const give = (ids: readonly (string | undefined)[]): void => {
    const participantIds = [...new Set(ids.filter((id) => id !== undefined))];
    send({ type: 'givePens', ambitionId: padId, participantIds });
    setChosen(undefined);
  };
  return (
    <section className="pens-control" aria-label={control.label}>
      <h3>{control.label}</h3>
      <p className="step-hint">
        {holders.length === 0
          ? control.hint
          : control.now(
              inSentence(
                holders.map(({ displayName }) => displayName),
                language,
              ),
            )}
      </p>
      <div className="pens-choice">
        <PersonSelect
          label={control.first}
          value={first}
          onChange={(id) => setChosen([id, second])}
        />
        <PersonSelect
          label={control.second}
          value={second}
          onChange={(id) => setChosen([first, id])}
        />
      </div>
      <div className="step-actions">
        <Button
          icon={PencilLine}
          disabled={first === undefined && second === undefined}
          onClick={() => give([first, second])}
        >
          {control.give}
        </Button>
        {holders.length > 0 && (
          <Button icon={Users} onClick={() => give([])}>
            {control.everybody}
          </Button>
        )}
      </div>
    </section>
  );
}

interface PersonSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (participantId: string | undefined) => void;
}

/** A choice from the people with a device, with the organisation that each speaks for. */
function PersonSelect({ label, value, onChange }: PersonSelectProps) {
  const { control } = useMessages().pens;
  const board = useSessionState((state) => state.board);
  const people = partnerPeople(board)
    .filter(({ writtenBy }) => writtenBy === undefined)
    .map(({ id, displayName, partnerId }) => {
      const organisation = recordOf(board, 'partner', partnerId)?.name;
      return { id, name: organisation ? `${displayName} (${organisation})` : displayName };
    });
  return (
    <Select
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{control.nobody}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
