import { penHolders } from '@ambitiebord/shared/policy/may-write-pad';
import { additionsTo } from '@ambitiebord/shared/views/additions';
import { PencilLine } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { inSentence } from '../../steps/asked/asked-now.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import './display-pens.css';

/** Below the sentence: who has the pen, and that the others send additions. What they send is not shown. */
export function DisplayPens({ padId }: { readonly padId: string }) {
  const { display } = useMessages().pens;
  const { language } = useLanguage();
  const board = useSessionState((state) => state.board);
  const holders = penHolders(board, padId);
  if (holders.length === 0) return null;
  const names = inSentence(
    holders.map(({ displayName }) => displayName),
    language,
  );
  const waiting = additionsTo(board, padId).filter(({ state }) => state === 'open').length;
  return (
    <div className="display-pens">
      <p>
        <PencilLine className="icon" aria-hidden />
        <strong>{display.writing(names, holders.length)}</strong>
      </p>
      <p>
        {display.send}
        {waiting > 0 && ` ${display.waiting(waiting)}.`}
      </p>
    </div>
  );
}
