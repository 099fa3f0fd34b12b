import { penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Round } from '@ambitiebord/shared/records/round';
import { PencilLine, Users } from 'lucide-react';
import { useState } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { partnerPeople } from '../parts/people.ts';
import { inSentence } from '../asked/asked-now.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import './pens.css';

interface PensControlProps {
  readonly padId: string;
  /** The rounds about the ambition, the last one first; none is under way. */
  readonly rounds: readonly Round[];
  /** What stands in the pad. */
  readonly text: string;
}

/** The facilitator gives one or two people the pen, others at any moment, or lets everybody write. */
export function PensControl({ padId, rounds: [last], text }: PensControlProps) {
  const { control } = useMessages().pens;
  const { language } = useLanguage();
  const { send } = useSession();
  // From a first sentence or round on until it is asked who stands behind it, this usually comes next.
  const isNext = last?.kind !== 'stance' && (last !== undefined || text.trim() !== '');
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
      {holders.length > 0 && (
        <>
          <h3>{control.label}</h3>
          <p className="step-hint">
            {control.now(
              inSentence(
                holders.map(({ displayName }) => displayName),
                language,
              ),
            )}
          </p>
          <div>
            <Button icon={Users} onClick={() => give([])}>
              {control.everybody}
            </Button>
          </div>
        </>
      )}
      <Disclosure
        label={holders.length > 0 ? control.others : control.label}
        open={isNext && holders.length === 0}
      >
        <p className="step-hint">{control.hint}</p>
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
        <div>
          <Button
            icon={PencilLine}
            disabled={first === undefined && second === undefined}
            onClick={() => give([first, second])}
          >
            {control.give}
          </Button>
        </div>
      </Disclosure>
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
  const people = useSessionState(({ board }) =>
    partnerPeople(board)
      .filter(({ writtenBy }) => writtenBy === undefined)
      .map(({ id, displayName, partnerId }) => {
        const organisation = recordOf(board, 'partner', partnerId)?.name;
        return { id, name: organisation ? `${displayName} (${organisation})` : displayName };
      }),
  );
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
