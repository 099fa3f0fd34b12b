import { existsSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { inProject } from './paths.mjs';

/** @returns {[number, number]} major and minor of the Node that runs this */
function runningVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return [major, minor];
}

/**
 * The Node that runs TypeScript: this one when it is new enough, else the one that comes with the dependencies on
 * Linux. It belongs to the folder `tools`, because in the root its shim would stand before the real `node` on the
 * PATH of every npm script, and swallow the signals.
 *
 * @returns {string} the path of its binary
 */
export function findNode() {
  const [major, minor] = runningVersion();
  if (major >= 24) return process.execPath;
  const name = `node-${process.platform}-${process.arch}`;
  const bundled = inProject('tools', 'node_modules', name, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  // From 22.18 on types are stripped without a flag.
  if (major === 22 && minor >= 18) return process.execPath;
  throw new Failure(
    `Ambitiebord needs Node 22.18 or later here, and this is Node ${process.versions.node}: please install Node 24.`,
  );
}
