/** Errors that carry a code of the protocol; everything else that is thrown is a fault of ours. */

import type { Result } from '@ambitiebord/shared/domain/result';
import { ERRORS, type ErrorCode } from '@ambitiebord/shared/protocol/errors';

/** A refusal with its code; a plugin turns it into the answer. */
export class CodedError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(ERRORS[code].message, options);
    this.code = code;
  }
}

/** The value of an outcome. @throws CodedError when it is a refusal. */
export function valueOf<T>(outcome: Result<T, ErrorCode>): T {
  if (!outcome.ok) throw new CodedError(outcome.error);
  return outcome.value;
}
