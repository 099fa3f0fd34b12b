/** The end: the ambition, and that it was recorded. */

import { recordsOf } from '@ambitiebord/shared/records/registry';
import { CircleCheck } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { DisplayAmbition } from './display-ambition.tsx';
import './display-closing.css';

/** The ambition, and that it was recorded. */
export function DisplaySnapshot() {
  const { display } = useMessages();
  const { language } = useLanguage();
  const last = useSessionState(({ board }) =>
    recordsOf(board, 'goalsSnapshot')
      .toSorted((a, b) => b.createdAt - a.createdAt)
      .at(0),
  );
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className="display-closing">
      <DisplayAmbition />
      <output className="display-taken">
        {last && (
          <>
            <CircleCheck className="icon" aria-hidden /> {display.taken},{' '}
            {moment.format(last.createdAt)}
          </>
        )}
      </output>
    </div>
  );
}
