import { contains } from '@ambitiebord/shared/domain/geometry';
import type { Step } from '@ambitiebord/shared/domain/steps';
import { playedCase } from '@ambitiebord/shared/test-support/played-case';
import { layOut, type BoardObject } from '@ambitiebord/shared/views/board-layout';
import { expect, test } from 'vitest';
import { stepRegion } from './step-region.ts';

const { room, facilitator, partners } = playedCase('ambition');
const layout = layOut(room.board);
const [partner] = partners;
if (!partner) throw new Error('the case has partners');

/** The types of the objects that lie wholly in a region. */
function typesIn(region: ReturnType<typeof stepRegion>): Set<BoardObject['type']> {
  if (!region) throw new Error('there is something on the board');
  const inside = layout.objects.filter(({ rectangle: { x, y, width, height } }) =>
    [
      { x, y },
      { x: x + width, y: y + height },
    ].every((corner) => contains(region, corner)),
  );
  return new Set(inside.map(({ record }) => record.type));
}

/** The types that the facilitator sees first in a step. */
function typesOf(step: Step): Set<BoardObject['type']> {
  return typesIn(stepRegion(step, room.board, layout, facilitator));
}

test('each step looks at what it is about', () => {
  expect(typesOf('reveal')).toContain('partnerCard');
  expect(typesOf('reveal')).not.toContain('activity');
  expect(typesOf('why')).toContain('whyStep');
  expect(typesOf('why')).not.toContain('partnerCard');
  expect(typesOf('decision')).toEqual(new Set(['ambition']));
});

test('a step without anything on the board yet shows everything, an empty board nothing', () => {
  const cards = { objects: layout.objects.filter(({ record }) => record.type === 'partnerCard') };
  const everything = stepRegion('reveal', room.board, { ...cards, lines: [] }, facilitator);
  expect(stepRegion('why', room.board, { ...cards, lines: [] }, facilitator)).toEqual(everything);
  expect(stepRegion('why', new Map(), { objects: [], lines: [] }, facilitator)).toBeUndefined();
});

test('while everybody asks why, a partner sees the own ladders and the facilitator all', () => {
  const own = stepRegion('why', room.board, layout, partner);
  const all = stepRegion('why', room.board, layout, facilitator);
  expect(own?.width).toBeLessThan(all?.width ?? 0);
  expect(typesIn(own)).toContain('whyStep');
});

test('while goals are sorted, groups and loose goals fill the view, without the ladders', () => {
  expect(typesOf('cluster')).toEqual(new Set(['cluster', 'goal']));
  const region = stepRegion('cluster', room.board, layout, facilitator);
  // Legible on a laptop beside the panels.
  expect(region?.width).toBeLessThan(1_300);
});
