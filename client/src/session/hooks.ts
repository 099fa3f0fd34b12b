/** The running session in React. */

import {
  createContext,
  createElement,
  useContext,
  useRef,
  type ReactElement,
  type ReactNode,
} from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { keepParts } from './keep-parts.ts';
import type { OtherPresence, SessionClient, SessionState } from './session-client.ts';

const SessionContext = createContext<SessionClient | undefined>(undefined);

/** Gives everything inside it the running session. */
export function SessionProvider(props: {
  readonly client: SessionClient;
  readonly children?: ReactNode;
}): ReactElement {
  return createElement(SessionContext.Provider, { value: props.client }, props.children);
}

/**
 * The running session.
 * @throws outside a SessionProvider.
 */
export function useSession(): SessionClient {
  const client = useContext(SessionContext);
  if (!client) throw new Error('useSession needs a SessionProvider around it');
  return client;
}

/**
 * A part of a store, or a view that is made of it. Renders again only when it changed, and what did not change
 * in it keeps its identity (see `keepParts`): a row gets the same part as before.
 */
export function useKept<State, Selected>(
  store: StoreApi<State>,
  select: (state: State) => Selected,
): Selected {
  const known = useRef<Selected>(undefined);
  return useStore(store, (state) => {
    const selected = select(state);
    known.current = standsIn(state, selected) ? selected : keepParts(known.current, selected);
    return known.current;
  });
}

/** Whether a map, such as all records, stands in the store itself, which gives it its identity: it need not be compared. */
function standsIn(state: unknown, selected: unknown): boolean {
  return selected instanceof Map && Object.values(state ?? {}).includes(selected);
}

/** A part of the session's state, as in `useKept`. */
export function useSessionState<Selected>(select: (state: SessionState) => Selected): Selected {
  return useKept(useSession().state, select);
}

/** A part of the presences of the others, by Yjs client id, as in `useKept`. */
export function useOthers<Selected>(
  select: (others: ReadonlyMap<number, OtherPresence>) => Selected,
): Selected {
  return useKept(useSession().others, select);
}
