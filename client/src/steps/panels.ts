/** The panel of each step. Only that of the step that is open is fetched at once. */

import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import { onDemand, type FetchedLater } from '../ui/on-demand.tsx';
import { frameTextsIn } from '../ui/texts.ts';

/** What is asked in a step; in the first one that is known without it. */
export const Asked = onDemand(async () => (await import('./asked/asked.tsx')).Asked);

export const PANELS = {
  welcome: onDemand(async () => (await import('./welcome/welcome-panel.tsx')).WelcomePanel, {
    texts: frameTextsIn,
  }),
  'own-card': onDemand(async () => (await import('./own-card/own-card-panel.tsx')).OwnCardPanel),
  reveal: onDemand(async () => (await import('./reveal/reveal-panel.tsx')).RevealPanel),
  why: onDemand(async () => (await import('./why/why-panel.tsx')).WhyPanel),
  break: onDemand(async () => (await import('./break/break-panel.tsx')).BreakPanel),
  cluster: onDemand(async () => (await import('./cluster/cluster-panel.tsx')).ClusterPanel),
  ambition: onDemand(async () => (await import('./ambition/ambition-panel.tsx')).AmbitionPanel),
  contributions: onDemand(
    async () => (await import('./contributions/contributions-panel.tsx')).ContributionsPanel,
  ),
  agreements: onDemand(
    async () => (await import('./agreements/agreements-panel.tsx')).AgreementsPanel,
  ),
  decision: onDemand(async () => (await import('./decision/decision-panel.tsx')).DecisionPanel),
  snapshot: onDemand(async () => (await import('./snapshot/snapshot-panel.tsx')).SnapshotPanel),
} satisfies Readonly<Record<Step, FetchedLater>>;

/** What steps show, in the order in which a kickoff comes to it. */
export const PANELS_IN_ORDER: readonly FetchedLater[] = [
  Asked,
  ...STEPS.map((step) => PANELS[step]),
];
