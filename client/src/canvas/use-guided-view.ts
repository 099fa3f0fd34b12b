import { BOARD_LIMIT, onBoard, type Rectangle } from '@ambitiebord/shared/domain/geometry';
import { useEffect } from 'react';
import { guidedView, isControlled, leaderOf, type Guidance } from '../session/guide.ts';
import { useGuide } from '../session/guide-hooks.ts';
import { IDLE } from '../tools/tool.ts';
import { showArea, visibleArea, type Viewport } from '../tools/viewport.ts';
import type { CanvasState } from './canvas-store.ts';
import { useCanvas } from './hooks.ts';

/**
 * Moves the view along with whom this person follows, or who is in control. Looking around oneself ends
 * following; under control it is put back. Nobody is moved in the middle of a drag or a text.
 */
export function useGuidedView(): void {
  const { session, store, view } = useCanvas();
  const guide = useGuide();
  useEffect(() => {
    let ours: Viewport | undefined;
    const set = (viewport: Viewport): void => {
      if (isSame(viewport, store.getState().viewport)) return;
      ours = viewport;
      store.setState({ viewport });
    };
    const follow = (): void => {
      const { tool, editing, size } = store.getState();
      if (size.width === 0 || tool.name !== IDLE.name || editing) return;
      const { roster } = session.state.getState();
      const area = guidedView(session.others.getState(), roster, guide.getState());
      if (area) set(showArea(area, size));
    };
    const go = ({ goTo }: Guidance): void => {
      const { size } = store.getState();
      if (!goTo || size.width === 0) return;
      // Before the view moves, so that this counts as looking around.
      guide.setState({ goTo: undefined });
      if ('area' in goTo) store.setState({ viewport: showArea(goTo.area, size) });
      else if ('among' in goTo) {
        view.select([goTo.chosen]);
        view.fit(goTo.among);
      } else view.fit([goTo.id]);
    };
    const remember = ({ viewport, size }: CanvasState): void => {
      if (size.width > 0) guide.setState({ view: rounded(visibleArea(viewport, size)) });
    };
    const looked = (state: CanvasState, before: CanvasState): void => {
      if (state.viewport !== before.viewport || state.size !== before.size) remember(state);
      if (state.viewport !== before.viewport && state.viewport !== ours) {
        const leader = leaderOf(session.others.getState(), session.state.getState().roster);
        const { following } = guide.getState();
        if (!isControlled(leader, guide.getState()) && following !== undefined) {
          guide.setState({ following: undefined });
          return;
        }
      }
      if (state.size !== before.size) go(guide.getState());
      follow();
    };
    const stops = [
      store.subscribe(looked),
      guide.subscribe((guidance, before) => {
        if (guidance.goTo !== before.goTo) go(guidance);
        if (guidance.following !== before.following) follow();
      }),
      session.others.subscribe(follow),
    ];
    remember(store.getState());
    go(guide.getState());
    follow();
    return () => stops.forEach((stop) => stop());
  }, [guide, session, store, view]);
}

function isSame(a: Viewport, b: Viewport): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

const LEAST_SIDE = 1;

const bounded = (side: number): number =>
  Math.min(Math.max(Math.round(side), LEAST_SIDE), BOARD_LIMIT);

/** In whole units and within what a presence may hold. */
function rounded(view: Rectangle): Rectangle {
  return { ...onBoard(view), width: bounded(view.width), height: bounded(view.height) };
}
