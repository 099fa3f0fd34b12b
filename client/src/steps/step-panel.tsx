/** What somebody reads and does in the step that is open now. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useLayoutEffect, useRef, type ComponentType } from 'react';
import { useSessionState } from '../session/hooks.ts';
import { AgreementsPanel } from './agreements/agreements-panel.tsx';
import { AmbitionPanel } from './ambition/ambition-panel.tsx';
import { RefusedTexts } from './ambition/refused-text.tsx';
import { BreakPanel } from './break/break-panel.tsx';
import { ClusterPanel } from './cluster/cluster-panel.tsx';
import { ContributionsPanel } from './contributions/contributions-panel.tsx';
import { DecisionPanel } from './decision/decision-panel.tsx';
import { useAsked } from './asked/use-asked.ts';
import { LimitNote } from './parts/limit-note.tsx';
import { CardAfterAll, CatchUpOnce } from './own-card/coming-late.tsx';
import { OwnCardPanel } from './own-card/own-card-panel.tsx';
import { RevealPanel } from './reveal/reveal-panel.tsx';
import { SnapshotPanel } from './snapshot/snapshot-panel.tsx';
import { WelcomePanel } from './welcome/welcome-panel.tsx';
import { useStepTitles } from './step-titles.ts';
import { UnreadyLadders } from './why/unready-ladders.tsx';
import { WhyPanel } from './why/why-panel.tsx';
import './step-panel.css';

const PANELS: Readonly<Record<Step, ComponentType>> = {
  welcome: WelcomePanel,
  'own-card': OwnCardPanel,
  reveal: RevealPanel,
  why: WhyPanel,
  break: BreakPanel,
  cluster: ClusterPanel,
  ambition: AmbitionPanel,
  contributions: ContributionsPanel,
  agreements: AgreementsPanel,
  decision: DecisionPanel,
  snapshot: SnapshotPanel,
};

/** The panel of the current step: one sentence that says what is asked now, and what goes with it. */
export function StepPanel() {
  const titles = useStepTitles();
  const step = useSessionState(({ board }) => sessionOf(board)?.step);
  const asked = useAsked();
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
      {step !== 'ambition' && <RefusedTexts />}
      <CatchUpOnce />
      {step !== 'why' && <UnreadyLadders />}
      <Panel key={step} />
      <CardAfterAll />
    </div>
  );
}
