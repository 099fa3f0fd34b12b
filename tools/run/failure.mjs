/** Something went wrong that the person at the keyboard can understand: its message is the whole story. */
export class Failure extends Error {
  /**
   * @param {string} message one clear sentence
   * @param {number} exitCode what the process ends with
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Tells the sentence of a failure; any other error is a mistake of ours and keeps its stack.
 *
 * @param {unknown} error
 * @returns {number} the exit code
 */
export function reportFailure(error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  return error.exitCode;
}
