/** The browser's side of a running session: connections, documents, pending commands and presence. */

import type { Command, NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Role } from '@ambitiebord/shared/domain/roles';
import { CLOSE, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { Comeback } from './comeback.ts';
import { CommandQueue } from './command-queue.ts';
import { openCommandSocket } from './command-socket.ts';
import type { DocumentSocket, Endpoint } from './document-socket.ts';
import { openSessionDocuments } from './documents.ts';
import { oncePerFrame } from './frames.ts';
import { canReach, watchNetwork } from './network.ts';
import { createOverlay, type View } from './optimistic.ts';
import { openPads } from './pads.ts';
import { PendingStore } from './pending-store.ts';
import { followPresence } from './presence.ts';
import { keepPrivate } from './kept-texts.ts';
import type { ConnectionState, Ending, Refusal, SessionClient } from './session-client.ts';
import { forgetReload } from './reload-once.ts';
import { RefusedTexts } from './refused-texts.ts';
import { createState } from './session-state.ts';
import { deviceStorage, tabStorage, workPrefix, type DeviceStorage } from './storage.ts';
import { UndoHistory } from './undo-history.ts';

/** Milliseconds before coming back after the server sent this browser away for its behaviour. */
const COOL_DOWN_MS = 5_000;

/** Close codes after which there is no session for this person any more: of any document, and of those one always reads. */
const LINE_GONE: readonly number[] = [CLOSE.unauthorised, CLOSE.gone];
const GONE: readonly number[] = [...LINE_GONE, CLOSE.forbidden, CLOSE.notFound];

export interface ConnectOptions {
  /** `http://host` or `https://host`, without a path. */
  readonly serverUrl: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly role: Role;
  /** Names the own document, where that is not the participant's id. */
  readonly seat?: string | undefined;
  readonly token: string;
  /** Where unsent work is kept; by default the browser's localStorage. */
  readonly storage?: DeviceStorage;
  /** What is kept for this tab; by default the browser's sessionStorage. */
  readonly tabStorage?: DeviceStorage;
  /** By default the WebSocket of the browser or of Node. */
  readonly WebSocket?: typeof WebSocket;
}

/** Connects to a session and stays connected until `close`, or until the server ends it. */
export function connectSession(options: ConnectOptions): SessionClient {
  const { serverUrl, sessionId, participantId, role, seat, token } = options;
  const self = { participantId, role, ...(seat === undefined ? {} : { seat }) };
  const endpoint: Endpoint = {
    serverUrl,
    sessionId,
    token,
    WebSocket: options.WebSocket ?? globalThis.WebSocket,
  };
  const storage = options.storage ?? deviceStorage();
  const prefix = workPrefix(sessionId, participantId);
  const { state, update } = createState(self);
  const overlay = createOverlay();
  const tab = options.tabStorage ?? tabStorage();
  const history = new UndoHistory(tab, prefix);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  /** The server's clock minus this device's, in milliseconds. */
  let clockOffset = 0;
  let welcome = false;
  let attempted = false;
  let ended: Ending | undefined;
  let connecting = true;
  /** Fields with text that was typed and not sent yet. */
  const typing = new Set<object>();
  /** For what the server says: much of it at once costs no more than a little. */
  const refreshSoon = oncePerFrame(() => refresh());

  const documents = openSessionDocuments({
    endpoint,
    actor: self,
    changed: () => {
      queue.documentsChanged();
      refreshSoon();
    },
    closed: (code, socket) => sentAway(code, socket, GONE),
    groupClosed: (code, socket) => sentAway(code, socket, LINE_GONE),
  });
  const refusedTexts = new RefusedTexts(storage, prefix);
  const presence = followPresence(documents.awareness);
  const pads = openPads({
    endpoint,
    storage,
    prefix,
    closed: (code, socket) => sentAway(code, socket, LINE_GONE),
    refused: (recordId, text) => {
      refusedTexts.add(recordId, text);
      refresh();
    },
    changed: () => refresh(),
  });
  const queue = new CommandQueue({
    store: new PendingStore(storage, prefix),
    now: serverNow,
    hasReached: documents.hasReached,
    changed: () => refreshSoon(),
    refused: ({ id }) => history.forget(id),
  });
  const commands = openCommandSocket(endpoint, {
    welcomed: ({ now, ...me }, transmit) => {
      clockOffset = now - Date.now();
      welcome = true;
      forgetReload(tab);
      update({ me });
      queue.connected(transmit);
      refresh();
    },
    lost: () => {
      welcome = false;
      attempted = true;
      queue.disconnected();
      refresh();
    },
    roster: (roster) => {
      update({ roster });
      presence.rosterChanged(roster);
    },
    notices: (notices) => update({ notices }),
    ended: end,
  });
  const comeback = new Comeback({
    lines: () => [...documents.sockets(), ...pads.sockets(), commands],
    reach: () => canReach(serverUrl),
    changed: () => refresh(),
  });
  const stopWatching = watchNetwork({
    back: () => comeback.hurry(),
    leaving: () => queue.sendAll(),
  });
  refresh();

  function serverNow(): number {
    return Date.now() + clockOffset;
  }

  function view(): View {
    return overlay(documents.records(), queue.pending, state.getState().me);
  }

  function refresh(): void {
    const { loaded } = state.getState();
    const online = welcome && documents.isSynced() && !comeback.isSilent();
    attempted ||= online;
    const connected: ConnectionState = online ? 'online' : 'connecting';
    update({
      ...view(),
      connection: ended ?? (attempted && !online ? 'offline' : connected),
      loaded: loaded || documents.isSynced(),
      pending: queue.pending.length,
      unsaved: queue.pending.length + typing.size + pads.unsent(),
      storageTrouble: queue.storageTrouble,
      refusals: queue.refused.map(refusalOf),
      refusedTexts: refusedTexts.texts,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
    });
  }

  function give(fresh: NewCommand): string {
    const command: Command = { ...fresh, id: newId() };
    if (changesBoard(command)) history.made(command.id);
    const replaced = queue.add(command);
    if (replaced !== undefined) history.forget(replaced);
    refresh();
    return command.id;
  }

  const takeBack = (commandId: string): string => give({ type: 'undo', commandId });

  function later(work: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, milliseconds);
    timers.add(timer);
  }

  /** The server closed a document and does not want it back at once. */
  function sentAway(code: number, socket: DocumentSocket, gone: readonly number[]): void {
    if (code === CLOSE.removed) end('removed');
    else if (code === CLOSE.handedOver) end('handed-over');
    else if (gone.includes(code)) end('gone');
    else later(() => socket.reconnect(), COOL_DOWN_MS);
  }

  function end(why: Ending): void {
    if (why === 'removed') keepPrivate(storage, prefix, view().own);
    ended ??= why;
    disconnect();
    refresh();
  }

  /** What is written from now on is kept on the device. */
  function disconnect(): void {
    if (!connecting) return;
    connecting = false;
    stopWatching();
    comeback.close();
    for (const timer of timers) clearTimeout(timer);
    queue.disconnected();
    commands.close();
    pads.disconnect();
    documents.close();
  }

  return {
    sessionId,
    state,
    others: presence.others,
    send: (command) => {
      comeback.stir();
      return give(command);
    },
    undo: () => {
      history.undo(takeBack);
      refresh();
    },
    redo: () => {
      history.redo(takeBack);
      refresh();
    },
    dismissRefusal: (commandId) => {
      queue.dismiss(commandId);
      refresh();
    },
    publish: (fields) => {
      comeback.stir();
      presence.publish(fields);
    },
    holdText: (field, unsent) => {
      if (unsent === typing.has(field)) return;
      if (unsent) typing.add(field);
      else typing.delete(field);
      refresh();
    },
    openPad: pads.open,
    dismissRefusedText: (recordId) => {
      refusedTexts.drop(recordId);
      refresh();
    },
    images: async () => (await import('./session-images.ts')).sessionImages(endpoint),
    serverNow,
    close: () => {
      disconnect();
      pads.close();
    },
  };
}

/** Whether `undo` in the sense of the buttons takes the command back: a change that others see. */
function changesBoard(command: Command): boolean {
  if (command.type === 'restoreCheckpoint') return true;
  return command.type === 'change' && command.operations.some(({ audience }) => audience !== 'own');
}

function refusalOf({ command, code }: { command: Command; code: ErrorCode }): Refusal {
  const { id, ...rest } = command;
  return { commandId: id, code, command: rest };
}
