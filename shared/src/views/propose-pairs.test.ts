import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PEOPLE_PER_PAIR } from '../domain/limits.ts';
import { SECTORS } from '../domain/roles.ts';
import { isUneasy, placeLate, proposePairs, type PairingPerson } from './propose-pairs.ts';

const person = (
  sector: PairingPerson['sector'],
  index: number,
  partner = index,
): PairingPerson => ({
  participantId: `person-${String(index).padStart(4, '0')}`,
  partnerId: `${sector}-${partner}`,
  sector,
});

const people = (maxLength: number) =>
  fc
    .array(fc.record({ sector: fc.constantFrom(...SECTORS), partner: fc.nat(3) }), { maxLength })
    .map((all) => all.map(({ sector, partner }, index) => person(sector, index, partner)));

const idsOf = (groups: readonly (readonly PairingPerson[])[]) =>
  groups.flat().map(({ participantId }) => participantId);

const acrossSectors = (groups: readonly (readonly PairingPerson[])[]) =>
  groups.filter((group) => new Set(group.map(({ sector }) => sector)).size > 1).length;

describe('a proposal of pairs', () => {
  test('has everybody once, in pairs and at most one trio', () => {
    fc.assert(
      fc.property(people(40), fc.string(), (all, seed) => {
        const groups = proposePairs(all, seed);
        expect(idsOf(groups).toSorted()).toEqual(idsOf([all]).toSorted());
        const odd = groups.map(({ length }) => length).filter((size) => size !== 2);
        const [one, three] = [all.length === 1, all.length > 1 && all.length % 2 === 1];
        expect(odd).toEqual([...(one ? [1] : []), ...(three ? [3] : [])]);
      }),
    );
  });

  test('is the same for the same seed, whatever order people came in, and another for another', () => {
    fc.assert(
      fc.property(people(20), fc.string(), (all, seed) => {
        expect(proposePairs(all.toReversed(), seed)).toEqual(proposePairs(all, seed));
      }),
    );
    const twelve = Array.from({ length: 12 }, (_, index) =>
      person(SECTORS[index % 9] ?? 'care', index),
    );
    const made = ['a', 'b', 'c', 'd'].map((seed) => JSON.stringify(proposePairs(twelve, seed)));
    expect(new Set(made).size).toBe(4);
  });

  test('goes across sectors as far as there are people for it', () => {
    fc.assert(
      fc.property(people(30), fc.string(), (all, seed) => {
        const largest = Math.max(
          0,
          ...SECTORS.map((sector) => all.filter((each) => each.sector === sector).length),
        );
        const possible = Math.min(Math.floor(all.length / 2), all.length - largest);
        expect(acrossSectors(proposePairs(all, seed))).toBeGreaterThanOrEqual(possible);
      }),
    );
  });

  test('of one sector alone goes across organisations', () => {
    const all = [0, 0, 1, 1, 2, 2].map((partner, index) => person('care', index, partner));
    for (const group of proposePairs(all, 'x')) {
      expect(new Set(group.map(({ partnerId }) => partnerId)).size).toBe(2);
    }
  });

  test('never lets who pays be the first to ask a resident', () => {
    fc.assert(
      fc.property(people(12), fc.string(), (all, seed) => {
        for (const [first, second] of proposePairs(all, seed)) {
          expect(first && second && isUneasy(first, second)).not.toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('keeps residents with others than who pays, where there are others', () => {
    const all = ['residents', 'municipality', 'care', 'sport'] as const;
    for (let seed = 0; seed < 30; seed++) {
      const groups = proposePairs(
        all.map((sector, index) => person(sector, index)),
        String(seed),
      );
      const together = groups.filter((group) =>
        ['residents', 'municipality'].every((sector) =>
          group.some((each) => each.sector === sector),
        ),
      );
      expect(together).toEqual([]);
    }
  });
});

describe('who comes later', () => {
  test('joins a pair, and changes no other', () => {
    fc.assert(
      fc.property(people(20), fc.constantFrom(...SECTORS), fc.string(), (all, sector, seed) => {
        const groups = proposePairs(all, seed);
        const late = person(sector, 999);
        const placed = placeLate(groups, [late], seed);
        expect(idsOf(placed).toSorted()).toEqual(idsOf([...groups, [late]]).toSorted());
        groups.forEach((group, index) =>
          expect(placed[index]).toEqual(expect.arrayContaining(group)),
        );
        expect(Math.max(...placed.map(({ length }) => length))).toBeLessThanOrEqual(
          PEOPLE_PER_PAIR,
        );
      }),
    );
  });

  test('together makes pairs of their own', () => {
    const groups = proposePairs([person('care', 0), person('sport', 1)], 'x');
    const late = [person('housing', 2), person('residents', 3)];
    expect(placeLate(groups, late, 'x')).toHaveLength(2);
    const full = [[0, 1, 2, 3].map((index) => person('care', index))];
    expect(placeLate(full, [person('sport', 4)], 'x').map(({ length }) => length)).toEqual([4, 1]);
  });
});
