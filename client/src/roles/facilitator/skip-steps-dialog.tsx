import { sessionOf } from '@ambitiebord/shared/records/registry';
import { plannedSteps } from '@ambitiebord/shared/views/agenda';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { TickList } from './tick-list.tsx';

/** Chooses which of the steps that were not opened yet are skipped. */
export function SkipStepsDialog({ onClose }: { readonly onClose: () => void }) {
  const { agenda, domain, facilitator } = useMessages();
  const titles = useStepTitles();
  const client = useSession();
  const session = useSessionState(({ board }) => sessionOf(board));
  if (!session) return null;
  const { openedSteps, skippedSteps = [] } = session;
  const steps = plannedSteps(session).filter(
    ({ step }) => skippedSteps.includes(step) || !openedSteps.includes(step),
  );
  return (
    <Dialog
      title={agenda.steps}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {agenda.done}
        </Button>
      }
    >
      <p>{agenda.stepsLead}</p>
      <TickList
        legend={facilitator.agenda}
        options={steps.map(({ step, minutes }) => ({
          value: step,
          label: `${titles[step]} (${minutes === 0 ? facilitator.notPlanned : domain.minutes(minutes)})`,
        }))}
        ticked={steps.map(({ step }) => step).filter((step) => !skippedSteps.includes(step))}
        onTick={(step, ticked) => void client.send({ type: 'skipStep', step, skipped: !ticked })}
      />
    </Dialog>
  );
}
