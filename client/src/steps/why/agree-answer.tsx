import type { Pair } from '@ambitiebord/shared/records/pair';
import { peopleOf } from '@ambitiebord/shared/records/pairs';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { Check } from 'lucide-react';
import { update } from '../../actions/operations.ts';
import { agree } from '../../actions/pairing.ts';
import { removeWhyStep } from '../../actions/workshop.ts';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useMayHere, useWorkSpace, useWorkView } from '../parts/work-space.tsx';

interface AgreeAnswerProps {
  readonly activity: RecordOf<'activity'>;
  readonly step: RecordOf<'whyStep'>;
  readonly pair: Pair;
}

/** The answer at the end of a ladder to which its owner has not said “Klopt” yet. */
export function openAnswer({ steps }: Ladder): RecordOf<'whyStep'> | undefined {
  const last = steps.at(-1);
  return last?.agreed === true ? undefined : last;
}

/**
 * Whose activity it is says whether the other wrote down what was meant; the other waits for that. For who has no
 * device the other presses.
 */
export function AgreeAnswer({ activity, step, pair }: AgreeAnswerProps) {
  const { howItCame, pairs } = useMessages();
  const { send } = useWorkSpace();
  const me = useSessionState((state) => state.me);
  const owner = useWorkView(({ records }) =>
    peopleOf(records, pair).find(({ partnerId }) => partnerId === activity.partnerId),
  );
  const isMine = activity.partnerId === me.partnerId;
  const maySay = useMayHere(update(step, { agreed: true }));
  const name = owner?.displayName ?? howItCame.somebody;
  return (
    <div className="agree-answer">
      <p aria-live="polite">{maySay ? pairs.isRight : pairs.waitsFor(name)}</p>
      <div className="step-actions">
        {maySay && (
          <Button
            icon={Check}
            variant={isMine ? 'primary' : 'secondary'}
            onClick={() => send(agree(step))}
          >
            {isMine || !owner ? pairs.agree : pairs.agreeFor(owner.displayName)}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={pairs.skipAnswer(step.answer)}
          onClick={() => send(removeWhyStep(step))}
        >
          {pairs.skip}
        </Button>
      </div>
    </div>
  );
}
