/** What each section of a report says about a snapshot. */

import { CARD_FIELDS } from '../domain/card-fields.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Messages } from '../i18n/dutch.ts';
import { entriesOf, facts, lines, list, paragraph, type Block, type Entry } from './blocks.ts';
import type { GoalsSnapshot } from './goals-snapshot.ts';

type Goal = GoalsSnapshot['goals'][number];
type Activity = GoalsSnapshot['activities'][number];

/** A snapshot with what is needed to write about it: who is who, and the words of its language. */
export class SnapshotBook {
  readonly #snapshot: GoalsSnapshot;
  readonly #words: Messages;
  readonly #partnerNames: ReadonlyMap<string, string>;
  readonly #goals: ReadonlyMap<string, Goal>;
  readonly #activities: ReadonlyMap<string, Activity>;

  constructor(snapshot: GoalsSnapshot, words: Messages) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#partnerNames = new Map(snapshot.partners.map(({ id, name }) => [id, name]));
    this.#goals = byId(snapshot.goals);
    this.#activities = byId(snapshot.activities);
  }

  participants(): Block[] {
    const { partners, participants } = this.#snapshot;
    const { domain } = this.#words;
    const people = groupBy(participants, ({ partnerId }) => partnerId);
    const namesOf = (partnerId: string | null): string =>
      lines((people.get(partnerId) ?? []).map(({ displayName }) => displayName));
    const entries: Entry[] = partners.map(({ id, name, sector }) => ({
      label: `${name} (${domain.sectors[sector]})`,
      text: namesOf(id),
    }));
    if (people.has(null)) entries.push({ label: domain.roles.facilitator, text: namesOf(null) });
    return facts(entries);
  }

  cards(): Block[] {
    const { domain } = this.#words;
    const names = new Map(
      this.#snapshot.participants.map((person) => [person.id, person.displayName]),
    );
    const byPartner = groupBy(this.#snapshot.cards, ({ partnerId }) => partnerId);
    return [...byPartner].flatMap(([partnerId, cards]): Block[] => {
      const written = cards.filter(({ answers }) => Object.keys(answers).length > 0);
      if (written.length === 0) return [];
      const entries = CARD_FIELDS.flatMap((field) =>
        written.flatMap(({ answers, participantId }): Entry[] => {
          const text = answers[field];
          if (text === undefined) return [];
          const who = written.length > 1 ? ` (${names.get(participantId) ?? ''})` : '';
          return [{ label: `${domain.cardQuestions[field]}${who}`, text }];
        }),
      );
      return [{ kind: 'group', heading: this.#partnerName(partnerId), blocks: facts(entries) }];
    });
  }

  goal(goal: Goal): Block {
    const { report } = this.#words;
    const cluster = this.#snapshot.clusters.find(({ id }) => id === goal.clusterId);
    const details: Entry[] = [];
    if (goal.forWhom?.trim()) details.push({ label: report.forWhom, text: goal.forWhom });
    if (cluster) details.push({ label: report.group, text: this.#filled(cluster.title) });
    details.push(...this.#stopTest(goal));
    const count = goal.activityIds.length;
    return {
      kind: 'group',
      heading: this.#filled(goal.text),
      blocks: [
        ...facts(details),
        ...(count > 1 ? [paragraph(report.laddersMeet(count))] : []),
        ...(count === 0 ? [paragraph(report.noLadder)] : []),
        ...goal.activityIds.flatMap((id) => this.#ladder(this.#activities.get(id), goal)),
      ],
    };
  }

  clusters(): Block[] {
    return this.#snapshot.clusters.map(({ title, goalIds }) => ({
      kind: 'group',
      heading: this.#filled(title),
      blocks:
        goalIds.length > 0
          ? list(goalIds.map((id) => this.#filled(this.#goals.get(id)?.text)))
          : [paragraph(this.#words.report.emptyGroup)],
    }));
  }

  looseGoals(): Block[] {
    const loose = this.#snapshot.goals.filter(({ clusterId }) => clusterId === null);
    return list(loose.map(({ text }) => this.#filled(text)));
  }

  /** Every activity; the ladder of one that ends in a goal stands with that goal. */
  activities(): Block[] {
    const { report } = this.#words;
    return this.#snapshot.activities.map((activity): Block => {
      const goal = activity.goalId === null ? undefined : this.#goals.get(activity.goalId);
      const blocks: Block[] = goal
        ? facts([
            { label: report.by, text: this.#whose(activity) },
            { label: this.#goalLabel(goal), text: this.#filled(goal.text) },
          ])
        : [...this.#ladder(activity, undefined), paragraph(report.noGoal)];
      return { kind: 'group', heading: this.#filled(activity.text), blocks };
    });
  }

  questions(): Block[] {
    const { report } = this.#words;
    const asked = this.#snapshot.questions.filter(({ text }) => text.trim() !== '');
    return entriesOf(
      'list',
      asked.map(({ targetId, text, answered }) => {
        const state = answered ? report.answered : report.open;
        return { label: `${report.questionAbout(this.#nameOf(targetId))} (${state})`, text };
      }),
    );
  }

  notes(): string[] {
    return this.#snapshot.notes.map(({ text }) => text).filter((text) => text.trim() !== '');
  }

  skippedSteps(): string[] {
    return this.#snapshot.skippedSteps.map((step) => this.#words.domain.steps[step]);
  }

  about(): Block[] {
    const { report } = this.#words;
    const { id, contentHash } = this.#snapshot;
    return [
      paragraph(report.frozen),
      paragraph(report.onlyShared),
      ...facts([
        { label: report.number, text: id },
        { label: report.hash, text: contentHash },
      ]),
    ];
  }

  /** For whom the goals are, each once: different people stay different people. */
  forWhom(): string {
    const stated = this.#snapshot.goals.map(({ forWhom }) => forWhom?.trim() ?? '');
    return lines([...new Set(stated)].filter((text) => text !== ''));
  }

  #stopTest({ stopTest }: Goal): Entry[] {
    const { stopQuestions, stopAnswers } = this.#words.steps.why;
    return (['a', 'b', 'c'] as const).flatMap((key) => {
      const answer = stopTest[key];
      return answer ? [{ label: stopQuestions[key], text: stopAnswers[answer] }] : [];
    });
  }

  #ladder(activity: Activity | undefined, goal: Goal | undefined): Block[] {
    if (!activity) return [];
    const { report } = this.#words;
    return entriesOf('ladder', [
      { label: report.activityOf(this.#whose(activity)), text: this.#filled(activity.text) },
      ...activity.whys.map(({ question, answer }) => ({
        label: this.#filled(question),
        text: this.#filled(answer),
      })),
      ...(goal ? [{ label: this.#goalLabel(goal), text: this.#filled(goal.text) }] : []),
    ]);
  }

  #whose({ partnerId, existing }: Activity): string {
    const mark = existing ? ` (${this.#words.report.existing})` : '';
    return `${this.#partnerName(partnerId)}${mark}`;
  }

  #goalLabel({ confirmed }: Goal): string {
    const { report } = this.#words;
    return confirmed ? report.goalText : report.unconfirmedGoal;
  }

  #partnerName(partnerId: string | null): string {
    return (partnerId && this.#partnerNames.get(partnerId)) ?? this.#words.report.nobody;
  }

  /** What a question is about. */
  #nameOf(targetId: string): string {
    const card = this.#snapshot.cards.find(({ id }) => id === targetId);
    if (card) return this.#words.report.cardOf(this.#partnerName(card.partnerId));
    const target = this.#goals.get(targetId) ?? this.#activities.get(targetId);
    return this.#filled(target?.text);
  }

  #filled(text: string | undefined): string {
    return text?.trim() ? text : this.#words.report.empty;
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
