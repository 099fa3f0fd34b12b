import { agendaOf } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { ArrowRight } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';

/** Opens the next step that the template has time for: what a facilitator does most of the time. */
export function NextStep() {
  const { domain, facilitator } = useMessages();
  const client = useSession();
  const next = useSessionState(({ board }) => {
    const session = sessionOf(board);
    if (!session) return undefined;
    const agenda = agendaOf(session.template);
    const now = agenda.findIndex(({ step }) => step === session.step);
    return agenda.slice(now + 1).find(({ minutes }) => minutes > 0)?.step;
  });
  if (!next) return null;
  return (
    <Button
      variant="primary"
      icon={ArrowRight}
      onClick={() => client.send({ type: 'setStep', step: next })}
    >
      {facilitator.nextStep(domain.steps[next])}
    </Button>
  );
}
