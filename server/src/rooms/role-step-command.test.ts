/** Which role may give which command in which step: the whole table, and that a room agrees with it. */

import { audienceOf, type Audience } from '@ambitiebord/shared/commands/audience';
import type { Command, NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import { succeed } from '@ambitiebord/shared/domain/result';
import { ROLES, type Actor, type Role } from '@ambitiebord/shared/domain/roles';
import { STEPS, type Step } from '@ambitiebord/shared/domain/steps';
import {
  BOARD,
  groupDocument,
  ownDocumentOf,
  padDocument,
  type DocumentKind,
} from '@ambitiebord/shared/protocol/documents';
import { CLOSE } from '@ambitiebord/shared/protocol/errors';
import { RECORD_TYPES, type RecordType } from '@ambitiebord/shared/records/registry';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { COMMAND_TABLE } from '../test-support/command-table.ts';
import { reader } from '../test-support/readers.ts';
import { setUpRecords, type RecordStage } from '../test-support/record-stage.ts';
import {
  CHANGE_KINDS,
  RECORD_TABLE,
  type ChangeKind,
  type Who,
} from '../test-support/record-table.ts';
import { openTestRooms, type TestRooms } from '../test-support/rooms.ts';
import { create, openStep, setUpStage, type Stage } from '../test-support/stage.ts';
import { updateMessage } from './document-messages.ts';

let server: TestRooms;
beforeEach(() => {
  server = openTestRooms();
});
afterEach(() => server.remove());

/** Lets everybody give every command in this step, and tells what became of each. */
async function commandOutcomes(stage: Stage, step: Step): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const type of Object.keys(COMMAND_TABLE) as Command['type'][]) {
    // From who may least to who may most, so that what may be done once is done last.
    for (const role of ROLES.toSorted((a, b) => rank(a) - rank(b))) {
      await openStep(stage, step);
      const command = await COMMAND_TABLE[type].sample(stage, role);
      const answer = await stage.room.execute(stage.people[role], { ...command, id: newId() });
      found.set(`${type} by ${role}`, answer.ok ? 'allowed' : answer.error.code);
    }
  }
  return found;
}

const rank = (role: Role): number =>
  ['display', 'observer', 'partner', 'facilitator'].indexOf(role);

test.each(STEPS)(
  'in the step %s each command is for the roles of the table alone',
  async (step) => {
    const expected = Object.entries(COMMAND_TABLE).flatMap(([type, { roles }]) =>
      ROLES.map((role): [string, string] => [
        `${type} by ${role}`,
        roles.includes(role) ? 'allowed' : 'forbidden',
      ]),
    );
    expect(Object.fromEntries(await commandOutcomes(await setUpStage(server), step))).toEqual(
      Object.fromEntries(expected),
    );
  },
);

test.each(['add', 'nothing'] as const)(
  'a partner who may do “%s” on the board gives each command that lays nothing else on it',
  async (allowed) => {
    const stage = await setUpStage(server);
    await stage.must('facilitator', { type: 'reveal' });
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [type, { roles, keptBy, sample }] of Object.entries(COMMAND_TABLE)) {
      if (!roles.includes('partner')) continue;
      const command = await sample(stage, 'partner');
      const limit = { type: 'limitBoard', step: 'welcome' } as const;
      await stage.must('facilitator', { ...limit, allowed });
      const answer = await stage.room.execute(stage.people.partner, { ...command, id: newId() });
      await stage.must('facilitator', { ...limit, allowed: 'all' });
      found[type] = answer.ok ? 'allowed' : answer.error.code;
      expected[type] = keptBy === allowed ? 'board-limited' : 'allowed';
    }
    expect(found).toEqual(expected);
  },
);

const TYPES = Object.keys(RECORD_TYPES) as RecordType[];
const LETTERS: Readonly<Record<Role, Who>> = {
  facilitator: 'f',
  partner: 'p',
  observer: '',
  display: '',
};

/** Where a kind of change happens. */
function audienceFor(kind: ChangeKind, type: RecordType, { pairId }: RecordStage): Audience {
  if (kind === 'create in private') return 'own';
  if (kind === 'create in a pair') return audienceOf(pairId);
  return kind.startsWith('create') ? 'board' : (RECORD_TABLE[type].audience ?? 'board');
}

/** A change of this kind, after making what it changes. */
async function changeOf(
  stage: RecordStage,
  type: RecordType,
  kind: ChangeKind,
): Promise<NewCommand> {
  const { fields, id: idOf, there, words } = RECORD_TABLE[type];
  const { people, neighbour, must } = stage;
  const owner = kind.includes('another') ? neighbour : people.partner;
  const audience = audienceFor(kind, type, stage);
  if (kind.startsWith('create')) {
    const seen = kind === 'create in a pair' ? { ...stage, ...stage.inPair } : stage;
    return create(audience, idOf?.(owner) ?? newId(), fields(seen, owner));
  }
  const make = async (): Promise<string> => {
    const id = newId();
    await must(owner, create('board', id, fields(stage, owner)));
    return id;
  };
  const id = await (there ? there(stage, owner) : make());
  const operation = kind.startsWith('edit')
    ? { action: 'update' as const, audience, id, fields: { ...words } }
    : { action: 'delete' as const, audience, id };
  return { type: 'change', operations: [operation] };
}

