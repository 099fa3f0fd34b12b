/**
 * A proposal of who asks whom why: across sectors, then across organisations. Pure, and the same for
 * the same seed, so that everybody who asks for it sees the same one.
 */

import { compareText } from '../domain/compare-text.ts';
import { groupBy } from '../domain/group-by.ts';
import { PEOPLE_PER_PAIR } from '../domain/limits.ts';
import type { Sector } from '../domain/roles.ts';
import { seededRandom, shuffled } from '../domain/seeded.ts';

export interface PairingPerson {
  readonly participantId: string;
  readonly partnerId: string | undefined;
  readonly sector: Sector;
}

type Group = readonly PairingPerson[];

/** Who mostly pays. They are not the first to ask a resident, who then would have to account for themselves. */
const FINANCIERS: ReadonlySet<Sector> = new Set(['municipality', 'housing', 'business']);

/** Whether somebody who pays would be the first to ask a resident. */
export function isUneasy(asker: PairingPerson, owner: PairingPerson): boolean {
  return FINANCIERS.has(asker.sector) && owner.sector === 'residents';
}

/** Pairs of these people, each in the order in which they ask; an odd one makes a trio. */
export function proposePairs(people: Group, seed: string): PairingPerson[][] {
  const random = seededRandom(seed);
  // In whatever order they came in.
  const sorted = people.toSorted((a, b) => compareText(a.participantId, b.participantId));
  const rest = shuffled(sorted, random);
  const bySector = pairAcross(rest, ({ sector }) => sector);
  const byPartner = pairAcross(bySector.left, ({ partnerId }) => partnerId ?? '');
  const alike = pairAcross(byPartner.left, ({ participantId }) => participantId);
  const groups = [...bySector.pairs, ...byPartner.pairs, ...alike.pairs];
  easeResidents(groups);
  const [odd] = alike.left;
  if (odd) addTo(groups, odd);
  return shuffled(groups, random).map((group) => inOrder(shuffled(group, random)));
}

/** Puts who came later with those who are few, and farthest from their own sector; the groups stay the same. */
export function placeLate(groups: readonly Group[], late: Group, seed: string): PairingPerson[][] {
  if (late.length > 1 || groups.every(({ length }) => length >= PEOPLE_PER_PAIR)) {
    return [...groups.map((group) => [...group]), ...proposePairs(late, seed)];
  }
  const placed = groups.map((group) => [...group]);
  for (const person of late) addTo(placed, person);
  return placed;
}

/** Pairs people who differ in something, always two of the largest groups, so that as many as possible do. */
function pairAcross(
  people: Group,
  keyOf: (person: PairingPerson) => string,
): { pairs: PairingPerson[][]; left: PairingPerson[] } {
  const groups = Array.from(groupBy(people, keyOf).values());
  const pairs: PairingPerson[][] = [];
  for (;;) {
    const [largest, second] = groups
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => b.length - a.length);
    const [first, other] = second ? [largest?.pop(), second.pop()] : [];
    if (!first || !other) return { pairs, left: groups.flat() };
    pairs.push([first, other]);
  }
}

/** Where a resident came with somebody who pays, exchanges partners with a pair for whom it is no harm. */
function easeResidents(groups: PairingPerson[][]): void {
  for (const group of groups) {
    if (!isHard(group)) continue;
    for (const other of groups) {
      const [a, b] = group;
      const [c, d] = other;
      if (other === group || !a || !b || !c || !d) continue;
      const exchanges: [PairingPerson[], PairingPerson[]][] = [
        [
          [a, c],
          [b, d],
        ],
        [
          [a, d],
          [b, c],
        ],
      ];
      const better = exchanges.find((pairs) =>
        pairs.every((pair) => isAcross(pair) && !isHard(pair)),
      );
      if (!better) continue;
      group.splice(0, 2, ...better[0]);
      other.splice(0, 2, ...better[1]);
      break;
    }
  }
}

function isAcross(group: Group): boolean {
  return new Set(group.map(({ sector }) => sector)).size === group.length;
}

/** Whether a resident is with somebody who pays. */
function isHard(group: Group): boolean {
  return group.some((one) => group.some((other) => isUneasy(one, other)));
}

/** Adds somebody where it disturbs least: small, across sectors, and not between a resident and who pays. */
function addTo(groups: PairingPerson[][], person: PairingPerson): void {
  const cost = (group: Group): number => {
    const hard = isHard([...group, person]) ? 2 : 0;
    return group.length * 8 + hard + (isAcross([...group, person]) ? 0 : 1);
  };
  const [best] = groups.toSorted((a, b) => cost(a) - cost(b));
  if (best) best.push(person);
  else groups.push([person]);
}

/** Each asks the next one. Who pays does not begin with a resident, and asks none where that can be. */
function inOrder(group: Group): PairingPerson[] {
  const cost = (order: Group): number => {
    const asked = order.map(
      (asker, index) => [asker, order[(index + 1) % order.length] ?? asker] as const,
    );
    const uneasy = asked.map(([asker, owner]) => isUneasy(asker, owner));
    return (uneasy[0] ? 100 : 0) + uneasy.filter(Boolean).length;
  };
  const backwards = group.toReversed();
  const orders = [group, backwards].flatMap((order) =>
    order.map((_, start) => order.slice(start).concat(order.slice(0, start))),
  );
  const [best] = orders.toSorted((a, b) => cost(a) - cost(b));
  return best ?? [];
}
