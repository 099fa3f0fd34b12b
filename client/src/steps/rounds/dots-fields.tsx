import type { Round } from '@ambitiebord/shared/records/round';
import { Circle, Minus, Plus } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { DraftFields } from './answer-fields.tsx';

/** The dots of a partner over the proposals; as many as there are, also more on one. */
export function DotsFields({ round, draft, onDraft }: DraftFields & { readonly round: Round }) {
  const { dots: text } = useMessages().rounds;
  const given = draft.optionIds ?? [];
  const left = (round.budget ?? 0) - given.length;
  const takeBack = (optionId: string): void => {
    const last = given.lastIndexOf(optionId);
    onDraft({ optionIds: given.filter((_, index) => index !== last) });
  };
  return (
    <>
      <p className="dots-left" aria-live="polite">
        {text.left(left)}
      </p>
      <p className="step-hint">{text.together}</p>
      <ul className="dots-options">
        {round.options?.map(({ id, text: proposal }) => {
          const count = given.filter((optionId) => optionId === id).length;
          return (
            <li key={id} className="dots-option">
              <p className="answer-text">{proposal}</p>
              <div className="dots-row">
                <IconButton
                  icon={Minus}
                  label={text.takeBack(proposal)}
                  disabled={count === 0}
                  onClick={() => takeBack(id)}
                />
                <span className="dots-given">
                  <Dots count={count} /> {text.count(count)}
                </span>
                <IconButton
                  icon={Plus}
                  label={text.give(proposal)}
                  disabled={left <= 0}
                  onClick={() => onDraft({ optionIds: [...given, id] })}
                />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Dots({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, dot) => (
    <Circle key={dot} className="icon dots-dot" aria-hidden />
  ));
}
