import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { Trash2 } from 'lucide-react';
import { changeOf, remove } from '../../actions/operations.ts';
import { useSession } from '../../session/hooks.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useMay } from '../parts/use-may.ts';

interface RemoveButtonProps {
  readonly record: RecordOf<'assumption' | 'tension'>;
  readonly name: string;
}

/** Takes something away, for who may do that. */
export function RemoveButton({ record, name }: RemoveButtonProps) {
  const { agreements } = useMessages();
  const { send } = useSession();
  const { announce } = useToast();
  const may = useMay(remove(record));
  if (!may) return null;
  return (
    <IconButton
      icon={Trash2}
      label={agreements.removeOf(name)}
      onClick={() => {
        send(changeOf(remove(record)));
        announce(agreements.removed(name));
      }}
    />
  );
}
