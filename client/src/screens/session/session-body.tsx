import { useCallback, useState, type ReactNode } from 'react';
import { BoardCanvas } from '../../canvas/board-later.ts';
import { BoardOutline } from '../../outline/outline-later.ts';
import { useBoardWanted } from '../../session/guide-hooks.ts';
import { useSessionState } from '../../session/hooks.ts';
import { PANELS_IN_ORDER } from '../../steps/panels.ts';
import { StepPanel } from '../../steps/step-panel.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useFrameMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useFetchAhead } from '../../ui/use-fetch-ahead.ts';
import { PHONE, useMedia, WIDE } from '../../ui/use-media.ts';
import { BoardFaces } from './board-faces.tsx';

// Nobody else steers.
const FacilitatorRail = onDemand(
  async () => (await import('../../roles/facilitator/facilitator-rail.tsx')).FacilitatorRail,
);

/** On a phone the board may be a tab that nobody has opened yet. */
const AHEAD = [BoardCanvas, ...PANELS_IN_ORDER, BoardOutline];

type Part = 'rail' | 'step' | 'board';

/** Rail, step and board: side by side as far as there is room, else behind tabs. */
export function SessionBody({ panelHidden }: { readonly panelHidden: boolean }) {
  const { common, facilitator, session } = useFrameMessages();
  const role = useSessionState(({ me }) => me.role);
  const phone = useMedia(PHONE);
  const wide = useMedia(WIDE);
  const [shown, setShown] = useState<Part>('step');
  useFetchAhead(AHEAD);
  useBoardWanted(useCallback(() => setShown('board'), []));

  const rail = role === 'facilitator' && {
    key: 'rail' as const,
    label: facilitator.agenda,
    content: <FacilitatorRail waiting={<p className="loading">{common.loading}</p>} />,
  };
  const step = {
    key: 'step' as const,
    label: session.stepTab,
    content: <StepPanel />,
  };
  const board = { key: 'board' as const, label: session.boardTab, content: <Board /> };
  const besideBoard = rail ? [rail, step] : [step];

  if (phone) {
    return (
      <main id="content" tabIndex={-1} className="session-body">
        <Tabs
          label={session.tabs}
          tabs={[...besideBoard, board]}
          selected={shown}
          onSelect={setShown}
        />
      </main>
    );
  }
  return (
    <main
      id="content"
      tabIndex={-1}
      className={classNames('session-body', 'session-columns', wide && 'session-wide')}
    >
      {!panelHidden && <Sides parts={besideBoard} wide={wide} shown={shown} onShow={setShown} />}
      <Board />
    </main>
  );
}

interface SidesProps {
  readonly parts: readonly {
    readonly key: Part;
    readonly label: string;
    readonly content: ReactNode;
  }[];
  readonly wide: boolean;
  readonly shown: Part;
  readonly onShow: (part: Part) => void;
}

/** So that the keyboard scrolls the step, also when there is nothing in it to go to. */
const FOCUSABLE = { tabIndex: 0 };

/** What stands beside the board. */
function Sides({ parts, wide, shown, onShow }: SidesProps) {
  const { session } = useFrameMessages();
  if (wide || parts.length === 1) {
    return parts.map(({ key, content }) =>
      key === 'step' ? (
        <section
          key={key}
          className="session-side session-side-step"
          aria-label={session.stepPanel}
          {...FOCUSABLE}
        >
          {content}
        </section>
      ) : (
        <div key={key} className={`session-side session-side-${key}`}>
          {content}
        </div>
      ),
    );
  }
  return (
    <div className="session-side session-side-tabs">
      <Tabs
        label={session.tabs}
        tabs={parts}
        selected={shown === 'board' ? 'step' : shown}
        onSelect={onShow}
      />
    </div>
  );
}

function Board() {
  const { session } = useFrameMessages();
  return (
    <section className="session-board" aria-label={session.board}>
      <BoardFaces />
    </section>
  );
}
