/** What makes a played session look alive: cursors that wander, ladders that grow, things that move. */

import type { SessionClient } from '@ambitiebord/client/session/session-client';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import type { Turn } from '@ambitiebord/shared/demo/turns';
import { activitySlot } from '@ambitiebord/shared/domain/board-regions';
import type { Point } from '@ambitiebord/shared/domain/geometry';
import { recordsOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import type { Cast } from './bots.ts';

/** Milliseconds between two positions of a cursor; browsers draw it smoothly in between. */
const FRAME_MS = 80;
/** Milliseconds between two small changes by somebody. */
const CHANGE_MS = 2_500;
/** Milliseconds that dragging something takes. */
const DRAG_MS = 1_000;
/** After so many changes only the cursors go on, so that a demo left alone does not grow for ever. */
const CHANGES = 2_000;
/** How far things are moved from their place, in board units. */
const NUDGE = 30;

interface Drag {
  readonly client: SessionClient;
  readonly activity: RecordOf<'activity'>;
  readonly to: Point;
  readonly startedAt: number;
}

/**
 * Lets the partners go on by themselves: first with what they have left to do (one command at a
 * time), then with small moves of their own activities. Returns the function that stops it.
 */
export function bringToLife({ partners }: Cast, left: readonly Turn[]): () => void {
  const todo = left.flatMap(({ who, commands }) => commands.map((command) => ({ who, command })));
  let changes = 0;
  let drag: Drag | undefined;

  const frame = (): void => {
    const now = Date.now();
    partners.forEach((client, index) => {
      if (client !== drag?.client) client.publish({ cursor: wander(index, now / 1000) });
      // A person may have removed what a bot was about to change; it shrugs and goes on.
      for (const { commandId } of client.state.getState().refusals)
        client.dismissRefusal(commandId);
    });
    if (drag && carry(drag, now)) drag = undefined;
  };

  const change = (): void => {
    if (changes >= CHANGES || drag) return;
    changes++;
    const next = todo.shift();
    if (next && next.who !== 'facilitator') {
      partners[next.who]?.send(next.command);
      return;
    }
    const client = partners[changes % partners.length];
    const activity = client && activityOf(client);
    if (!client || !activity) return;
    const home = activitySlot(changes % partners.length);
    const angle = changes * 2.4;
    const to = { x: home.x + NUDGE * Math.cos(angle), y: home.y + NUDGE * Math.sin(angle) };
    drag = { client, activity, to, startedAt: Date.now() };
  };

  const timers = [setInterval(frame, FRAME_MS), setInterval(change, CHANGE_MS)];
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

/** Where the cursor of a partner is after so many seconds: around its own ladder, never at rest. */
function wander(index: number, seconds: number): Point {
  const home = activitySlot(index);
  const phase = index * 1.7;
  return {
    x: home.x + 130 + 220 * Math.sin(seconds * 0.5 + phase) + 60 * Math.sin(seconds * 1.3 + phase),
    y: home.y + 260 + 260 * Math.sin(seconds * 0.4 + 2 * phase) + 40 * Math.cos(seconds * 1.1),
  };
}

function activityOf(client: SessionClient): RecordOf<'activity'> | undefined {
  const { board, me } = client.state.getState();
  return recordsOf(board, 'activity').find(({ authorId }) => authorId === me.participantId);
}

/** Moves what is dragged a little further; true once it lies where it should. */
function carry({ client, activity, to, startedAt }: Drag, now: number): boolean {
  const part = Math.min((now - startedAt) / DRAG_MS, 1);
  const from = activity.position;
  const position = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  const cursor = { x: position.x + 40, y: position.y + 40 };
  if (part < 1) {
    client.publish({ cursor, drag: [{ id: activity.id, position }] });
    return false;
  }
  client.publish({ cursor, drag: undefined });
  client.send(moveOf(activity.id, to));
  return true;
}

function moveOf(id: string, { x, y }: Point): NewCommand {
  const fields = { position: { x, y } };
  return { type: 'change', operations: [{ action: 'update', audience: 'board', id, fields }] };
}
