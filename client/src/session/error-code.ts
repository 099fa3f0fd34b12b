import { ERROR_CODES, type ErrorCode } from '@ambitiebord/shared/protocol/error-codes';

const CODES: ReadonlySet<unknown> = new Set(ERROR_CODES);

/** Whether something from outside is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return CODES.has(code);
}
