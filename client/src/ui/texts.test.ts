import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

/** What stands on the page of a session before anything else was fetched. */
const FIRST = [
  'app.tsx',
  'screens/session/session-screen.tsx',
  'canvas/board-canvas.tsx',
  'steps/welcome/welcome-panel.tsx',
];

/** The sources that come with these, by their imports; not what they fetch on demand. */
function withImports(paths: readonly string[]): Map<string, string> {
  const sources = new Map<string, string>();
  const waiting = paths.map((path) => join(SOURCES, path));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (sources.has(path)) continue;
    const source = readFileSync(path, 'utf8');
    sources.set(path, source);
    for (const [, imported = ''] of source.matchAll(
      /^(?:import|export)(?! type)[^;]*? from '([.][^']*[.]tsx?)';$/gm,
    )) {
      waiting.push(join(dirname(path), imported));
    }
  }
  return sources;
}

test('what is fetched first never waits for all texts, which would take the page away', () => {
  const sources = withImports(FIRST);
  expect(sources.size).toBeGreaterThan(200);
  const asking = [...sources].filter(([, source]) => /(?<!function )useMessages\(/.test(source));
  expect(asking.map(([path]) => path.slice(SOURCES.length))).toEqual([]);
});
