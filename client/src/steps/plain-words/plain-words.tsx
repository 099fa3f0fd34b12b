import { sayPlainly, type FoundWord } from '@ambitiebord/shared/jargon/find-jargon';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { editableText, reword } from '../../actions/editing.ts';
import { changeOf } from '../../actions/operations.ts';
import { isAllowed } from '../../actions/permission.ts';
import { useSession } from '../../session/hooks.ts';
import { onDemand } from '../../ui/on-demand.tsx';
import { useBoard } from '../parts/use-board.ts';

const Question = onDemand(
  async () => (await import('./plain-words-question.tsx')).PlainWordsQuestion,
);

interface PlainWordsProps {
  readonly text: string;
  /** Writes the plain word in the place of the hard one. Absent: this person may not. */
  readonly onTake?: ((found: FoundWord) => void) | undefined;
}

/** Asks, calmly, about the hard words in a text. */
export function PlainWords(props: PlainWordsProps) {
  return <Question {...props} waiting={null} />;
}

/** The same for the text of a board object. */
export function RecordPlainWords({ record }: { readonly record: RecordOf<'goal' | 'cluster'> }) {
  const { board, me } = useBoard();
  const { send } = useSession();
  const text = editableText(record) ?? '';
  const operation = reword(record, text);
  const mayReword = operation !== undefined && isAllowed({ board, me }, operation);
  const take = (found: FoundWord): void => {
    const plainly = reword(record, sayPlainly(text, found));
    if (plainly) send(changeOf(plainly));
  };
  return <PlainWords text={text} onTake={mayReword ? take : undefined} />;
}
