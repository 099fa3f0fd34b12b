/** What is asked of somebody now: for each step and moment in it, for each role and own state, one sentence. Pure. */

import type { Role } from '@ambitiebord/shared/domain/roles';
import type { Step } from '@ambitiebord/shared/domain/steps';
import type { Messages } from '@ambitiebord/shared/i18n/dutch';
import type { Language } from '@ambitiebord/shared/records/session';
import type { RoundTopic } from '../rounds/round-state.ts';

/** The moments that a step can have, with the states in which somebody can be then. */
export interface OwnStates {
  /** Nothing else goes on than the step itself. */
  usual: 'usual';
  /** Everybody writes a card. */
  writing: 'writing' | 'ready';
  /** The cards can be read. */
  shared: 'shared' | 'without-card';
  reading: 'listens' | 'tells';
  /** In `asks-for-both` and `answers-to-both` the other has no device. */
  pairs: 'asks' | 'answers' | 'helps' | 'asks-for-both' | 'answers-for-both' | 'alone' | 'without';
  sorting: 'usual';
  turns: 'turn' | 'waits';
  pens: 'writes' | 'writes-with' | 'without';
  asked: 'usual';
  closed: 'usual';
  'shown-titles': 'usual';
  'shown-proposals': 'usual';
  'shown-stances': 'usual';
  'shown-decisions': 'usual';
}
export type Moment = keyof OwnStates;

/** Where somebody is: enough to say what is asked. */
export interface Situation<M extends Moment = Moment> {
  readonly step: Step;
  readonly moment: M;
  readonly role: Role;
  readonly own: OwnStates[M];
  /** What the round asks, where there is one. */
  readonly topic?: RoundTopic | undefined;
  /** Who ask or write: in a pair who asks, and who answers. */
  readonly names?: readonly string[];
}

/** The sentences that can be asked, by their key. */
const SENTENCES = {
  task: ({ tasks }, { role, step }) => tasks[role][step],
  'card-ready': ({ tasks }) => tasks.ready,
  'share-card': ({ tasks }) => tasks.withoutCard,
  tell: ({ cards }) => cards.reading.tell,
  listen: ({ cards }) => cards.reading.task,
  ask: ({ pairs }, { names: [, owner = ''] = [] }) => pairs.asked.ask(owner),
  answer: ({ pairs }, { names: [asker = ''] = [] }) => pairs.asked.answer(asker),
  help: ({ pairs }, { names: [asker = '', owner = ''] = [] }) => pairs.asked.help(asker, owner),
  'ask-for-both': ({ pairs }, { names: [, owner = ''] = [] }) => pairs.asked.askForBoth(owner),
  'answer-for-both': ({ pairs }, { names: [asker = ''] = [] }) => pairs.asked.answerForBoth(asker),
  'without-pair': ({ pairs }) => pairs.asked.without,
  'sort-together': ({ sorting }) => sorting.together,
  'sort-turn': ({ sorting }) => sorting.turn,
  'sort-wait': ({ sorting }) => sorting.wait,
  'sort-steering': ({ sorting }) => sorting.steering,
  'sort-observing': ({ sorting }) => sorting.observing,
  'sort-display': ({ display }) => display.leads.sorting,
  'pen-writer': ({ pens }) => pens.task.writer,
  'pen-writers': ({ pens }, { names = [] }, language) =>
    pens.task.writers(inSentence(names, language)),
  'pen-others': ({ pens }, { names = [] }, language) =>
    pens.task.others(inSentence(names, language), names.length),
  'pen-steering': ({ pens }, { names = [] }, language) =>
    pens.task.steering(inSentence(names, language), names.length),
  'pen-observing': ({ pens }, { names = [] }, language) =>
    pens.task.observing(inSentence(names, language), names.length),
  'pen-display': ({ display }) => display.leads.pens,
  question: ({ rounds }, { topic = 'sentence' }) => rounds.question[topic],
  'question-steering': ({ rounds }, { topic = 'sentence' }) => rounds.steering[topic],
  'question-observing': ({ rounds }, { topic = 'sentence' }) =>
    rounds.observing(rounds.question[topic]),
  'question-display': ({ display }) => display.leads.answer,
  closed: ({ rounds }) => rounds.closedForAll,
  'closed-steering': ({ rounds }) => rounds.closedSteering,
  'closed-display': ({ display }) => display.leads.closed,
  'choose-title': ({ rounds }) => rounds.chooseTitle,
  'read-titles': ({ rounds }) => rounds.readTitles,
  'read-proposals': ({ rounds }) => rounds.readProposals,
  'read-stances': ({ rounds }) => rounds.readStances,
  'read-decisions': ({ rounds }) => rounds.readDecisions,
  'all-decisions': ({ rounds }) => rounds.decision.all,
  'read-display': ({ display }) => display.leads.read,
} satisfies Record<string, (words: Messages, situation: Situation, language: Language) => string>;
export type AskedKey = keyof typeof SENTENCES;

