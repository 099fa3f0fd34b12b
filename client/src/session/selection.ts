/** What is selected on the board: the same wherever the board is shown on this page. It lasts as long as the page. */

import type { Presence } from '@ambitiebord/shared/protocol/presence';
import {
  createContext,
  createElement,
  useContext,
  useEffect,
  useState,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useSession } from './hooks.ts';
import type { SessionClient } from './session-client.ts';

/** Ids that a presence may name; the session drops more when the message would be too long. */
const MOST_IDS = 200;

export interface Selected {
  readonly ids: readonly string[];
  /** Where it was selected: who selects knows already what it is. */
  readonly by: 'canvas' | 'outline';
}

export type Selection = StoreApi<Selected>;

/** Nothing is selected. */
export function createSelection(): Selection {
  return createStore<Selected>(() => ({ ids: [], by: 'canvas' }));
}

/** The selection as others see it. */
function published(ids: readonly string[]): Presence['selection'] {
  return ids.length > 0 ? ids.slice(0, MOST_IDS) : undefined;
}

/** Tells the others what people who take part select here; returns the function that ends it. */
function tellSelection(
  { publish, state }: Pick<SessionClient, 'publish' | 'state'>,
  selection: Selection,
): () => void {
  const stop = selection.subscribe(({ ids }, before) => {
    const { role } = state.getState().me;
    if (role !== 'facilitator' && role !== 'partner') return;
    if (ids !== before.ids) publish({ selection: published(ids) });
  });
  return () => {
    stop();
    publish({ selection: undefined });
  };
}

const SelectionContext = createContext<Selection | undefined>(undefined);

/** Gives everything inside it one selection, and tells the others of it. */
export function SelectionProvider({ children }: { readonly children?: ReactNode }) {
  const session = useSession();
  const [selection] = useState(createSelection);
  useEffect(() => tellSelection(session, selection), [session, selection]);
  return createElement(SelectionContext.Provider, { value: selection }, children);
}

/**
 * The selection of this page.
 * @throws outside a SelectionProvider.
 */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (!selection) throw new Error('useSelection needs a SelectionProvider around it');
  return selection;
}

/** The ids of what is selected. */
export function useSelectedIds(): readonly string[] {
  return useStore(useSelection(), ({ ids }) => ids);
}
