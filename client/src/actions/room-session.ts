/** A session without a server, for tests of what people do: commands go to a room in memory. */

import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import type { Presence } from '@ambitiebord/shared/protocol/presence';
import type { TestRoom } from '@ambitiebord/shared/test-support/test-room';
import { layOut } from '@ambitiebord/shared/views/board-layout';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionClient, SessionState } from '../session/session-client.ts';
import type { ActionContext, BoardView } from './action.ts';

type Published = Partial<{ [Field in keyof Presence]: Presence[Field] | undefined }>;

export interface RoomSession
  extends Pick<
    SessionClient,
    'sessionId' | 'state' | 'send' | 'undo' | 'redo' | 'serverNow' | 'publish'
  > {
  readonly state: StoreApi<SessionState>;
  /** The commands sent, in their order. */
  readonly sent: NewCommand[];
  /** What was published, in its order. */
  readonly published: Published[];
  /** Shows what others have done in the room meanwhile. */
  readonly refresh: () => void;
}

/** The session of one person in a room; a command that the room refuses throws. */
export function roomSession(room: TestRoom, me: Actor): RoomSession {
  const done: string[] = [];
  const undone: string[] = [];
  const state = createStore<SessionState>(() => ({
    connection: 'online',
    loaded: true,
    me,
    board: new Map(room.board),
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
  const refresh = (): void => {
    const [canUndo, canRedo] = [done.length > 0, undone.length > 0];
    state.setState({ board: new Map(room.board), own: new Map(room.own(me)), canUndo, canRedo });
  };
  const sent: NewCommand[] = [];
  const published: Published[] = [];
  const takeBack = (from: string[], to: string[]): void => {
    const commandId = from.pop();
    if (commandId !== undefined) to.push(room.do(me, { type: 'undo', commandId }));
    refresh();
  };
  return {
    sessionId: room.sessionId,
    state,
    sent,
    published,
    refresh,
    send: (command) => {
      sent.push(command);
      const id = room.do(me, command);
      done.push(id);
      refresh();
      return id;
    },
    undo: () => takeBack(done, undone),
    redo: () => takeBack(undone, done),
    serverNow: () => room.now,
    publish: (presence) => void published.push(presence),
  };
}

/** A view that shows nothing. */
export const noView: BoardView = {
  select: () => undefined,
  edit: () => undefined,
  write: () => undefined,
  fit: () => undefined,
  askPlace: () => undefined,
  zoomBy: () => undefined,
  resetZoom: () => undefined,
  addImage: () => undefined,
  askClipboard: () => undefined,
  centre: () => ({ x: 0, y: 0 }),
};

/** What an action sees when these records are selected, and the room is as it is now. */
export function contextIn(
  session: RoomSession,
  selection: readonly string[],
  view = noView,
): ActionContext {
  session.refresh();
  const state = session.state.getState();
  return { session, state, layout: layOut(state.board), selection, readOnly: false, view };
}
