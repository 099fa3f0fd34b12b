import { existsSync, readdirSync } from 'node:fs';
import { ROOT, inProject } from '../run/paths.mjs';
import { capture, single } from './stage.mjs';

/** @typedef {import('./stage.mjs').Stage} Stage */

/**
 * @param {string} name
 * @param {string[]} args a program and its arguments, relative to the project
 * @returns {Stage} a check that passes when the program ends well
 */
function check(name, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await capture(args);
      return single(code === 0, output);
    },
  };
}

/** @type {Stage} every package by its own settings, and what runs elsewhere than the rest of it */
const types = {
  name: 'types',
  run: async () => {
    // The service worker knows no page, so it has types of its own.
    const packages = [...readdirSync(ROOT), 'client/worker'].filter((name) =>
      existsSync(inProject(name, 'tsconfig.json')),
    );
    let found = '';
    for (const name of packages) {
      const { code, output } = await capture([
        'node_modules/typescript/bin/tsc',
        '--noEmit',
        '-p',
        name,
      ]);
      if (code !== 0) found += `${name}:\n${output}`;
    }
    return single(found === '' && packages.length > 0, found);
  },
};

/** What can be said about the sources without running them. @type {Stage[]} */
export const CHECKS = [
  check('format', [
    'node_modules/@biomejs/biome/bin/biome',
    'format',
    '--max-diagnostics=none',
    '.',
  ]),
  check('lint', ['node_modules/oxlint/bin/oxlint', '.']),
  types,
  check('imports', ['tools/imports/main.mjs']),
  check('dead-code', ['node_modules/knip/bin/knip.js', '--no-progress']),
];
