/** The steps in which the screen keeps quiet: private writing, and the break. */

import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { Clock } from './clock.tsx';

/** Silence, the time, and whether most people are ready; never who is last. */
export function DisplayWriting() {
  const { display } = useMessages();
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  const mostReady = useSessionState(({ roster }) => roster.mostReady);
  return (
    <div className="display-quiet">
      <p className="display-words">{display.silence}</p>
      <p className="display-hint">{display.silenceHint}</p>
      <Clock large />
      <output className="display-ready">{mostReady && !revealed && display.mostReady}</output>
    </div>
  );
}

export function DisplayBreak() {
  const { display } = useMessages();
  return (
    <div className="display-quiet">
      <p className="display-words">{display.break}</p>
      <Clock large />
      <p className="display-hint">{display.breakHint}</p>
    </div>
  );
}
