import { recordOf } from '@ambitiebord/shared/records/registry';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import type { RoundTopic } from './round-state.ts';

interface MandateHintProps {
  readonly topic: RoundTopic;
  /** Absent: the own partner. */
  readonly partnerId: string | undefined;
}

/** At a decision of an organisation that has to ask its own people first: which answer says so. */
export function MandateHint({ topic, partnerId }: MandateHintProps) {
  const { details, rounds } = useMessages();
  const asksFirst = useSessionState(
    ({ board, me }) =>
      recordOf(board, 'partner', partnerId ?? me.partnerId)?.mandate === 'needsBacking',
  );
  if (topic !== 'decision' || !asksFirst) return null;
  return <p className="step-hint">{details.mandateHint(rounds.decisions.consult)}</p>;
}
