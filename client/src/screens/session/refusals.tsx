import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useRef } from 'react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { textsIn } from '../../session/written-texts.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';

/**
 * Tells calmly that a change was refused, with the text that it held; and lets go, when another step opens, of what
 * was told about the one before. Shows nothing by itself.
 */
export function Refusals() {
  const client = useSession();
  const { errors, session } = useFrameMessages();
  const { toast, goOn } = useToast();
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const refusals = useSessionState((state) => state.refusals);
  const told = useRef(new Set<string>());

  useEffect(() => {
    if (step !== undefined) goOn();
  }, [step, goOn]);

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
