import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, wherever the command was given. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {...string} parts
 * @returns {string} an absolute path inside the project
 */
export function inProject(...parts) {
  return path.join(ROOT, ...parts);
}
