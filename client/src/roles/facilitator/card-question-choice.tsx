import {
  CARD_FIELDS,
  FIRST_CARD_FIELDS,
  type CardField,
} from '@ambitiebord/shared/domain/card-fields';
import { useMessages } from '../../ui/language.tsx';
import './card-questions.css';

const MORE_FIELDS = CARD_FIELDS.filter((field) => !FIRST_CARD_FIELDS.includes(field));

interface CardQuestionChoiceProps {
  readonly chosen: readonly CardField[];
  /** What is chosen now, in the order of the card. */
  readonly onChoose: (fields: CardField[]) => void;
}

/** The questions of the card beyond the first three: which ones everybody gets. */
export function CardQuestionChoice({ chosen, onChoose }: CardQuestionChoiceProps) {
  const { agenda, domain } = useMessages();
  return (
    <fieldset className="card-questions">
      <legend>{agenda.cardQuestionsMore}</legend>
      {MORE_FIELDS.map((field) => (
        <label key={field}>
          <input
            type="checkbox"
            checked={chosen.includes(field)}
            onChange={({ target }) =>
              onChoose(
                MORE_FIELDS.filter((each) =>
                  each === field ? target.checked : chosen.includes(each),
                ),
              )
            }
          />
          <span>{domain.cardQuestions[field]}</span>
        </label>
      ))}
    </fieldset>
  );
}
