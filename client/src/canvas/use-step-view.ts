import type { Rectangle } from '@ambitiebord/shared/domain/geometry';
import { contains } from '@ambitiebord/shared/domain/geometry';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useRef } from 'react';
import { useSessionState } from '../session/hooks.ts';
import { useController, useGuidance } from '../session/guide-hooks.ts';
import type { SessionClient } from '../session/session-client.ts';
import { IDLE } from '../tools/tool.ts';
import { fitLegibly, visibleArea, type Viewport } from '../tools/viewport.ts';
import { useCanvas, useCanvasState, useLayout } from './hooks.ts';
import { stepRegion } from './step-region.ts';
import { keepViewport } from './stored-viewport.ts';

const stepOf = ({ state }: SessionClient): Step | undefined =>
  sessionOf(state.getState().board)?.step;

/**
 * Shows what the step is about, and goes on doing so when more comes, until this person looks around or
 * does something on the board: then the view is theirs until the next step. A view that is theirs is
 * kept for when the page is loaded again.
 * @param chosen the step in which the view became theirs, when that was before.
 */
export function useStepView(chosen: Step | undefined): void {
  const { session, store } = useCanvas();
  const layout = useLayout();
  const board = useSessionState((state) => state.board);
  const { participantId } = useSessionState((state) => state.me);
  const size = useCanvasState((state) => state.size);
  const busy = useCanvasState(({ tool, editing }) => tool !== IDLE || editing !== undefined);
  const controller = useController();
  const guided =
    useGuidance(({ following }) => following !== undefined) || controller !== undefined;
  const theirs = useRef(chosen);
  const ours = useRef<Viewport>(undefined);
  const shown = useRef('');

  useEffect(() => {
    const step = sessionOf(board)?.step;
    if (!step || busy || guided || size.width === 0 || theirs.current === step) return;
    const region = stepRegion(step, board, layout, { participantId });
    if (!region) return;
    const occasion = `${step} ${size.width} ${size.height}`;
    const { viewport } = store.getState();
    if (occasion === shown.current && isInside(region, visibleArea(viewport, size))) return;
    shown.current = occasion;
    const next = fitLegibly(region, size);
    if (next.x === viewport.x && next.y === viewport.y && next.zoom === viewport.zoom) return;
    ours.current = next;
    store.setState({ viewport: next });
  }, [board, busy, guided, layout, participantId, size, store]);

  useEffect(() => {
    const stop = store.subscribe((state, previous) => {
      const looks = state.viewport !== previous.viewport && state.viewport !== ours.current;
      const begins = previous.tool === IDLE && state.tool !== IDLE;
      if (looks || begins || state.editing) theirs.current = stepOf(session);
    });
    const keep = (): void => {
      const step = stepOf(session);
      if (step && step === theirs.current) {
        keepViewport(session, { ...store.getState().viewport, step });
      }
    };
    globalThis.addEventListener('pagehide', keep);
    return () => {
      keep();
      stop();
      globalThis.removeEventListener('pagehide', keep);
    };
  }, [session, store]);
}

/** Whether one rectangle lies in another. */
function isInside({ x, y, width, height }: Rectangle, other: Rectangle): boolean {
  return contains(other, { x, y }) && contains(other, { x: x + width, y: y + height });
}
