/** What an action is: said once, it shows up in the menu and as a shortcut, and later elsewhere. */

import type { ChangeOperation } from '@ambitiebord/shared/commands/change';
import { OPERATIONS_PER_CHANGE } from '@ambitiebord/shared/domain/limits';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import type { Role } from '@ambitiebord/shared/domain/roles';
import type { FrameMessages } from '@ambitiebord/shared/i18n/dutch-frame';
import type { RecordType, RecordOf } from '@ambitiebord/shared/records/registry';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { BoardLayout } from '@ambitiebord/shared/views/board-layout';
import type { SessionClient, SessionState } from '../session/session-client.ts';
import type { Draft } from './editing.ts';
import { changeOf } from './operations.ts';
import { isAllowed } from './permission.ts';
import type { Shortcut } from './shortcuts.ts';

/** What an action may do with the view of the board. */
export interface BoardView {
  readonly select: (ids: readonly string[]) => void;
  /** Opens the text of an object for writing, as soon as it is on the board. */
  readonly edit: (id: string) => void;
  /** Starts a note or a text, at a board point or in the middle of what is shown. */
  readonly write: (type: Draft['type'], at?: Point) => void;
  /** Shows these objects, or all of them, as large as they fit. */
  readonly fit: (ids?: readonly string[]) => void;
  /** Zooms around the middle by a factor. */
  readonly zoomBy: (factor: number) => void;
  /** The board point in the middle of what is shown. */
  readonly centre: () => Point;
  /** Zooms around the middle to 100 %. */
  readonly resetZoom: () => void;
  /** Lets the next click on the board say where what is selected goes. */
  readonly askPlace: () => void;
  /** Asks for an image to put on the board. */
  readonly addImage: () => void;
  /** Asks the browser for the clipboard. */
  readonly askClipboard: (what: 'copy' | 'cut' | 'paste') => void;
}

/** Everything that an action looks at and works on, as it is now. */
export interface ActionContext {
  readonly session: Pick<SessionClient, 'send' | 'undo' | 'redo' | 'serverNow'>;
  readonly state: Pick<SessionState, 'board' | 'own' | 'me' | 'pending' | 'canUndo' | 'canRedo'>;
  readonly layout: BoardLayout;
  readonly selection: readonly string[];
  /** Only looking: nothing may change, whatever the role allows. */
  readonly readOnly: boolean;
  readonly view: BoardView;
}

/** Those who may change what is on the board. */
export const WRITERS: readonly Role[] = ['facilitator', 'partner'];

/** One of the things that an action can be done with, such as a cluster to put a goal in. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface Action {
  readonly id: string;
  readonly label: (messages: FrameMessages) => string;
  readonly shortcuts?: readonly Shortcut[];
  /** Whether the board leaves its keys to the browser, which tells of them by events of its own. */
  readonly keysGoToBrowser?: boolean;
  /** Where the menu shows it: with objects, with the board as a whole, or nowhere. */
  readonly menu?: 'objects' | 'board';
  readonly danger?: boolean;
  /** Whether it needs the picture of the board: to look at a part of it, or for the clipboard. */
  readonly needsCanvas?: boolean;
  /** Who may ever do it. Absent: everybody. */
  readonly roles?: readonly Role[];
  /** Asked first; `perform` gets the id of what was chosen. */
  readonly choices?: (context: ActionContext, messages: FrameMessages) => readonly Choice[];
  readonly may: (context: ActionContext) => boolean;
  readonly perform: (context: ActionContext, choice?: string) => void;
  /** What is said calmly once it is done, by what is there then. */
  readonly told?: (
    context: ActionContext,
    messages: FrameMessages,
    choice: string | undefined,
  ) => string | undefined;
}

/** The selected records of one type. */
export function selectedOf<Type extends RecordType>(
  { state, selection }: ActionContext,
  type: Type,
): RecordOf<Type>[] {
  return selection
    .map((id) => recordOf(state.board, type, id))
    .filter((record) => record !== undefined);
}

/** Those of the operations that may be done. */
export function allowedOf(
  { readOnly, state }: ActionContext,
  operations: readonly ChangeOperation[],
): ChangeOperation[] {
  return readOnly ? [] : operations.filter((operation) => isAllowed(state, operation));
}

/** Whether there is something to do and all of it may be done. */
export function allAllowed(
  context: ActionContext,
  operations: readonly ChangeOperation[],
): boolean {
  return operations.length > 0 && allowedOf(context, operations).length === operations.length;
}

/** Sends operations, as one command as long as a command holds them. */
export function sendOperations(
  { session }: ActionContext,
  operations: readonly ChangeOperation[],
): void {
  for (let sent = 0; sent < operations.length; sent += OPERATIONS_PER_CHANGE) {
    session.send(changeOf(...operations.slice(sent, sent + OPERATIONS_PER_CHANGE)));
  }
}