/** One sentence for all in a role, or one for each own state. */
type Cell<M extends Moment> = AskedKey | { readonly [Own in OwnStates[M]]: AskedKey };

const READ = { observer: 'read-proposals', display: 'read-display' } as const;

/** Every moment and role has its cell; there is nothing to fall back on. */
export const ASKED: { readonly [M in Moment]: Readonly<Record<Role, Cell<M>>> } = {
  usual: { facilitator: 'task', partner: 'task', observer: 'task', display: 'task' },
  writing: {
    facilitator: 'task',
    partner: { writing: 'task', ready: 'card-ready' },
    observer: 'task',
    display: 'task',
  },
  shared: {
    facilitator: 'task',
    partner: { shared: 'task', 'without-card': 'share-card' },
    observer: 'task',
    display: 'task',
  },
  reading: {
    facilitator: 'task',
    partner: { listens: 'listen', tells: 'tell' },
    observer: 'listen',
    display: 'task',
  },
  pairs: {
    facilitator: 'task',
    partner: {
      asks: 'ask',
      answers: 'answer',
      helps: 'help',
      'asks-for-both': 'ask-for-both',
      'answers-for-both': 'answer-for-both',
      alone: 'task',
      without: 'without-pair',
    },
    observer: 'task',
    display: 'task',
  },
  sorting: {
    facilitator: 'sort-steering',
    partner: 'sort-together',
    observer: 'sort-observing',
    display: 'sort-display',
  },
  turns: {
    facilitator: 'sort-steering',
    partner: { turn: 'sort-turn', waits: 'sort-wait' },
    observer: 'sort-observing',
    display: 'sort-display',
  },
  pens: {
    facilitator: { writes: 'pen-writer', 'writes-with': 'pen-writers', without: 'pen-steering' },
    partner: { writes: 'pen-writer', 'writes-with': 'pen-writers', without: 'pen-others' },
    observer: 'pen-observing',
    display: 'pen-display',
  },
  asked: {
    facilitator: 'question-steering',
    partner: 'question',
    observer: 'question-observing',
    display: 'question-display',
  },
  closed: {
    facilitator: 'closed-steering',
    partner: 'closed',
    observer: 'closed',
    display: 'closed-display',
  },
  'shown-titles': {
    facilitator: 'choose-title',
    partner: 'read-titles',
    ...READ,
    observer: 'read-titles',
  },
  'shown-proposals': { facilitator: 'read-proposals', partner: 'read-proposals', ...READ },
  'shown-stances': {
    facilitator: 'read-stances',
    partner: 'read-stances',
    ...READ,
    observer: 'read-stances',
  },
  'shown-decisions': {
    facilitator: 'all-decisions',
    partner: 'read-decisions',
    ...READ,
    observer: 'all-decisions',
  },
};

/** The key of the sentence that is asked in a situation. */
export function askedKey<M extends Moment>({ moment, role, own }: Situation<M>): AskedKey {
  const cell: Cell<M> = ASKED[moment][role];
  return typeof cell === 'string' ? cell : cell[own];
}

/** The sentence that is asked in a situation. */
export function askedIn(situation: Situation, words: Messages, language: Language): string {
  return SENTENCES[askedKey(situation)](words, situation, language);
}

/** Names in a sentence. */
export function inSentence(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}
