import { ERRORS, type ErrorCode } from '@ambitiebord/shared/protocol/errors';

/** Whether something from outside is one of our codes. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}
