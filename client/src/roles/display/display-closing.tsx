/** The end: the ambition, and that it was recorded. */

import { showMoment } from '@ambitiebord/shared/domain/days';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { takenSnapshots } from '@ambitiebord/shared/views/goals-snapshots';
import { CircleCheck } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { DisplayAmbition } from './display-ambition.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import './display-closing.css';

const Signed = onDemand(async () => (await import('../../steps/snapshot/signed.tsx')).Signed);

/** The ambition, and that it was recorded. */
export function DisplaySnapshot() {
  const { display } = useMessages();
  const { language } = useLanguage();
  const last = useSessionState(({ board }) => takenSnapshots(board).at(-1));
  return (
    <div className="display-closing">
      <DisplayAmbition />
      {!last && <Unclear />}
      <output className="display-taken">
        {last && (
          <>
            <CircleCheck className="icon" aria-hidden /> {display.taken},{' '}
            {showMoment(last.createdAt, language)}
          </>
        )}
      </output>
      <Signed named={false} waiting={null} />
    </div>
  );
}

/** The words that are not clear to all; once it was recorded they stand in the report. */
function Unclear() {
  const { wordCheck: words } = useMessages().closing;
  const unclear = useSessionState(({ board }) => recordsOf(board, 'wordCheck')[0]?.words ?? []);
  if (unclear.length === 0) return null;
  const marked = unclear.map(({ word, count }) => words.marked(word, count));
  return (
    <p className="display-unclear">
      {words.display} <strong>{marked.join(' · ')}</strong>
    </p>
  );
}
