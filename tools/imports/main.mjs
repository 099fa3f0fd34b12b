/** Reads every source file and says which imports go the wrong way. Part of `npm test`. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { ROOT, inProject } from '../run/paths.mjs';
import { refusal } from './check.mjs';
import { PACKAGES } from './rules.mjs';

/**
 * @param {string} file
 * @returns {string[]} all that it imports: values and types, static and dynamic, and what it re-exports
 */
function importsOf(file) {
  const source = readFileSync(inProject(file), 'utf8');
  const { module } = parseSync(file, source);
  return [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) =>
      found.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      // What is only known at run time cannot be judged here.
      const [, literal] = /^['"](.+)['"]$/.exec(source.slice(start, end)) ?? [];
      return literal ?? [];
    }),
  ];
}

const files = globSync(`{${Object.keys(PACKAGES).join(',')}}/src/**/*.{ts,tsx}`, { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const wrong = files.flatMap((file) =>
  [...new Set(importsOf(file))].flatMap((specifier) => {
    const reason = refusal(file, specifier);
    return reason === undefined ? [] : [`${file} ${reason}`];
  }),
);
for (const line of new Set(wrong)) console.error(line);
console.log(`${files.length} files, ${wrong.length} imports that go the wrong way`);
process.exitCode = wrong.length > 0 || files.length === 0 ? 1 : 0;
