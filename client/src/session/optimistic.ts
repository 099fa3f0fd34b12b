/** What a person sees: the records of the server with the own pending commands laid over them. */

import { isPredicted, predict } from '@ambitiebord/shared/commands/predicted';
import type { Command } from '@ambitiebord/shared/commands/registry';
import type { RoomRecords } from '@ambitiebord/shared/commands/transaction';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor } from '@ambitiebord/shared/domain/roles';
import { BOARD, groupDocument, ownDocumentOf } from '@ambitiebord/shared/protocol/documents';
import { settle, type BoardRecord, type Records } from '@ambitiebord/shared/records/registry';
import type { PendingCommand } from './command-queue.ts';
import { isEqual } from './records-of-document.ts';

/** What a person reads: nothing in `group` while in no pair. */
export interface View {
  readonly board: Records;
  readonly own: Records;
  readonly group: Records;
}

/** The same as the server has it, with the pair whose document `group` is. */
export interface ServerView extends View {
  readonly pairId: string | undefined;
}

/** What was laid over what, to go on from when more commands come. */
interface Laid {
  readonly over: readonly unknown[];
  readonly pending: readonly PendingCommand[];
  readonly view: View;
}

type Overlay = (server: ServerView, pending: readonly PendingCommand[], actor: Actor) => View;

/**
 * Makes a function that lays pending commands over the records of the server. Records and maps that
 * are as they were in the view before keep their identity, so that only what changed is drawn again.
 */
export function createOverlay(): Overlay {
  let view: View = { board: new Map(), own: new Map(), group: new Map() };
  let from: readonly unknown[] = [];
  let laid: Laid | undefined;
  return (server, pending, actor) => {
    const over = [server.board, server.own, server.group, server.pairId, actor];
    const inputs = [...over, pending];
    if (areSame(inputs, from)) return view;
    from = inputs;
    const predicted = pending.filter(({ command }) => isPredicted(command));
    // Each own change of many that wait costs one execution, not all of them again.
    const before =
      laid && areSame(over, laid.over) && startsWith(predicted, laid.pending) ? laid : undefined;
    const fresh = predicted.slice(before?.pending.length ?? 0);
    const next = layOver({ ...(before?.view ?? server), pairId: server.pairId }, fresh, actor);
    laid = { over, pending: predicted, view: next };
    view = {
      board: settle(keep(view.board, next.board)),
      own: settle(keep(view.own, next.own)),
      group: settle(keep(view.group, next.group)),
    };
    return view;
  };
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && startsWith(a, b);
}

function startsWith(list: readonly unknown[], start: readonly unknown[]): boolean {
  return start.every((each, index) => each === list[index]);
}

function layOver(server: ServerView, pending: readonly PendingCommand[], actor: Actor): View {
  if (pending.length === 0) return server;
  const own = ownDocumentOf(actor);
  const group = server.pairId === undefined ? undefined : groupDocument(server.pairId);
  const room: RoomRecords = new Map([
    [BOARD, new Map(server.board)],
    [own, new Map(server.own)],
  ]);
  if (group !== undefined) room.set(group, new Map(server.group));
  // A command that cannot be executed here is not shown; the server will say what becomes of it.
  for (const { command, madeAt } of pending) layOne(room, command, actor, madeAt);
  return {
    board: room.get(BOARD) ?? server.board,
    own: room.get(own) ?? server.own,
    group: room.get(group ?? '') ?? server.group,
  };
}

function layOne(room: RoomRecords, command: Command, actor: Actor, now: number): void {
  if (!isPredicted(command)) return;
  predict(room, command, {
    actor,
    now,
    newId,
    // Only what the server knows; a command that needs them is not predicted.
    padText: () => '',
    patchOf: () => undefined,
    // It was sent before it was placed; the server knows whether it still has it.
    hasImage: () => true,
  });
}

/** `next`, with every record, and the map itself, from `previous` where they hold the same. */
function keep(previous: Records, next: Records): Records {
  if (previous === next) return next;
  let same = previous.size === next.size;
  let merged: Map<string, BoardRecord> | undefined;
  for (const [id, record] of next) {
    const before = previous.get(id);
    if (before === record) continue;
    if (before && isEqual(before, record)) (merged ??= new Map(next)).set(id, before);
    else same = false;
  }
  return same ? previous : (merged ?? next);
}
