import type { MarkedRecord } from '@ambitiebord/shared/views/how-it-came';
import { markOf } from '../../canvas/mark-of.ts';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import './how-it-came.css';

/** What is particular about a record: that somebody else wrote it down, or that it came later. */
export function HowItCame({ record }: { readonly record: MarkedRecord }) {
  const messages = useMessages();
  const mark = useSessionState(({ board }) => markOf(record, board, messages));
  return mark !== '' && <p className="how-it-came">{mark}</p>;
}
