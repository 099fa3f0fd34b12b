/** The running session in React. */

import { createContext, createElement, useContext, type ReactElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
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
 * A part of the session's state. Renders again only when it changed; a selection of several parts
 * (an array, an object or a map) is compared one level deep.
 */
export function useSessionState<Selected>(select: (state: SessionState) => Selected): Selected {
  return useStore(useSession().state, useShallow(select));
}

/** A part of the presences of the others, by Yjs client id; compared as in `useSessionState`. */
export function useOthers<Selected>(
  select: (others: ReadonlyMap<number, OtherPresence>) => Selected,
): Selected {
  return useStore(useSession().others, useShallow(select));
}
