/** What somebody reads and does in the step that is open now. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useLayoutEffect, useRef } from 'react';
import { useSessionState } from '../session/hooks.ts';
import { useAsked } from './asked/use-asked.ts';
import { LimitNote } from './parts/limit-note.tsx';
import { CardAfterAll, CatchUpOnce } from './own-card/coming-late.tsx';
import { classNames } from '../ui/class-names.ts';
import { useMessages } from '../ui/language.tsx';
import { onDemand } from '../ui/on-demand.tsx';
import { PANELS } from './panels.ts';
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
  const { common } = useMessages();
  const titles = useStepTitles();
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const asked = useAsked();
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
  return (
    <div className="step-panel" ref={panel}>
      <header className="step-head" aria-live="polite">
        <h2 className="step-title">{titles[step]}</h2>
        <p className="step-task">{asked}</p>
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
