import { partnersWithoutLine } from '@ambitiebord/shared/views/warnings';
import { useSessionState } from '../../session/hooks.ts';
import { useMessages } from '../../ui/language.tsx';
import { BoardQuestion } from '../parts/board-question.tsx';

/** Partners from whom no line leads to the ambition; shown to the facilitator alone. */
export function WithoutLine() {
  const { all: words } = useMessages().contributions;
  const partners = useSessionState(({ board }) => partnersWithoutLine(board));
  if (partners.length === 0) return null;
  return (
    <div className="contributions-asked">
      <p className="step-hint">{words.onlyYou}</p>
      {partners.map(({ id, name }) => (
        <BoardQuestion key={id} about={`${id}-line`}>
          {words.withoutLine(name)}
        </BoardQuestion>
      ))}
    </div>
  );
}
