import { sessionOf } from '@ambitiebord/shared/records/registry';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { stepTitles } from '@ambitiebord/shared/views/step-titles';
import { useSessionState } from '../session/hooks.ts';
import { useFrameMessages } from '../ui/language.tsx';

/** How the steps are called in this session. */
export function useStepTitles(): Readonly<Record<Step, string>> {
  const own = useSessionState(({ board }) => sessionOf(board)?.plan?.titles);
  const { domain } = useFrameMessages();
  return stepTitles(own, domain.steps);
}