/** Who tries the same change in one tick, from who may least to who may most. */
const TOGETHER: readonly (readonly Role[])[] = [
  ['display', 'observer', 'facilitator'],
  ['partner'],
];

/** What becomes of a change by each; what is not even there for somebody is refused like what is not theirs. */
async function outcomesOf(
  { room, people }: RecordStage,
  roles: readonly Role[],
  { command, isElsewhere }: { readonly command: NewCommand; readonly isElsewhere: boolean },
): Promise<(readonly [Role, string])[]> {
  const answers = roles.map(async (role) => {
    const answer = await room.execute(people[role], { ...command, id: newId() });
    if (answer.ok) return [role, 'allowed'] as const;
    const { code } = answer.error;
    return [role, isElsewhere && code === 'unknown-record' ? 'forbidden' : code] as const;
  });
  return Promise.all(answers);
}

/** What can be made once only is made anew by the next. */
async function takeAwayAgain({ room, people }: RecordStage, type: RecordType): Promise<void> {
  const id = RECORD_TABLE[type].id?.(people.partner);
  if (id === undefined || !room.board().has(id)) return;
  const operations = [{ action: 'delete' as const, audience: 'board' as const, id }];
  await room.execute(people.facilitator, { id: newId(), type: 'change', operations });
}

test.each(STEPS)(
  'in the step %s each record is made, worded and deleted by the roles of the table alone',
  async (step) => {
    const stage = await setUpRecords(server);
    await openStep(stage, step);
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    const tryAll = async (type: RecordType): Promise<void> => {
      const { audience, cells, later } = RECORD_TABLE[type];
      const row = later?.steps.includes(step) ? later.cells : cells;
      for (const [index, kind] of CHANGE_KINDS.entries()) {
        const isElsewhere = audience === 'own' && !kind.startsWith('create');
        for (const roles of TOGETHER) {
          const command = await changeOf(stage, type, kind);
          const outcomes = await outcomesOf(stage, roles, { command, isElsewhere });
          for (const [role, outcome] of outcomes) {
            const may = LETTERS[role] !== '' && row[index]?.includes(LETTERS[role]) === true;
            expected[`${kind}: ${type} by ${role}`] = may ? 'allowed' : 'forbidden';
            found[`${kind}: ${type} by ${role}`] = outcome;
          }
          if (kind.startsWith('create')) await takeAwayAgain(stage, type);
        }
      }
    };
    // Each type by itself, and all of them at once: they take the same ticks.
    await Promise.all(TYPES.map(tryAll));
    expect(found).toEqual(expected);
  },
);

/** Who writes in a document with Yjs, in which steps: in pads alone, for all else goes by commands. */
const WRITERS: Readonly<Record<DocumentKind, (step: Step) => readonly Role[]>> = {
  board: () => [],
  own: () => [],
  group: () => [],
  pad: (step) => (step === 'ambition' ? ['facilitator', 'partner'] : []),
};

test.each(STEPS)(
  'in the step %s each kind of document is written by the roles of the table alone',
  async (step) => {
    const stage = await setUpRecords(server);
    const { room, people, ambitionId, pairId } = stage;
    await openStep(stage, step);
    const documents: Readonly<Record<DocumentKind, (actor: Actor) => string>> = {
      board: () => BOARD,
      own: ownDocumentOf,
      group: () => groupDocument(pairId),
      pad: () => padDocument(ambitionId),
    };
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const kind of Object.keys(WRITERS) as DocumentKind[]) {
      for (const role of ROLES) {
        const document = documents[kind](people[role]);
        const { copy, closes, connection } = reader(room, people[role], document);
        const before = room.padText(ambitionId);
        copy.getText('text').insert(0, `${role} schrijft. `);
        room.sockets.receive(connection, updateMessage(Y.encodeStateAsUpdate(copy)));
        await room.transact(() => succeed({ value: undefined }));
        const may = WRITERS[kind](step).includes(role);
        expected[`${kind} by ${role}`] = may ? 'written' : 'refused';
        const isWritten = room.padText(ambitionId) !== before;
        const isClosed = closes[0] === CLOSE.padRefused || closes[0] === CLOSE.forbidden;
        const outcomes = [isWritten && 'written', isClosed && 'refused'];
        found[`${kind} by ${role}`] = outcomes.filter(Boolean).join();
      }
    }
    expect(found).toEqual(expected);
  },
);
