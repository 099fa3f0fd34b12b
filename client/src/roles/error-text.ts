import type { Messages } from '@ambitiebord/shared/i18n/messages';
import { ApiError } from '../session/api.ts';

/** What people read about a failed request: what happened and what to do. */
export function errorText({ errors }: Messages, error: unknown): string {
  if (!(error instanceof ApiError)) return errors.unexpected;
  return error.code === 'network' ? errors.unreachable : errors.refusals[error.code];
}
