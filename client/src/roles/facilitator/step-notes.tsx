import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { useNotes } from '../own-notes.ts';

/** What the facilitator wanted to remember in this step; read here alone. */
export function StepNotes() {
  const { agenda } = useMessages();
  const { sessionId } = useSession();
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const notes = useNotes(sessionId);
  const note = step && notes[step];
  if (!note) return null;
  return (
    <section className="rail-part" aria-labelledby="rail-notes">
      <h2 id="rail-notes">{agenda.notes}</h2>
      <p className="agenda-notes">{note}</p>
    </section>
  );
}
