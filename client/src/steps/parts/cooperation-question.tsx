import { isCooperation } from '@ambitiebord/shared/views/warnings';
import { useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from './board-question.tsx';

interface CooperationQuestionProps {
  /** What it stands in, by id: see `BoardQuestion`. */
  readonly about: string;
  /** What somebody calls a goal. */
  readonly text: string;
}

/** Asks what gets better by working together, where a text names that as if it were a goal. */
export function CooperationQuestion({ about, text }: CooperationQuestionProps) {
  const { ask } = useMessages().contributions;
  return (
    isCooperation(text) && (
      <BoardQuestion about={`${about}-together`}>{ask.cooperation}</BoardQuestion>
    )
  );
}
