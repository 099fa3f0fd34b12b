/**
 * A workshop case as what people do: the commands of each person, stage by stage. Whoever plays it
 * brings the people (joined over HTTP) and the connections, so that demo, tests, pictures and
 * benchmarks all play the same session.
 */

import type { NewCommand } from '../commands/registry.ts';
import { activitySlot, clusterSlot, goalBelow } from '../domain/board-regions.ts';
import { FIRST_CARD_FIELDS } from '../domain/card-fields.ts';
import type { Actor } from '../domain/roles.ts';
import { orderAfter } from '../domain/order-keys.ts';
import { cardIdOf } from '../records/partner-card.ts';
import type { CaseGoal, CasePartner, WorkshopCase } from './dementia-case.ts';
import { agree, contribute, decide, stand } from './play-closing.ts';
import { changeOf, create, step, update, type NewFields, type Turn } from './turns.ts';

/** The stages of a play in their order, after everybody has joined. */
export const STAGES = [
  'written',
  'revealed',
  'why',
  'clustered',
  'ambition',
  'stances',
  'contributions',
  'agreements',
  'decisions',
] as const;
export type Stage = (typeof STAGES)[number];

export interface PlayOptions {
  readonly workshop: WorkshopCase;
  /** The partners as they joined, in the order of the case. */
  readonly partners: readonly Actor[];
  readonly newId: () => string;
  /** The day of the session: a moment in it, in milliseconds since 1970 UTC. */
  readonly now: number;
}

const QUESTIONS = ['Waarom is dat belangrijk?', 'Wat levert dat op, en voor wie?'];

/**
 * The turns of each stage. After the stage `ambition` its pad is open; the text is typed, not commanded,
 * so it stays with the player.
 */
export function playOf(options: PlayOptions): Record<Stage, Turn[]> {
  const { workshop, partners, newId, now } = options;
  const activityIds = workshop.partners.map(() => newId());
  const partnerIds = partners.map(({ partnerId }) => partnerId ?? '');
  const ending = { closing: workshop.closing, partnerIds, activityIds, newId, now };
  const goalIds = new Map<CaseGoal, string>();
  for (const { goal } of workshop.partners) {
    if (!goalIds.has(goal)) goalIds.set(goal, newId());
  }
  const everyone = (commandsOf: (partner: CasePartner, index: number) => NewCommand[]): Turn[] =>
    workshop.partners.map((partner, who) => ({ who, commands: commandsOf(partner, who) }));
  return {
    written: [step('own-card'), ...everyone((partner, who) => [writeCard(partner, options, who)])],
    revealed: [step('reveal', { type: 'reveal' }), ...react(options)],
    why: [
      step('why'),
      ...everyone((_, who) => climb(options, who, activityIds[who] ?? '', goalIds)),
    ],
    clustered: [step('cluster'), ...lay(options, goalIds)],
    ambition: [step('ambition')],
    stances: stand(ending),
    contributions: contribute(ending),
    agreements: agree(ending),
    decisions: decide(ending),
  };
}

function actorAt({ partners }: PlayOptions, index: number): Actor {
  const actor = partners[index];
  if (!actor) throw new Error(`nobody plays partner ${index}`);
  return actor;
}

function writeCard(partner: CasePartner, options: PlayOptions, who: number): NewCommand {
  const { participantId, partnerId } = actorAt(options, who);
  const fields: NewFields = {
    type: 'partnerCard',
    participantId,
    ...(partnerId === undefined ? {} : { partnerId }),
    status: 'ready',
    sharedFields: [...FIRST_CARD_FIELDS],
    satisfiedWhen: partner.satisfiedWhen,
    forWhom: partner.forWhom,
  };
  const id = cardIdOf(participantId);
  return changeOf({ action: 'create', audience: 'own', id, fields });
}

/** One question to a card, and one difference that is kept. */
function react(options: PlayOptions): Turn[] {
  const question = create(options.newId(), {
    type: 'question',
    targetId: cardIdOf(actorAt(options, 0).participantId),
    text: 'Voor wie is zo’n café nog te ver of te druk?',
    answered: false,
  });
  const note = create(options.newId(), {
    type: 'note',
    text: options.workshop.difference,
    colour: 'pink',
    position: { x: 1_100, y: 850 },
  });
  return [
    { who: 1, commands: [changeOf(question)] },
    { who: 'facilitator', commands: [changeOf(note)] },
  ];
}

/** A ladder: the activity, a why at a time, and the goal; whoever is first at a goal writes it down. */
function climb(
  options: PlayOptions,
  who: number,
  activityId: string,
  goalIds: ReadonlyMap<CaseGoal, string>,
): NewCommand[] {
  const { workshop, newId } = options;
  const partner = workshop.partners[who];
  const goalId = partner && goalIds.get(partner.goal);
  if (!partner || !goalId) throw new Error(`the case has no ladder for partner ${who}`);
  const position = activitySlot(who);
  const { partnerId } = actorAt(options, who);
  const activity = create(activityId, {
    type: 'activity',
    text: partner.activity,
    ...(partnerId === undefined ? {} : { partnerId }),
    existing: partner.existing,
    position: { ...position },
  });
  const rungs: { order: string }[] = [];
  const whys = partner.whys.map((answer, index) => {
    const order = orderAfter(rungs);
    rungs.push({ order });
    const question = QUESTIONS[index % QUESTIONS.length] ?? '';
    return changeOf(create(newId(), { type: 'whyStep', activityId, order, question, answer }));
  });
  const isFirst = workshop.partners.findIndex(({ goal }) => goal === partner.goal) === who;
  const goal = create(goalId, {
    type: 'goal',
    text: workshop.goals[partner.goal],
    forWhom: partner.forWhom,
    stopTest: { a: 'yes', b: 'yes', c: 'yes' },
    confirmed: true,
    lineageId: newId(),
    position: { ...goalBelow(position, partner.whys.length) },
  });
  const link = update(activityId, { goalId });
  return [changeOf(activity), ...whys, isFirst ? changeOf(goal, link) : changeOf(link)];
}

/** Each cluster is made by another partner, who then lays the goals in it. */
function lay(options: PlayOptions, goalIds: ReadonlyMap<CaseGoal, string>): Turn[] {
  return options.workshop.clusters.map(({ title, goals }, index) => {
    const clusterId = options.newId();
    const cluster = create(clusterId, {
      type: 'cluster',
      title,
      lineageId: options.newId(),
      position: { ...clusterSlot(index, options.workshop.partners.length) },
    });
    const laid: { order: string }[] = [];
    const moves = goals.map((goal) => {
      const order = orderAfter(laid);
      laid.push({ order });
      return changeOf(update(goalIds.get(goal) ?? '', { clusterId, order }));
    });
    return { who: index, commands: [changeOf(cluster), ...moves] };
  });
}
