/** Who and what is who and what in a snapshot, in words. */

import type { AllMessages } from '../i18n/messages.ts';
import { howItCameWords, type HowItCame } from '../views/how-it-came.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';

export type Goal = GoalsSnapshot['goals'][number];
export type Activity = GoalsSnapshot['activities'][number];

export class SnapshotNames {
  readonly #snapshot: GoalsSnapshot;
  readonly #words: AllMessages;
  readonly #partners: ReadonlyMap<string, string>;
  readonly #participants: ReadonlyMap<string, string>;
  readonly #goals: ReadonlyMap<string, Goal>;
  readonly #activities: ReadonlyMap<string, Activity>;

  constructor(snapshot: GoalsSnapshot, words: AllMessages) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#partners = new Map(snapshot.partners.map(({ id, name }) => [id, name]));
    this.#participants = new Map(
      snapshot.participants.map(({ id, displayName }) => [id, displayName]),
    );
    this.#goals = byId(snapshot.goals);
    this.#activities = byId(snapshot.activities);
  }

  goal(id: string | null): Goal | undefined {
    return id === null ? undefined : this.#goals.get(id);
  }

  activity(id: string | null): Activity | undefined {
    return id === null ? undefined : this.#activities.get(id);
  }

  partner(partnerId: string | null): string {
    return (partnerId && this.#partners.get(partnerId)) ?? this.#words.report.nobody;
  }

  /** What something is about: a card, a cluster, a goal or an activity. */
  about(targetId: string): string {
    const card = this.#snapshot.cards.find(({ id }) => id === targetId);
    if (card) return this.#words.report.cardOf(this.partner(card.partnerId));
    const cluster = this.#snapshot.clusters.find(({ id }) => id === targetId);
    const target = this.#goals.get(targetId) ?? this.#activities.get(targetId);
    return this.filled(cluster?.title ?? target?.text);
  }

  /** By whose hand something came onto the board, and that it came later, in words. */
  howItCame(came: HowItCame): string[] {
    return howItCameWords(came, (id) => this.#participants.get(id), this.#words);
  }

  /** A text, or that there is none yet. */
  filled(text: string | undefined): string {
    return text?.trim() ? text : this.#words.report.empty;
  }
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
