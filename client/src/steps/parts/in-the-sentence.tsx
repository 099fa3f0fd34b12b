import { recordsOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { onDemand } from '../../ui/on-demand.tsx';

const Coverage = onDemand(async () => (await import('../coverage/coverage.tsx')).Coverage);

interface InTheSentenceProps {
  /** What stands in the pad, as long as it is written there; the record has it once the step is left. */
  readonly sentence?: string;
  /** Whether the facilitator reads without opening it who is not in the sentence. */
  readonly asks?: boolean;
}

/** Who is in the ambition and who is not: wherever the sentence stands. */
export function InTheSentence({ sentence, asks = false }: InTheSentenceProps) {
  const written = useSessionState(({ board }) => recordsOf(board, 'ambition')[0]?.text ?? '');
  const shown = sentence ?? written;
  // Without a sentence nothing can be in it.
  return shown.trim() === '' ? null : <Coverage asks={asks} waiting={null} />;
}
