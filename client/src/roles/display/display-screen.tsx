/** The projector: what the step needs, large enough for the last row, and the way in. */

import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import type { ComponentType, ReactNode } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { useAsked } from '../../steps/asked/use-asked.ts';
import { useStepTitles } from '../../steps/step-titles.ts';
import { usePairsToSwap } from '../../steps/why/use-pairs-to-swap.ts';
import { classNames } from '../../ui/class-names.ts';
import { useMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { useProjectorTheme } from '../../ui/theme.ts';
import { useFetchAhead } from '../../ui/use-fetch-ahead.ts';
import { useTimerSound, useTimeUp } from '../use-time-up.ts';
import './display.css';
import { Clock } from './clock.tsx';
import { Corner } from './corner.tsx';
import { DisplayAnnouncement } from './display-announcement.tsx';
import { DisplayPad } from './display-ambition.tsx';
import { DisplayBoard, useControlled } from './display-board.tsx';
import { DisplayClusters } from './display-clusters.tsx';
import { DisplaySnapshot } from './display-closing.tsx';
import { DisplayBreak, DisplayWriting } from './display-quiet.tsx';
import { DisplayFill } from './display-fill.tsx';
import { DisplayReveal } from './display-reading.tsx';
import { DisplaySpotlight, useSpotlit } from './display-spotlight.tsx';
import { DisplayWelcome } from './display-welcome.tsx';
import { DisplayWhy } from './display-why.tsx';
import { useBlank } from './use-blank.ts';

const DisplayContributions = onDemand(
  async () => (await import('./display-contributions.tsx')).DisplayContributions,
);
const DisplayAgreements = onDemand(
  async () => (await import('./display-agreements.tsx')).DisplayAgreements,
);
const DisplayDecision = onDemand(
  async () => (await import('./display-decision.tsx')).DisplayDecision,
);

/** What the last steps show: it comes while the first ones go on. */
const AHEAD = [DisplayContributions, DisplayAgreements, DisplayDecision];

type Content = ComponentType<{ readonly waiting: ReactNode }>;

const CONTENTS: Readonly<Record<Step, Content>> = {
  welcome: DisplayWelcome,
  'own-card': DisplayWriting,
  reveal: DisplayReveal,
  why: DisplayWhy,
  break: DisplayBreak,
  cluster: DisplayClusters,
  ambition: DisplayPad,
  contributions: DisplayContributions,
  agreements: DisplayAgreements,
  decision: DisplayDecision,
  snapshot: DisplaySnapshot,
};

/** The steps of which the content shows the time or the code itself, at full size. */
const OWN_CLOCK: ReadonlySet<Step> = new Set(['own-card', 'break']);
const OWN_CODE: ReadonlySet<Step> = new Set(['welcome']);

/** The page for the big screen; it follows the step and shows nothing that is not shared. */
export function DisplayScreen() {
  useProjectorTheme();
  useFetchAhead(AHEAD);
  useTimeUp(useTimerSound());
  const { display } = useMessages();
  const titles = useStepTitles();
  const session = useSessionState(({ board }) => sessionOf(board));
  const online = useSessionState(({ connection }) => connection === 'online');
  const instead = useInstead();
  const blank = useBlank();
  if (!session) return null;
  if (blank) return <Black />;
  const { step, title } = session;
  const Content = instead?.content ?? CONTENTS[step];
  const apart = (own: ReadonlySet<Step>): boolean => instead !== undefined || !own.has(step);
  return (
    <main className="display" aria-label={display.title}>
      <header className="display-head">
        <h1>
          {instead?.title ?? titles[step]}
          {!instead && <Lead />}
        </h1>
        {apart(OWN_CLOCK) && <Clock />}
      </header>
      <DisplayAnnouncement />
      <div className="display-content" key={instead?.key ?? step}>
        {instead?.isWhole ? (
          <Content waiting={null} />
        ) : (
          <DisplayFill>
            <Content waiting={null} />
          </DisplayFill>
        )}
      </div>
      <footer className="display-foot">
        <p className="display-title">{online ? title : display.connectionLost}</p>
        {apart(OWN_CODE) && <Corner />}
      </footer>
    </main>
  );
}

/** What is asked of the room; halfway the pairs that they swap. */
function Lead() {
  const { half } = useMessages().pairs;
  const asked = useAsked();
  const swap = usePairsToSwap().length > 0;
  // Apart from the name of the step, also for who hears the page.
  return (
    <>
      {' '}
      <span className={classNames('display-lead', swap && 'display-half')}>
        {swap ? half.room : asked}
      </span>
    </>
  );
}

interface Instead {
  readonly key: string;
  readonly content: Content;
  /** Without one it goes under the name of the step. */
  readonly title?: string;
  /** It takes the page as it is, and does not grow. */
  readonly isWhole?: boolean;
}

/** What a facilitator shows instead of the step: one object, or the board as they see it. */
function useInstead(): Instead | undefined {
  const { leading } = useMessages();
  const spotlit = useSpotlit();
  const controlled = useControlled();
  if (spotlit) return { key: 'spotlight', content: DisplaySpotlight, title: leading.spotlight };
  return controlled ? { key: 'board', content: DisplayBoard, isWhole: true } : undefined;
}

/** Nothing to look at but each other; who looks for the way back hears or reads it in the page. */
function Black() {
  const { display } = useMessages();
  return (
    <main className="display-black" aria-label={display.title}>
      <p className="visually-hidden">{display.black}</p>
    </main>
  );
}
