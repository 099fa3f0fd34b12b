import { expect, test } from 'vitest';
import { DEMENTIA_CASE } from '../demo/dementia-case.ts';
import { CASE_SNAPSHOT } from '../test-support/case-snapshot.ts';
import { snapshotToMarkdown } from './snapshot-markdown.ts';
import { describeReport } from './report.ts';

test('puts on the first page who takes part, who leads, and when the group looks back', () => {
  const { facts } = describeReport(CASE_SNAPSHOT);
  expect(facts.slice(5).map(({ text }) => text)).toEqual([
    'Thuiszorg De Linde\nAtletiekvereniging De Lindelopers (ja, als: er een zaal is)',
    'Welzijn Lindewijk, 4 uur per week, betaald door: De gemeente, tot de zomer',
    expect.stringMatching(/^\d+ [a-z]+ 2025$/),
  ]);
  const undecided = describeReport({ ...CASE_SNAPSHOT, decisions: [], agreements: [] }).facts;
  expect(undecided.map(({ label }) => label).slice(5)).toEqual([
    'Organisaties',
    'We kijken terug op',
  ]);
  const notYet = describeReport({
    ...CASE_SNAPSHOT,
    agreements: CASE_SNAPSHOT.agreements.map((agreement) => ({ ...agreement, accepted: false })),
  });
  expect(notYet.facts[6]?.text).toContain('Welzijn Lindewijk (nog niet aangenomen)');
});

test('tells what was agreed, what is open, and who decided what', () => {
  const markdown = snapshotToMarkdown(CASE_SNAPSHOT);
  const { closing } = DEMENTIA_CASE;
  for (const text of [
    ...closing.partners.flatMap(({ brings, gains }) => [brings, gains]),
    ...closing.tasks.map(({ text: task }) => task),
    ...closing.missing.flatMap(({ who, why, inviter }) => [who, why, inviter]),
    ...closing.tension.positions,
    closing.assumption.text,
    closing.outside,
    'Samen met “Wandelclub”',
    'Deze proberen we eerst',
    'Overlegt eerst: met het bestuur',
    'voor 1 april 2026',
    'Nee, doet niet mee',
    'Wat moet er anders volgens Woonzorgcentrum Het Lindehof?',
  ]) {
    expect(markdown).toContain(text);
  }
  const open = markdown.slice(markdown.indexOf('## Open punten'));
  expect(open).toContain('Gemeente, team Gezonde Wijk heeft nog niet geantwoord');
  expect(open).toContain('Wie doet dit?');
  expect(open).toContain('Informatie delen');
});

test('asks for the hours of a lead partner who has none', () => {
  const agreements = CASE_SNAPSHOT.agreements.map((each) => ({ ...each, hoursPerWeek: null }));
  const markdown = snapshotToMarkdown({ ...CASE_SNAPSHOT, agreements });
  expect(markdown).toContain('Hoeveel uur per week heeft Welzijn Lindewijk?');
  expect(snapshotToMarkdown(CASE_SNAPSHOT)).not.toContain('Hoeveel uur per week heeft');
});
