import {
  CARD_FIELDS,
  FIRST_CARD_FIELDS,
  type CardField,
} from '@ambitiebord/shared/domain/card-fields';
import { useMessages } from '../../ui/language.tsx';
import { TickList } from './tick-list.tsx';

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
    <TickList
      legend={agenda.cardQuestionsMore}
      options={MORE_FIELDS.map((value) => ({ value, label: domain.cardQuestions[value] }))}
      ticked={chosen}
      onTick={(field, ticked) =>
        onChoose(MORE_FIELDS.filter((each) => (each === field ? ticked : chosen.includes(each))))
      }
    />
  );
}
