/**
 * May this person make this change? One pure rule per record type, the same in the browser (to show
 * what can be done) and on the server (to enforce it).
 */

import type { Actor } from '../domain/roles.ts';
import {
  isAuthor,
  isFacilitator,
  keepsFields,
  onlyChanges,
  type AnyChange,
  type Change,
} from './change-rule.ts';
import { heldBack } from './held-back.ts';
import { decisionIdOf } from '../records/decision.ts';
import { cardIdOf, keeperOf } from '../records/partner-card.ts';
import {
  recordsOf,
  sessionOf,
  type BoardRecord,
  type RecordOf,
  type Records,
  type RecordType,
} from '../records/registry.ts';
import { maySort } from './may-sort.ts';
import { areDecisionsOpen } from './decisions-open.ts';
import { mayChangeRung } from './may-agree.ts';
import { mayNameSpokesperson, speaksFor } from './speaks-for.ts';
import { mayWriteJointCard } from './may-write-joint-card.ts';
import { hasPen } from './may-write-pad.ts';
import { addsPosition } from './adds-position.ts';

/** A question stays where it was asked; so questions to questions can never go round in a circle. */
function keepsTarget({ previous, next }: Change<'question'>): boolean {
  return !previous || !next || next.targetId === previous.targetId;
}

/** Whether a card stays of the same person and partner, written by the same hand, at the same time. */
function staysOfWhom(previous: RecordOf<'partnerCard'>, next: RecordOf<'partnerCard'>): boolean {
  const kept = ['participantId', 'partnerId', 'writtenBy', 'later', 'laterFields'];
  return keepsFields(previous, next, ...kept);
}

/**
 * Whether this is the actor's own card. The card of somebody without a device is made by a command of
 * its own; so here it is written on, in the own document of who typed it, and never begun.
 */
function writesOwnCard({ actor, previous, next }: Change<'partnerCard'>): boolean {
  if (!next) return false;
  if (previous?.writtenBy !== undefined) {
    return previous.writtenBy === actor.participantId && staysOfWhom(previous, next);
  }
  return (
    actor.role === 'partner' &&
    next.id === cardIdOf(actor.participantId) &&
    next.participantId === actor.participantId &&
    next.partnerId === actor.partnerId &&
    next.writtenBy === undefined &&
    next.later === undefined &&
    next.laterFields === undefined
  );
}

/** Who has accepted an agreement has accepted these words: whoever changes them takes that back. */
function keepsAcceptance(change: Change<'agreement'>): boolean {
  const { previous, next } = change;
  if (next?.acceptedAt === undefined) return true;
  return next.acceptedAt === previous?.acceptedAt && onlyChanges(change, 'status');
}

/** A decision is for the partner alone, and not before decisions are open. */
function mayDecide({ actor, records, previous, next }: Change<'decision'>): boolean {
  return (
    next !== undefined &&
    speaksFor(actor, next.partnerId, records) &&
    next.id === decisionIdOf(next.partnerId) &&
    (previous !== undefined || areDecisionsOpen(records))
  );
}

/** The name of a person, with who corrected it: a name that somebody chose takes that away. */
const NAME_FIELDS = ['displayName', 'renamedBy', 'renamedAt'];

/** In the middle of the silence nobody changes tables: whose turn it is hangs on who sits where. */
function keepsTables(change: Change<'session'> | Change<'participant'>): boolean {
  return (
    sessionOf(change.records)?.sorting === undefined ||
    onlyChanges(change, 'title', 'question', 'area', 'demoRungs', ...NAME_FIELDS)
  );
}

/** Whether this lays a goal elsewhere. */
function movesGoal({ previous, next }: Change<'goal'>): boolean {
  if (!previous || !next) return (previous ?? next)?.clusterId !== undefined;
  return !keepsFields(previous, next, 'position', 'clusterId', 'order');
}

