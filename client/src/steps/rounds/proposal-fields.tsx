import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { writtenOn } from '@ambitiebord/shared/i18n/written';
import { useSessionState } from '../../session/hooks.ts';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import type { DraftFields } from './answer-fields.tsx';
import { sentenceOf } from './round-draft.ts';

/** Three fields with the words of the frame leave room for those words. */
const PIECE_LENGTH = Math.floor(TEXT_LENGTH / 4);

/** A proposal in three pieces that make one sentence; one that was sent is reworded as a whole. */
export function ProposalFields({ draft, onDraft }: DraftFields) {
  const { people, rounds, steps } = useMessages();
  const { proposal: text, answering } = rounds;
  const frame = useSessionState(({ board }) => writtenOn(board).sentence);
  if (draft.text !== undefined) {
    return (
      <TextArea
        label={text.wholeLabel}
        hint={people.noNames}
        rows={3}
        maxLength={TEXT_LENGTH}
        value={draft.text}
        onChange={({ target }) => onDraft({ text: target.value })}
      />
    );
  }
  const piece = (name: 'who' | 'better' | 'soThat', label: string, example: string) => (
    <TextArea
      label={label}
      hint={steps.card.example(example)}
      rows={1}
      maxLength={PIECE_LENGTH}
      value={draft[name] ?? ''}
      onChange={({ target }) => onDraft({ ...draft, [name]: target.value })}
    />
  );
  const sentence = sentenceOf(draft, frame);
  return (
    <fieldset className="proposal-pieces">
      <legend className="visually-hidden">{text.legend}</legend>
      {piece('who', text.whoLabel, text.whoExample)}
      {piece('better', text.betterLabel, text.betterExample)}
      {piece('soThat', text.soThatLabel, text.soThatExample)}
      <p className="step-hint">{people.noNames}</p>
      <div className="proposal-whole">
        <p className="step-hint">{text.together}</p>
        <p className="answer-text">{sentence ?? answering.incomplete}</p>
      </div>
    </fieldset>
  );
}
