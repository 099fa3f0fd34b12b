import { sessionOf, type RecordOf, type Records } from '../records/registry.ts';

/**
 * The words of an ambition: while its step is open those in the pad, else those in the record. `padText`
 * reads a pad by the id of its record.
 */
export function ambitionText(
  { id, text }: RecordOf<'ambition'>,
  board: Records,
  padText: (recordId: string) => string,
): string {
  return sessionOf(board)?.step === 'ambition' ? padText(id) : text;
}
