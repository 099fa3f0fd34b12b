/** A room with somebody of every role in it, for the tables of who may do what. */

import type { Audience } from '@ambitiebord/shared/commands/audience';
import type { NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor, Role } from '@ambitiebord/shared/domain/roles';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { expect } from 'vitest';
import type { Room } from '../rooms/room.ts';
import { enter, type TestRooms } from './rooms.ts';

export interface Stage {
  readonly room: Room;
  readonly people: Readonly<Record<Role, Actor>>;
  /** A partner of another organisation. */
  readonly neighbour: Actor;
  /** Executes a command that must succeed; returns its id. */
  readonly must: (who: Role | Actor, command: NewCommand) => Promise<string>;
}

type Operation = Extract<NewCommand, { type: 'change' }>['operations'][number];
type Fields = Extract<Operation, { action: 'create' }>['fields'];

/** A new session with somebody of every role. */
export async function setUpStage(server: TestRooms): Promise<Stage> {
  const { room } = await server.newSession();
  const people = {
    facilitator: await enter(room, 'facilitator'),
    partner: await enter(room, { organisation: 'Thuiszorg De Linde' }),
    observer: { participantId: newId(), role: 'observer' },
    display: { participantId: newId(), role: 'display' },
  } as const;
  const neighbour = await enter(room, { organisation: 'De Lindelopers' });
  const must = async (who: Role | Actor, command: NewCommand): Promise<string> => {
    const id = newId();
    const actor = typeof who === 'string' ? people[who] : who;
    const acknowledgement = await room.execute(actor, { ...command, id });
    expect({ command, acknowledgement }).toMatchObject({ acknowledgement: { ok: true } });
    return id;
  };
  return { room, people, neighbour, must };
}

/** The command that creates a record. */
export function create(audience: Audience, id: string, fields: object): NewCommand {
  const operation = { action: 'create' as const, audience, id, fields: fields as Fields };
  return { type: 'change', operations: [operation] };
}

/** Opens a step, unless it is open. */
export async function openStep({ room, must }: Stage, step: Step): Promise<void> {
  if (sessionOf(room.board())?.step !== step) await must('facilitator', { type: 'setStep', step });
}

/** The one pair with the partner in it, whether it is there already or not. */
export function aPair({ room, people }: Stage): NewCommand {
  const [pair] = recordsOf(room.board(), 'pair');
  const { participantId } = people.partner;
  const participantIds = [participantId];
  return { type: 'setPairs', pairs: [pair ? { id: pair.id, participantIds } : { participantIds }] };
}

/** The id of that pair, which is there from now on. */
export async function makePair(stage: Stage): Promise<string> {
  await stage.must('facilitator', aPair(stage));
  return recordsOf(stage.room.board(), 'pair')[0]?.id ?? '';
}

/** The id of the ambition, which its step makes when it is first opened. */
export async function makeAmbition({ room, must }: Stage): Promise<string> {
  const step = sessionOf(room.board())?.step ?? 'welcome';
  if (recordsOf(room.board(), 'ambition').length === 0) {
    await must('facilitator', { type: 'setStep', step: 'ambition' });
    await must('facilitator', { type: 'setStep', step });
  }
  return recordsOf(room.board(), 'ambition')[0]?.id ?? '';
}
