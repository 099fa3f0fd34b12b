import { useMessages } from '../../ui/language.tsx';
import { AmbitionSentence } from '../ambition/ambition-sentence.tsx';

/** The round at the table: does your organisation take part? */
export function DecisionPanel() {
  const { decision } = useMessages().steps;
  return (
    <>
      <p>{decision.ambition}</p>
      <AmbitionSentence />
      <p>{decision.how}</p>
      <ul className="step-list">
        {decision.answers.map((answer) => (
          <li key={answer}>{answer}</li>
        ))}
      </ul>
    </>
  );
}
