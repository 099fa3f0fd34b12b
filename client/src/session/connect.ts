/** The browser's side of a running session: connections, documents, pending commands and presence. */

import type { Command, NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Role } from '@ambitiebord/shared/domain/roles';
import { CLOSE, type ErrorCode } from '@ambitiebord/shared/protocol/errors';
import { CommandQueue } from './command-queue.ts';
import { openCommandSocket } from './command-socket.ts';
import type { DocumentSocket, Endpoint } from './document-socket.ts';
import { openSessionDocuments } from './documents.ts';
import { watchNetwork } from './network.ts';
import { createOverlay } from './optimistic.ts';
import { openPads } from './pads.ts';
import { PendingStore } from './pending-store.ts';
import { followPresence } from './presence.ts';
import type { ConnectionState, Refusal, SessionClient } from './session-client.ts';
import { RefusedTexts } from './refused-texts.ts';
import { createState } from './session-state.ts';
import { deviceStorage, tabStorage, workPrefix, type DeviceStorage } from './storage.ts';
import { UndoHistory } from './undo-history.ts';

/** After this many milliseconds without an answer to a question, a connection counts as dead. */
const SILENCE_MS = 2_000;
/** Milliseconds before coming back after the server sent this browser away for its behaviour. */
const COOL_DOWN_MS = 5_000;

/** Close codes after which there is no session for this person any more. */
const PAD_GONE: readonly number[] = [CLOSE.unauthorised, CLOSE.gone];
const GONE: readonly number[] = [...PAD_GONE, CLOSE.forbidden, CLOSE.notFound];

export interface ConnectOptions {
  /** `http://host` or `https://host`, without a path. */
  readonly serverUrl: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly role: Role;
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
  const { serverUrl, sessionId, participantId, role, token } = options;
  const endpoint: Endpoint = {
    serverUrl,
    sessionId,
    token,
    WebSocket: options.WebSocket ?? globalThis.WebSocket,
  };
  const storage = options.storage ?? deviceStorage();
  const prefix = workPrefix(sessionId, participantId);
  const { state, update } = createState({ participantId, role });
  const overlay = createOverlay();
  const history = new UndoHistory(options.tabStorage ?? tabStorage(), prefix);
  const timers = new Set<ReturnType<typeof setTimeout>>();
  /** The server's clock minus this device's, in milliseconds. */
  let clockOffset = 0;
  let welcome = false;
  let attempted = false;
  let ended: 'gone' | 'outdated' | undefined;
  let closed = false;

  const documents = openSessionDocuments({
    endpoint,
    actor: { participantId, role },
    changed: () => {
      queue.documentsChanged();
      refresh();
    },
    closed: (code, socket) => sentAway(code, socket, GONE),
  });
  const refusedTexts = new RefusedTexts(storage, prefix);
  const presence = followPresence(documents.awareness);
  const pads = openPads({
    endpoint,
    storage,
    prefix,
    closed: (code, socket) => sentAway(code, socket, PAD_GONE),
    refused: (recordId, text) => {
      refusedTexts.add(recordId, text);
      refresh();
    },
  });
  const queue = new CommandQueue({
    store: new PendingStore(storage, prefix),
    now: serverNow,
    hasReached: documents.hasReached,
    changed: () => refresh(),
    refused: ({ id }) => history.forget(id),
  });
  const commands = openCommandSocket(endpoint, {
    welcomed: ({ now, ...me }, transmit) => {
      clockOffset = now - Date.now();
      welcome = true;
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
    ended: end,
  });
  const stopWatching = watchNetwork({ back: probe, leaving: () => queue.sendAll() });
  refresh();

  function serverNow(): number {
    return Date.now() + clockOffset;
  }

  function refresh(): void {
    const { me, loaded } = state.getState();
    const online = welcome && documents.isSynced();
    attempted ||= online;
    const connected: ConnectionState = online ? 'online' : 'connecting';
    update({
      ...overlay(documents.records(), queue.pending, me),
      connection: ended ?? (attempted && !online ? 'offline' : connected),
      loaded: loaded || documents.isSynced(),
      pending: queue.pending.length,
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

  /** The network may have been away without anybody saying so: asks for a sign of life everywhere. */
  function probe(): void {
    if (closed) return;
    if (!welcome) commands.reconnect();
    const sockets = [...documents.sockets, ...pads.sockets()];
    for (const socket of sockets) if (!socket.isSynced()) socket.reconnect();
    const asked = Date.now();
    const alive = sockets.filter((socket) => socket.isSynced());
    for (const socket of alive) socket.ask();
    later(() => {
      const silent = alive.filter((socket) => socket.lastMessage() < asked);
      for (const socket of silent) socket.reconnect();
      if (silent.length > 0) commands.reconnect();
    }, SILENCE_MS);
  }

  /** The server closed a document and does not want it back at once. */
  function sentAway(code: number, socket: DocumentSocket, gone: readonly number[]): void {
    if (code === CLOSE.outdated) end('outdated');
    else if (gone.includes(code)) end('gone');
    else later(() => socket.reconnect(), COOL_DOWN_MS);
  }

  function end(why: 'gone' | 'outdated'): void {
    ended ??= why;
    close();
    refresh();
  }

  function close(): void {
    if (closed) return;
    closed = true;
    stopWatching();
    for (const timer of timers) clearTimeout(timer);
    queue.disconnected();
    commands.close();
    pads.close();
    documents.close();
  }

  return {
    sessionId,
    state,
    others: presence.others,
    send: give,
    undo: () => {
      history.undo(takeBack);
      refresh();
    },
    redo: () => {
      history.redo(takeBack);
      refresh();
    },
    dismissRefusal: (commandId) => queue.dismiss(commandId),
    publish: presence.publish,
    openPad: pads.open,
    dismissRefusedText: (recordId) => {
      refusedTexts.drop(recordId);
      refresh();
    },
    serverNow,
    close,
  };
}

/** Whether `undo` in the sense of the buttons takes the command back: a change that others see. */
function changesBoard(command: Command): boolean {
  return (
    command.type === 'change' && command.operations.some(({ audience }) => audience === 'board')
  );
}

function refusalOf({ command, code }: { command: Command; code: ErrorCode }): Refusal {
  const { id, ...rest } = command;
  return { commandId: id, code, command: rest };
}
