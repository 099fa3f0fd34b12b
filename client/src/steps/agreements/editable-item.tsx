import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { Check, Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { changeOf, remove } from '../../actions/operations.ts';
import { useSession } from '../../session/hooks.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useArrival } from '../parts/arrival.ts';
import { useMay } from '../parts/use-may.ts';

interface EditableItemProps {
  readonly id: string;
  readonly record: RecordOf<'agreement' | 'missingParty'>;
  /** What it is, in a few words. */
  readonly name: string;
  /** What can be read, with what can be answered. */
  readonly children: ReactNode;
  /** The fields, shown to who may change it and wants to. */
  readonly fields: ReactNode;
}

/** Something in a list: to read, and for who may change it to open and to take away. */
export function EditableItem({ id, record, name, children, fields }: EditableItemProps) {
  const { agreements, people } = useMessages();
  const { send } = useSession();
  const { announce } = useToast();
  const [editing, setEditing] = useState(false);
  const [closed, setClosed] = useState(false);
  const opened = useArrival<HTMLDivElement>(editing, 'input, textarea, select');
  const again = useArrival<HTMLDivElement>(closed, 'button');
  // Taking away is allowed to those who may change it, and to no others.
  const mayChange = useMay(remove(record));
  const takeAway = (): void => {
    send(changeOf(remove(record)));
    announce(agreements.removed(name));
  };
  if (editing && mayChange) {
    return (
      <li id={id} tabIndex={-1} className="agreement agreement-open">
        <div ref={opened} className="agreement-fields">
          {fields}
          <p className="step-hint">{people.noNames}</p>
        </div>
        <Button
          icon={Check}
          variant="primary"
          aria-label={agreements.finishOf(name)}
          onClick={() => {
            setEditing(false);
            setClosed(true);
          }}
        >
          {agreements.finish}
        </Button>
      </li>
    );
  }
  return (
    <li id={id} tabIndex={-1} className="agreement">
      {mayChange && (
        <div ref={again} className="agreement-tools">
          <IconButton
            icon={Pencil}
            label={agreements.editOf(name)}
            onClick={() => {
              setClosed(false);
              setEditing(true);
            }}
          />
          <IconButton icon={Trash2} label={agreements.removeOf(name)} onClick={takeAway} />
        </div>
      )}
      {children}
    </li>
  );
}
