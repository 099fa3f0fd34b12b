import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { ArrowRight, SkipForward } from 'lucide-react';
import { NEXT_STEP_KEYS, nextStepOf } from '../../actions/facilitating.ts';
import { showShortcut } from '../../actions/shortcuts.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useToast } from '../../ui/toast.tsx';

const KEYS = showShortcut(NEXT_STEP_KEYS);

/**
 * Opens the next step that there is time for, which is what a facilitator does most of the time, or
 * passes over it.
 */
export function NextStep() {
  const { agenda, facilitator } = useMessages();
  const titles = useStepTitles();
  const client = useSession();
  const { toast } = useToast();
  const next = useSessionState(({ board }) => {
    const session = sessionOf(board);
    return session && nextStepOf(session);
  });
  if (!next) return null;
  const skip = (step: Step): void => {
    void client.send({ type: 'skipStep', step, skipped: true });
    toast({
      text: agenda.skippedNow(titles[step]),
      passing: true,
      detail: (
        <Button onClick={() => void client.send({ type: 'skipStep', step, skipped: false })}>
          {agenda.bringBack}
        </Button>
      ),
    });
  };
  return (
    <div className="next-step">
      <Button
        variant="primary"
        aria-keyshortcuts={KEYS}
        title={`${facilitator.goOn} ${titles[next]} (${KEYS})`}
        onClick={() => client.send({ type: 'setStep', step: next })}
      >
        <span className="next-step-words">
          <span className="next-step-lead">
            <ArrowRight className="icon" aria-hidden />
            {facilitator.goOn}
          </span>{' '}
          <span className="next-step-title">{titles[next]}</span>
        </span>
      </Button>
      <IconButton
        icon={SkipForward}
        label={agenda.skipStep(titles[next])}
        onClick={() => skip(next)}
      />
    </div>
  );
}
