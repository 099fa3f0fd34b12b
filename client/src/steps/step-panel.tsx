/** What somebody reads and does in the step that is open now. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useLayoutEffect, useRef } from 'react';
import { useSessionState } from '../session/hooks.ts';
import { LimitNote } from './parts/limit-note.tsx';
import { CardAfterAll, CatchUpOnce } from './own-card/coming-late.tsx';
import { classNames } from '../ui/class-names.ts';
import { useFrameMessages } from '../ui/language.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import { Asked, PANELS } from './panels.ts';
import { useStepTitles } from './step-titles.ts';
import './step-panel.css';

const RefusedTexts = onDemand(
  async () => (await import('./ambition/refused-text.tsx')).RefusedTexts,
);
const UnreadyLadders = onDemand(
  async () => (await import('./why/unready-ladders.tsx')).UnreadyLadders,
);

/** Steps in which most people write much: their panels are wide from the start, so that the board beside them keeps its size. */
const WIDE_STEPS: ReadonlySet<Step> = new Set(['own-card', 'ambition']);

/** The panel of the current step: one sentence that says what is asked now, and what goes with it. */
export function StepPanel() {
  const { common, welcome } = useFrameMessages();
  const titles = useStepTitles();
  const role = useSessionState(({ me }) => me.role);
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const refused = useSessionState(({ refusedTexts }) => refusedTexts.size > 0);
  const inPair = useSessionState(({ group }) => group.size > 0);
  const panel = useRef<HTMLDivElement>(null);
  // Before anything in the new step takes the focus by itself.
  useLayoutEffect(() => {
    // Where the last step was read does not matter any more; somebody who goes on writing is left there.
    if (!step || panel.current?.contains(document.activeElement) === true) return;
    panel.current?.parentElement?.scrollTo({ top: 0 });
  }, [step]);
  if (!step) return null;
  const Panel = PANELS[step];
  // What is asked first is known at once; all else comes with the step.
  const isFirst = step === 'welcome' && role === 'partner';
  return (
    <div className="step-panel" ref={panel}>
      <header className="step-head" aria-live="polite">
        <h2 className="step-title">{titles[step]}</h2>
        <p className="step-task">{isFirst ? welcome.task : <Asked waiting={null} />}</p>
      </header>
      <LimitNote />
      {refused && step !== 'ambition' && <RefusedTexts waiting={null} />}
      <CatchUpOnce />
      {inPair && step !== 'why' && <UnreadyLadders waiting={null} />}
      <Panel
        key={step}
        waiting={
          <p className={classNames('loading', WIDE_STEPS.has(step) && 'wants-room')}>
            {common.loading}
          </p>
        }
      />
      <CardAfterAll />
    </div>
  );
}
