/** Which role may give which command, in all steps, with a sample of each that fits. */

import { audienceOf } from '@ambitiebord/shared/commands/audience';
import type { Command, NewCommand } from '@ambitiebord/shared/commands/registry';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { Actor, Role } from '@ambitiebord/shared/domain/roles';
import { succeed } from '@ambitiebord/shared/domain/result';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { checkpointOf } from '../rooms/checkpoints.ts';
import { noteCommand, renaming } from './readers.ts';
import { enter } from './rooms.ts';
import { aPair, create, makeAmbition, makePair, type Stage } from './stage.ts';

/** Who may give a command, in all steps; nobody else gives any. */
export interface CommandRow {
  readonly roles: readonly Role[];
  /** The limit on the board that already keeps partners from it; absent: none does. */
  readonly keptBy?: 'nothing';
  /** A command that fits what there is, after making that. */
  readonly sample: (stage: Stage, role: Role) => NewCommand | Promise<NewCommand>;
}

const FACILITATOR: readonly Role[] = ['facilitator'];
const PARTNER: readonly Role[] = ['partner'];
const BOTH: readonly Role[] = ['facilitator', 'partner'];

export const COMMAND_TABLE: Readonly<Record<Command['type'], CommandRow>> = {
  change: { roles: BOTH, keptBy: 'nothing', sample: () => newNote() },
  undo: {
    roles: BOTH,
    keptBy: 'nothing',
    sample: async ({ must }, role) => ({
      type: 'undo',
      commandId: BOTH.includes(role) ? await must(role, newNote()) : newId(),
    }),
  },
  setPairs: { roles: FACILITATOR, sample: (stage) => aPair(stage) },
  swapPairs: {
    roles: BOTH,
    sample: async (stage) => ({ type: 'swapPairs', pairId: await makePair(stage), turn: 1 }),
  },
  shareLadder: {
    roles: PARTNER,
    keptBy: 'nothing',
    sample: async (stage) => {
      const pairId = await makePair(stage);
      const activityId = newId();
      const { partnerId } = stage.people.partner;
      const position = { x: 0, y: 0 };
      const fields = { type: 'activity', text: '', existing: false, partnerId, position };
      await stage.must('partner', create(audienceOf(pairId), activityId, fields));
      return { type: 'shareLadder', pairId, activityId };
    },
  },
  setStep: {
    roles: FACILITATOR,
    sample: ({ room }) => ({
      type: 'setStep',
      step: sessionOf(room.board())?.step === 'welcome' ? 'why' : 'welcome',
    }),
  },
  setTimer: {
    roles: FACILITATOR,
    sample: () => ({ type: 'setTimer', timer: { action: 'start', seconds: 60 } }),
  },
  setLock: { roles: FACILITATOR, sample: () => ({ type: 'setLock', locked: false }) },
  setCardFields: {
    roles: FACILITATOR,
    sample: () => ({ type: 'setCardFields', fields: ['noticeBy'] }),
  },
  setSpotlight: { roles: FACILITATOR, sample: () => ({ type: 'setSpotlight', targetId: null }) },
  limitBoard: {
    roles: FACILITATOR,
    sample: () => ({ type: 'limitBoard', step: 'break', allowed: 'add' }),
  },
  steerDisplay: {
    roles: FACILITATOR,
    sample: () => ({ type: 'steerDisplay', display: { action: 'turn', by: 1 } }),
  },
  skipStep: {
    roles: FACILITATOR,
    sample: ({ room }) => ({
      type: 'skipStep',
      step: sessionOf(room.board())?.step === 'break' ? 'cluster' : 'break',
      skipped: true,
    }),
  },
  restartAgenda: { roles: FACILITATOR, sample: () => ({ type: 'restartAgenda' }) },
  setPlan: { roles: FACILITATOR, sample: () => ({ type: 'setPlan', plan: null }) },
  shortenSession: {
    roles: FACILITATOR,
    sample: () => ({ type: 'shortenSession', shortened: true }),
  },
  renewCode: { roles: FACILITATOR, sample: () => ({ type: 'renewCode' }) },
  raiseHand: {
    roles: BOTH,
    sample: async ({ people, must }, role) => {
      if (role !== 'facilitator') return { type: 'raiseHand', raised: true };
      await must('partner', { type: 'raiseHand', raised: true });
      return { type: 'raiseHand', raised: false, participantId: people.partner.participantId };
    },
  },
  announce: { roles: FACILITATOR, sample: () => ({ type: 'announce', text: 'Koffie!' }) },
  reveal: { roles: FACILITATOR, sample: () => ({ type: 'reveal' }) },
  setReading: {
    roles: FACILITATOR,
    sample: () => ({ type: 'setReading', reading: { action: 'draw' } }),
  },
  shareCard: {
    roles: BOTH,
    keptBy: 'nothing',
    sample: async ({ room, people, must }, role) => {
      if (role === 'partner') await must('partner', newCard(people.partner));
      if (role !== 'facilitator') return { type: 'shareCard', fields: ['forWhom'] };
      await must('facilitator', writeFor());
      const person = recordsOf(room.board(), 'participant').findLast(
        ({ writtenBy }) => writtenBy === people.facilitator.participantId,
      );
      const participantId = person?.id ?? '';
      const id = cardIdOf(participantId);
      const fields = { forWhom: 'Voor mijn moeder.' };
      const operation = { action: 'update' as const, audience: 'own' as const, id, fields };
      await must('facilitator', { type: 'change', operations: [operation] });
      return { type: 'shareCard', participantId, fields: ['forWhom'] };
    },
  },
  writeFor: { roles: BOTH, sample: () => writeFor() },
  openRound: {
    roles: FACILITATOR,
    sample: async ({ must }) => {
      await must('facilitator', newNote());
      return { type: 'openRound', kind: 'stance' };
    },
  },
  answerRound: {
    roles: PARTNER,
    sample: async (stage) => ({
      type: 'answerRound',
      roundId: await openRound(stage),
      value: { kind: 'proposal', text: 'Wij willen dat niemand alleen eet.' },
    }),
  },
  advanceRound: {
    roles: FACILITATOR,
    sample: async (stage) => ({
      type: 'advanceRound',
      roundId: await openRound(stage),
      status: 'closed',
    }),
  },
  removeRound: {
    roles: FACILITATOR,
    sample: async (stage) => ({ type: 'removeRound', roundId: await openRound(stage) }),
  },
  askWordCheck: {
    roles: FACILITATOR,
    sample: async (stage) => {
      await makeAmbition(stage);
      return { type: 'askWordCheck', partnerIds: [] };
    },
  },
  markWords: {
    roles: PARTNER,
    sample: async (stage) => {
      await makeAmbition(stage);
      const { partnerId = '' } = stage.people.partner;
      await stage.must('facilitator', { type: 'askWordCheck', partnerIds: [partnerId] });
      return { type: 'markWords', words: [] };
    },
  },
  proposeTitle: {
    roles: PARTNER,
    sample: async ({ must }) => {
      const clusterId = newId();
      const fields = { type: 'cluster', title: '', lineageId: newId(), position: { x: 0, y: 0 } };
      await must('facilitator', create('board', clusterId, fields));
      await must('facilitator', { type: 'openRound', kind: 'proposal', targetId: clusterId });
      return { type: 'proposeTitle', clusterId, text: 'Niemand alleen' };
    },
  },
  givePens: {
    roles: FACILITATOR,
    sample: async (stage) => {
      const ambitionId = await makeAmbition(stage);
      return { type: 'givePens', ambitionId, participantIds: [] };
    },
  },
  restoreCheckpoint: {
    roles: FACILITATOR,
    sample: async ({ room, people, must }) => {
      await must('facilitator', newNote());
      const by = people.facilitator.participantId;
      const checkpoint = checkpointOf(room.board(), { reason: 'step', by, madeAt: 1 });
      const checkpoints = checkpoint ? [checkpoint] : [];
      await room.transact(() => succeed({ value: undefined, rows: { checkpoints } }));
      const announcement = 'Het bord staat weer zoals het was.';
      return { type: 'restoreCheckpoint', checkpointId: checkpoint?.id ?? '', announcement };
    },
  },
  setSorting: { roles: FACILITATOR, sample: () => ({ type: 'setSorting', turn: null }) },
  acceptAgreement: {
    roles: PARTNER,
    sample: async ({ people, must }) => {
      const id = newId();
      const { partnerId } = people.partner;
      const fields = { type: 'agreement', kind: 'task', text: 'Koffie', responsibleId: partnerId };
      await must('facilitator', create('board', id, { ...fields, status: 'open' }));
      return { type: 'acceptAgreement', agreementId: id, accepted: true };
    },
  },
  renameParticipant: { roles: FACILITATOR, sample: ({ people }) => renaming(people.partner) },
  removeParticipant: {
    roles: FACILITATOR,
    sample: async ({ room }) => {
      const { participantId } = await enter(room, { organisation: 'Vandaag alleen' });
      return { type: 'removeParticipant', participantId };
    },
  },
};

function writeFor(): NewCommand {
  const partner = { name: 'Bewoners', sector: 'residents' as const };
  return { type: 'writeFor', displayName: 'Bea', partner };
}

function newNote(): NewCommand {
  const { id: _, ...command } = noteCommand();
  return command;
}

function newCard({ participantId, partnerId }: Actor): NewCommand {
  const empty = { type: 'partnerCard', status: 'draft', sharedFields: [] };
  const fields = { ...empty, participantId, partnerId, forWhom: 'Voor de buurt' };
  return create('own', cardIdOf(participantId), fields);
}

/** The id of a round that is open, asked now. */
async function openRound({ room, must }: Stage): Promise<string> {
  for (const { id } of recordsOf(room.board(), 'round')) {
    await must('facilitator', { type: 'removeRound', roundId: id });
  }
  await must('facilitator', { type: 'openRound', kind: 'proposal' });
  return recordsOf(room.board(), 'round')[0]?.id ?? '';
}
