/** What became of what a group agreed: an earlier goals snapshot beside a later one. No total score is made of it. */

import type { Piece } from '../report/change-blocks.ts';
import type { GoalsSnapshot } from '../report/snapshot-schema.ts';
import {
  matchItems,
  suggestLinks,
  type Change,
  type Item,
  type Link,
  type Suggestion,
} from './match.ts';
import { wordDiff } from './word-diff.ts';

type Frozen = GoalsSnapshot['agreements'][number];

export interface AgreementItem extends Item {
  readonly kind: Frozen['kind'];
  readonly status: Frozen['status'];
  readonly due: number | null;
  /** The name of the organisation that does it. */
  readonly responsible: string | null;
}

/** What one organisation was satisfied with, and is now. */
export interface Satisfaction {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface Comparison {
  readonly before: GoalsSnapshot;
  readonly after: GoalsSnapshot;
  readonly ambition: readonly Piece[];
  readonly goals: readonly Change<Item>[];
  readonly clusters: readonly Change<Item>[];
  readonly agreements: readonly Change<AgreementItem>[];
  readonly satisfaction: readonly Satisfaction[];
  /** Names of organisations. */
  readonly stayed: readonly string[];
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly suggestions: readonly Suggestion<Item>[];
}

/** Compares two snapshots, whichever was taken first. `links`: what people say belongs together, besides what is known. */
export function compareSnapshots(
  one: GoalsSnapshot,
  other: GoalsSnapshot,
  links: readonly Link[] = [],
): Comparison {
  const [before, after] = one.takenAt <= other.takenAt ? [one, other] : [other, one];
  const goals = matchItems<Item>(before.goals, after.goals, links);
  const clusters = matchItems(titled(before), titled(after), links);
  const agreements = matchItems(agreementsOf(before), agreementsOf(after), links);
  const [was, is] = [namesByKey(before), namesByKey(after)];
  return {
    before,
    after,
    ambition: wordDiff(before.ambition?.text ?? '', after.ambition?.text ?? ''),
    goals,
    clusters,
    agreements,
    satisfaction: satisfactionOf(before, after),
    stayed: [...is].filter(([key]) => was.has(key)).map(([, name]) => name),
    joined: [...is].filter(([key]) => !was.has(key)).map(([, name]) => name),
    left: [...was].filter(([key]) => !is.has(key)).map(([, name]) => name),
    suggestions: [
      ...suggestLinks(goals),
      ...suggestLinks(clusters),
      ...suggestLinks<Item>(agreements),
    ],
  };
}

/** The lineages of all in a snapshot that can be matched with something of another one. */
export function lineagesOf({ goals, clusters, agreements }: GoalsSnapshot): string[] {
  return [
    ...[...goals, ...clusters].map(({ lineageId }) => lineageId),
    ...agreements.map(({ id, lineageId = id }) => lineageId),
  ];
}

/** Organisations by the key that is the same in every session. */
function namesByKey({ partners }: GoalsSnapshot): Map<string, string> {
  return new Map(partners.map(({ key, name }) => [key, name]));
}

function titled({ clusters }: GoalsSnapshot): Item[] {
  return clusters.map(({ id, lineageId, title }) => ({ id, lineageId, text: title }));
}

function agreementsOf({ agreements, partners }: GoalsSnapshot): AgreementItem[] {
  const names = new Map(partners.map(({ id, name }) => [id, name]));
  return agreements.map(({ id, lineageId = id, text, kind, status, due, responsibleId }) => ({
    id,
    lineageId,
    text,
    kind,
    status,
    due,
    responsible: names.get(responsibleId ?? '') ?? null,
  }));
}

/** In the order of the later snapshot; who left comes last. */
function satisfactionOf(before: GoalsSnapshot, after: GoalsSnapshot): Satisfaction[] {
  const [was, is] = [namesByKey(before), namesByKey(after)];
  return [...new Map([...is, ...[...was].filter(([key]) => !is.has(key))])]
    .map(([key, name]) => ({ name, before: saidBy(before, key), after: saidBy(after, key) }))
    .filter((each) => each.before.length + each.after.length > 0);
}

function saidBy({ partners, cards }: GoalsSnapshot, key: string): string[] {
  const ids = new Set(partners.filter((partner) => partner.key === key).map(({ id }) => id));
  return cards
    .filter(({ partnerId }) => partnerId !== null && ids.has(partnerId))
    .flatMap(({ answers }) => answers.satisfiedWhen ?? []);
}
