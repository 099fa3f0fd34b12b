import type { EntryMessages } from '@ambitiebord/shared/i18n/entry';

/** The code of a failed request (an `ApiError`), if the failure has one. */
export function codeOfFailure(failure: unknown): string | undefined {
  if (!(failure instanceof Error) || !('code' in failure)) return undefined;
  return typeof failure.code === 'string' ? failure.code : undefined;
}

/** What people read about a failed request: what happened and what to do. */
export function errorText({ errors }: EntryMessages, failure: unknown): string {
  const code = codeOfFailure(failure);
  if (code === 'network') return errors.unreachable;
  const refusals: Readonly<Record<string, string>> = errors.refusals;
  return refusals[code ?? ''] ?? errors.unexpected;
}
