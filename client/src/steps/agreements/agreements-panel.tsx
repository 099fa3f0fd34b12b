import { useMessages } from '../../ui/language.tsx';
import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';
import { TableTalk } from '../parts/table-talk.tsx';

/** What the group agrees on, at the table and in notes on the board. */
export function AgreementsPanel() {
  const { agreements } = useMessages().steps;
  return (
    <>
      <AmbitionSentence />
      <TableTalk how={agreements.how} questions={agreements.questions} />
      <p className="step-hint">{agreements.open}</p>
    </>
  );
}
