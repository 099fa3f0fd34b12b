/** Why a store could not be opened, for whoever has to tell a person. */

/**
 * `in-use`: another process has it; `newer`: a newer version of the program has written it;
 * `unusable`: the folder or a file in it cannot be read and written; `not-ours`: it holds something else.
 */
type StoreUnavailableReason = 'in-use' | 'newer' | 'unusable' | 'not-ours';

export class StoreUnavailableError extends Error {
  readonly reason: StoreUnavailableReason;

  constructor(reason: StoreUnavailableReason, options?: ErrorOptions) {
    super(`The store cannot be opened: ${reason}.`, options);
    this.reason = reason;
  }
}
