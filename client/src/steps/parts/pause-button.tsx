import { sessionOf } from '@ambitiebord/shared/records/registry';
import { hasTimeLeft } from '@ambitiebord/shared/views/clock';
import { Pause, Play } from 'lucide-react';
import { pauseTimer } from '../../actions/facilitating.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useIsPaused, useServerNow } from '../../session/use-timer.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';

/** Makes all clocks stand still, and go on: people talk, and lose no time by it. */
export function PauseButton() {
  const { leading } = useMessages();
  const { send } = useSession();
  const paused = useIsPaused();
  const session = useSessionState(({ board }) => sessionOf(board));
  const now = useServerNow(session?.updatedAt);
  return (
    <IconButton
      icon={paused ? Play : Pause}
      label={paused ? leading.resumeTimer : leading.pauseTimer}
      disabled={!paused && (session === undefined || !hasTimeLeft(session, now))}
      onClick={() => void send(pauseTimer(!paused))}
    />
  );
}
