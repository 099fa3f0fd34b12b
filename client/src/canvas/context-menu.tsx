/** The menu of the canvas; what stands in it is fetched once the board is there. */

import { onDemand } from '../ui/on-demand.tsx';
import { useFetchAhead } from '../ui/use-fetch-ahead.ts';
import { useCanvasState } from './hooks.ts';

const OpenedMenu = onDemand(async () => (await import('./opened-menu.tsx')).OpenedMenu);
const AFTER_THE_BOARD = [OpenedMenu];

/** The menu, if it is open. */
export function ContextMenu({ onFocusBack }: { readonly onFocusBack: () => void }) {
  const menu = useCanvasState((state) => state.menu);
  useFetchAhead(AFTER_THE_BOARD);
  return menu ? <OpenedMenu menu={menu} onFocusBack={onFocusBack} waiting={null} /> : null;
}
