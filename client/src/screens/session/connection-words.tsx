import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import { Check, CloudOff, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useSessionState } from '../../session/hooks.ts';
import type { SessionState } from '../../session/session-client.ts';
import { classNames } from '../../ui/class-names.ts';
import { useFrameMessages } from '../../ui/language.tsx';

type Tone = 'calm' | 'busy' | 'away';
const ICONS: Readonly<Record<Tone, LucideIcon>> = {
  calm: Check,
  busy: LoaderCircle,
  away: CloudOff,
};

/** Whether one's work has arrived, in words. */
export function ConnectionWords() {
  const { session } = useFrameMessages();
  const { connection, unsaved, trouble } = useSessionState((state) => ({
    connection: state.connection,
    unsaved: state.unsaved > 0,
    trouble: state.storageTrouble,
  }));
  const [tone, words] =
    connection === 'online' && trouble !== undefined
      ? (['away', session.storageTrouble[trouble]] as const)
      : wordsFor(session, connection, unsaved);
  const IconShape = ICONS[tone];
  return (
    <output className={classNames('connection', `connection-${tone}`)}>
      <IconShape className="icon" aria-hidden />
      {words}
    </output>
  );
}

function wordsFor(
  texts: FrameMessages['session'],
  connection: SessionState['connection'],
  unsaved: boolean,
): readonly [Tone, string] {
  switch (connection) {
    case 'connecting':
      return ['busy', texts.connecting];
    case 'online':
      return unsaved ? ['busy', texts.saving] : ['calm', texts.saved];
    case 'offline':
      return ['away', texts.offline];
    case 'outdated':
      return ['away', texts.outdated];
    case 'gone':
    case 'removed':
    case 'handed-over':
      break;
  }
  return ['away', texts.gone];
}