function mayChangeCluster(change: Change<'cluster'>): boolean {
  const { actor, records, previous, next } = change;
  if (isFacilitator(change)) return true;
  if (next?.targetGroupsSettled !== previous?.targetGroupsSettled) return false;
  // While people sort in silence, the names that they think of stay with them.
  const isSilent = sessionOf(records)?.sorting !== undefined;
  if (isSilent && next && next.title !== (previous?.title ?? '')) return false;
  return maySort(actor, records) && (next !== undefined || isAuthor(change));
}

/**
 * Who sent an addition words it until it was judged; those who write, and facilitators, say what becomes
 * of it.
 */
function mayChangeAddition(change: Change<'addition'>): boolean {
  const { actor, records, previous, next } = change;
  if (!previous) return next?.state === 'open';
  if (!next) return isFacilitator(change) || isAuthor(change);
  if (onlyChanges(change, 'state')) {
    return isFacilitator(change) || hasPen(actor, records, previous.ambitionId);
  }
  return isAuthor(change) && previous.state === 'open' && onlyChanges(change, 'text');
}

/** Where an object lies: on the board, over what, and kept together with what. Anybody moves what lies there. */
const PLACE_FIELDS = ['position', 'stackingKey', 'bundleId'];

/** A free object is for who made it; anybody moves it. */
function mayChangeFree(change: AnyChange): boolean {
  return isFacilitator(change) || isAuthor(change) || onlyChanges(change, ...PLACE_FIELDS);
}

/** Changed by nobody through the `change` command: they have named commands. */
const never = (): boolean => false;

type Rules = { readonly [Type in RecordType]: (change: Change<Type>) => boolean };

const BOARD_RULES: Rules = {
  session: (change) =>
    isFacilitator(change) &&
    onlyChanges(change, 'title', 'question', 'area', 'demoRungs', 'tables') &&
    keepsTables(change),
  participant: (change) => {
    const { actor, records, previous, next } = change;
    const names = mayNameSpokesperson(actor, previous, records);
    if (names && onlyChanges(change, 'spokesperson')) return true;
    const isOwn = [previous?.id, previous?.writtenBy].includes(actor.participantId);
    if (!keepsTables(change)) return false;
    // A facilitator corrects the names of others by a command of its own, which tells them.
    if (!isOwn) return isFacilitator(change) && onlyChanges(change, 'table');
    const { renamedBy, renamedAt } = next ?? {};
    const chosen = renamedBy === undefined && renamedAt === undefined;
    return onlyChanges(change, 'table', ...(chosen ? NAME_FIELDS : ['displayName']));
  },
  partner: (change) =>
    onlyChanges(change, 'name', 'sector', 'coreGroup', 'mandate', 'present') &&
    (isFacilitator(change) || speaksFor(change.actor, change.previous?.id, change.records)),
  partnerCard: (change) => {
    const { previous, next, actor } = change;
    // Nobody takes a shared card off the board, its author neither: without a place it is not seen.
    if (!previous || !next?.position) return false;
    if (onlyChanges(change, ...PLACE_FIELDS, 'locked')) return true;
    // What is shared stays shared as a card; who wrote it words it, nobody else does.
    return (
      staysOfWhom(previous, next) &&
      next.status === 'shared' &&
      keeperOf(previous) === actor.participantId
    );
  },
  activity: (change) => {
    if (isFacilitator(change)) return true;
    const { actor, records, previous, next } = change;
    if (!previous) return next?.partnerId === actor.partnerId && next?.tryFirst === undefined;
    if (onlyChanges(change, ...PLACE_FIELDS)) return true;
    const owns = isAuthor(change) || speaksFor(actor, previous.partnerId, records);
    // What is tried first is for the group to say, not for the owner.
    const keeps = next?.partnerId === previous.partnerId && next?.tryFirst === previous.tryFirst;
    return owns && (!next || keeps);
  },
  whyStep: (change) => isFacilitator(change) || mayChangeRung(change),
  goal: (change) => {
    if (isFacilitator(change)) return true;
    if (movesGoal(change) && !maySort(change.actor, change.records)) return false;
    if (!change.previous) return true;
    if (onlyChanges(change, ...PLACE_FIELDS, 'clusterId', 'order', 'leftClusters')) return true;
    const goalId = change.previous.id;
    return (
      isAuthor(change) ||
      recordsOf(change.records, 'activity').some(
        (activity) =>
          activity.goalId === goalId && speaksFor(change.actor, activity.partnerId, change.records),
      )
    );
  },
  cluster: mayChangeCluster,
  ambition: (change) =>
    onlyChanges(change, ...PLACE_FIELDS, 'locked') ||
    (isFacilitator(change) && onlyChanges(change, 'clusterIds')),
  question: (change) =>
    keepsTarget(change) &&
    (isFacilitator(change) || isAuthor(change) || onlyChanges(change, 'answered')),
  note: mayChangeFree,
  goalsSnapshot: never,
  round: never,
  answer: never,
  decision: mayDecide,
  contribution: (change) =>
    isFacilitator(change) ||
    [change.previous, change.next].every(
      (side) => side === undefined || speaksFor(change.actor, side.partnerId, change.records),
    ),
  agreement: (change) => {
    const { actor, records, previous } = change;
    const concerns = isAuthor(change) || speaksFor(actor, previous?.responsibleId, records);
    return keepsAcceptance(change) && (isFacilitator(change) || concerns);
  },
  missingParty: (change) => isFacilitator(change) || isAuthor(change),
  assumption: (change) =>
    isFacilitator(change) || isAuthor(change) || onlyChanges(change, 'state', 'testBy', 'testOn'),
  tension: (change) => isFacilitator(change) || isAuthor(change) || addsPosition(change),
  addition: mayChangeAddition,
  term: isFacilitator,
  wordCheck: never,
  wordMarks: never,
  quote: (change) => isFacilitator(change) || isAuthor(change),
  jointCard: ({ actor, records, next }) => mayWriteJointCard(actor, records, next),
  pair: never,
  text: mayChangeFree,
  frame: mayChangeFree,
  connector: (change) =>
    isFacilitator(change) || isAuthor(change) || onlyChanges(change, ...PLACE_FIELDS),
  drawing: mayChangeFree,
  image: mayChangeFree,
};

