import { equalJson, type Json } from '@ambitiebord/shared/domain/json';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionState } from './session-client.ts';

type Part = keyof SessionState;

/** Parts that are made anew each time and compared by what is in them. Records keep their identity. */
const BY_CONTENT: ReadonlySet<string> = new Set<Part>(['me', 'roster', 'notices', 'refusals']);

interface SessionStore {
  readonly state: StoreApi<SessionState>;
  /** Replaces the parts that changed; nobody hears of a part that is as it was. */
  readonly update: (parts: Partial<SessionState>) => void;
}

/** The state of a session before anything is known of it. */
export function createState(me: Actor): SessionStore {
  const state = createStore<SessionState>(() => ({
    connection: 'connecting',
    loaded: false,
    me,
    board: new Map(),
    own: new Map(),
    group: new Map(),
    roster: { people: [], mostReady: false },
    notices: [],
    pending: 0,
    unsaved: 0,
    storageTrouble: undefined,
    refusals: [],
    refusedTexts: new Map(),
    canUndo: false,
    canRedo: false,
  }));

  function update(parts: Partial<SessionState>): void {
    const before = state.getState();
    const changed = Object.entries(parts).filter(([part, value]) => {
      const previous = before[part as Part];
      if (previous === value) return false;
      return !BY_CONTENT.has(part) || !equalJson(previous as Json, value as Json);
    });
    if (changed.length > 0) state.setState(Object.fromEntries(changed));
  }

  return { state, update };
}
