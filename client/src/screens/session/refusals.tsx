import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';

/** The fields in which people write. */
const WRITTEN: ReadonlySet<string> = new Set([
  'text',
  'title',
  'reason',
  'condition',
  'question',
  'answer',
  'displayName',
  'name',
  ...CARD_FIELDS,
]);

/** What somebody wrote in a command, to be kept when it is refused. */
function textsIn(command: NewCommand): string[] {
  return fieldsIn(command)
    .flatMap(([field, value]) => (WRITTEN.has(field) && typeof value === 'string' ? value : []))
    .filter((text) => text.trim() !== '');
}

function fieldsIn(command: NewCommand): [field: string, value: unknown][] {
  if (command.type === 'answerRound') return Object.entries(command.value);
  if (command.type !== 'change') return [];
  return command.operations.flatMap((operation) =>
    'fields' in operation ? Object.entries(operation.fields) : [],
  );
}

/** Tells calmly that a change was refused, with the text that it held. Shows nothing by itself. */
export function Refusals() {
  const client = useSession();
  const { errors, session } = useMessages();
  const { toast } = useToast();
  const refusals = useSessionState((state) => state.refusals);
  const told = useRef(new Set<string>());

  useEffect(() => {
    for (const { commandId, code, command } of refusals) {
      if (told.current.has(commandId)) continue;
      told.current.add(commandId);
      const texts = textsIn(command);
      toast({
        tone: 'problem',
        text: errors.refusals[code],
        detail: texts.length > 0 && <KeptText lead={session.refusedText} texts={texts} />,
        onDismiss: () => client.dismissRefusal(commandId),
      });
    }
  }, [refusals, client, errors, session, toast]);
  return null;
}

function KeptText({ lead, texts }: { readonly lead: string; readonly texts: readonly string[] }) {
  return (
    <div>
      <p>{lead}</p>
      <blockquote className="kept-text">{texts.join('\n')}</blockquote>
    </div>
  );
}