const OWN_RULES: Rules = {
  session: never,
  participant: never,
  partner: never,
  partnerCard: (change) =>
    writesOwnCard(change) &&
    (change.next?.status !== 'shared' || change.previous?.status === 'shared'),
  activity: never,
  whyStep: never,
  goal: never,
  cluster: never,
  ambition: never,
  question: never,
  note: never,
  goalsSnapshot: never,
  round: never,
  answer: never,
  decision: never,
  contribution: never,
  agreement: never,
  missingParty: never,
  assumption: never,
  tension: never,
  addition: never,
  term: never,
  wordCheck: never,
  wordMarks: never,
  quote: never,
  jointCard: never,
  pair: never,
  text: never,
  frame: never,
  connector: never,
  drawing: never,
  image: never,
};

/**
 * Judges one creation, update or deletion of a record by a person, in a document of this kind.
 * Observers and displays never change anything.
 */
export function mayChange(
  kind: 'board' | 'own',
  actor: Actor,
  records: Records,
  previous: BoardRecord | undefined,
  next: BoardRecord | undefined,
): boolean {
  if (actor.role !== 'facilitator' && actor.role !== 'partner') return false;
  const type = (next ?? previous)?.type;
  if (type === undefined || (previous && next && previous.type !== next.type)) return false;
  // Who is no facilitator gets no further than the lock: it may not even be laid or lifted.
  if (kind === 'board' && heldBack(actor, records, previous, next)) return false;
  const rules = kind === 'board' ? BOARD_RULES : OWN_RULES;
  // The type of the record picks its own rule, which the compiler cannot see through the index.
  const rule = rules[type] as (change: Change<RecordType>) => boolean;
  return rule({ actor, records, previous, next });
}
