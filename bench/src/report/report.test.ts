import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCENARIOS } from '../scenarios/registry.ts';
import { chartOf } from './chart.ts';
import { sectionsOf, withResults } from './report.ts';
import { readResult } from './result.ts';

const ROOT = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('docs/performance.md', ROOT), 'utf8');

const contentOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: ROOT }).map((file) => readFileSync(new URL(file, ROOT), 'utf8'));

it('docs/performance.md says what the results say', () => {
  expect(withResults(text, sectionsOf(readResult))).toBe(text);
});

it('docs/performance.md names every scenario, also those that were not measured', () => {
  const nothing = sectionsOf(() => undefined);
  for (const { name, title } of SCENARIOS) expect(nothing).toContain(`### ${title} (\`${name}\`)`);
  expect(nothing.match(/Not measured yet/g)).toHaveLength(SCENARIOS.length);
  expect(nothing).not.toContain('met (');
});

it('a document without a place for results is refused', () => {
  expect(() => withResults('# Performance', 'results')).toThrow('no place');
});

it('results name no path, and lockfiles of peers no registry', () => {
  const lockfiles = contentOf('bench/peers/*/package-lock.json');
  expect(lockfiles).toHaveLength(6);
  expect(lockfiles.join('\n')).not.toContain('"resolved"');
  expect(contentOf('bench/results/*.json').join('\n')).not.toMatch(/[" ]\/\w+\//);
});

it('a chart shows the median of each, and what was not measured', () => {
  const rows = [
    { label: 'a < b & c', spread: { median: 5, least: 4, most: 10 } },
    { label: 'd', spread: undefined },
  ];
  const svg = chartOf('Test', [{ title: 'time (ms)', digits: 1, rows }]);
  expect(svg).toContain('a &lt; b &amp; c');
  expect(svg).toContain('width="190.0"');
  expect(svg).toContain('>5.0</text>');
  expect(svg).toContain('>unmeasured</text>');
});
