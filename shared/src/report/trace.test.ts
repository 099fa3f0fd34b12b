import { describe, expect, test } from 'vitest';
import { DEMENTIA_CASE } from '../demo/dementia-case.ts';
import { messages } from '../i18n/messages.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { snapshotToHtml } from './snapshot-html.ts';
import { snapshotToMarkdown } from './snapshot-markdown.ts';
import type { GoalsSnapshot } from './snapshot-schema.ts';
import { traceOf } from './trace.ts';
import { traceBlocks } from './trace-blocks.ts';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const [firstGroup] = CASE_SNAPSHOT.clusters;
if (!firstGroup) throw new Error('the case has groups');

const aboutFirst: GoalsSnapshot = {
  ...CASE_SNAPSHOT,
  ambition: { text: 'Wij willen dit.', clusterIds: [firstGroup.id] },
};
const headings = (snapshot: GoalsSnapshot): string[] =>
  traceBlocks(snapshot, messages(snapshot.language), 0).flatMap((block) =>
    block.kind === 'group' ? [block.heading] : [],
  );

describe('where the ambition of the case comes from', () => {
  const { groups, uncovered, others } = traceOf(CASE_SNAPSHOT);

  test('is told from each group over its goals and ladders to the cards of all twelve partners', () => {
    expect(ids(groups.map(({ cluster }) => cluster))).toEqual(ids(CASE_SNAPSHOT.clusters));
    const ladders = groups.flatMap(({ goals }) => goals.flatMap((goal) => goal.ladders));
    const all = [...ladders, ...others];
    for (const { activity, cards } of all) {
      expect(cards.length).toBeGreaterThan(0);
      for (const card of cards) expect(card.partnerId).toBe(activity.partnerId);
    }
    const reached = new Set(all.map(({ activity }) => activity.partnerId));
    const left = new Set(ids(uncovered.partners));
    expect(reached.size + left.size).toBe(DEMENTIA_CASE.partners.length);
  });

  test('leaves no goal, activity or partner out: each leads to it or is named as not covered', () => {
    const covered = groups.flatMap(({ goals }) => goals.map(({ goal }) => goal));
    expect(ids([...covered, ...uncovered.goals]).toSorted()).toEqual(
      ids(CASE_SNAPSHOT.goals).toSorted(),
    );
    const led = [
      ...groups.flatMap(({ goals }) => goals.flatMap((each) => each.ladders)),
      ...others,
    ];
    expect(
      ids([...led.map(({ activity }) => activity), ...uncovered.activities]).toSorted(),
    ).toEqual(ids(CASE_SNAPSHOT.activities).toSorted());
  });

  test('keeps to the groups that the sentence is about', () => {
    const trace = traceOf(aboutFirst);
    expect(ids(trace.groups.map(({ cluster }) => cluster))).toEqual([firstGroup.id]);
    expect(ids(trace.uncovered.clusters)).toEqual(ids(CASE_SNAPSHOT.clusters.slice(1)));
    const outside = CASE_SNAPSHOT.goals.filter(({ clusterId }) => clusterId !== firstGroup.id);
    expect(ids(trace.uncovered.goals)).toEqual(ids(outside));
  });

  test('counts what was put aside by its owner as not covered', () => {
    const activities = CASE_SNAPSHOT.activities.map((activity) => ({
      ...activity,
      status: 'parked' as const,
    }));
    const trace = traceOf({ ...CASE_SNAPSHOT, activities });
    expect(ids(trace.uncovered.activities)).toEqual(ids(activities));
    expect(trace.uncovered.partners).toHaveLength(CASE_SNAPSHOT.partners.length);
  });
});

describe('in the report', () => {
  test('stands with what it rests on, in every form', () => {
    for (const text of [snapshotToMarkdown(aboutFirst), snapshotToHtml(aboutFirst)]) {
      expect(text).toContain('Waar komt de ambitie vandaan?');
      expect(text).toContain('Dit staat niet in de ambitie');
      expect(text).toContain('keer waarom');
    }
    const english = snapshotToMarkdown({ ...CASE_SNAPSHOT, language: 'en' });
    expect(english).toContain('Where does the ambition come from?');
  });

  test('says what is still open, and nothing of what is settled', () => {
    const settled: GoalsSnapshot = {
      ...CASE_SNAPSHOT,
      goals: CASE_SNAPSHOT.goals.filter(({ confirmed }) => confirmed),
      questions: [],
      assumptions: [],
      tensions: [],
      skippedSteps: [],
    };
    const withLadders = settled.goals.filter(({ activityIds }) => activityIds.length > 0);
    expect(withLadders.length).toBeGreaterThan(0);
    expect(headings({ ...settled, goals: withLadders })).not.toContain('Wat is nog open?');
    const skipped: GoalsSnapshot = { ...settled, goals: withLadders, skippedSteps: ['break'] };
    const blocks = JSON.stringify(traceBlocks(skipped, messages('nl'), 3));
    expect(blocks).toContain('{"label":"Overgeslagen stappen","text":"1"}');
    expect(blocks).toContain('{"label":"Open punten bij de afspraken","text":"3"}');
  });
});
