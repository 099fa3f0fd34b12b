import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { writtenOn } from '@ambitiebord/shared/i18n/written';
import type { Round } from '@ambitiebord/shared/records/round';
import { useSessionState } from '../../session/hooks.ts';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CooperationQuestion } from '../parts/cooperation-question.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';
import type { DraftFields } from './answer-fields.tsx';
import { sentenceOf } from './round-draft.ts';

/** Three fields with the words of the frame leave room for those words. */
const PIECE_LENGTH = Math.floor(TEXT_LENGTH / 4);

/** A proposal in three pieces that make one sentence; one that was sent is reworded as a whole. */
export function ProposalFields({ round, draft, onDraft }: DraftFields & { readonly round: Round }) {
  const { people, rounds, steps } = useMessages();
  const { proposal: text, answering } = rounds;
  const frame = useSessionState(({ board }) => writtenOn(board).sentence);
  if (draft.text !== undefined) {
    return (
      <>
        <TextArea
          label={text.wholeLabel}
          hint={people.noNames}
          rows={3}
          maxLength={TEXT_LENGTH}
          value={draft.text}
          onChange={({ target }) => onDraft({ text: target.value })}
        />
        <CooperationQuestion about={round.id} text={draft.text} />
        <PlainDraft text={draft.text} onText={(next) => onDraft({ text: next })} />
      </>
    );
  }
  const piece = (name: 'who' | 'better' | 'soThat', label: string, example: string) => (
    <>
      <TextArea
        label={label}
        hint={steps.card.example(example)}
        rows={1}
        maxLength={PIECE_LENGTH}
        value={draft[name] ?? ''}
        onChange={({ target }) => onDraft({ ...draft, [name]: target.value })}
      />
      <PlainDraft text={draft[name] ?? ''} onText={(next) => onDraft({ ...draft, [name]: next })} />
    </>
  );
  const sentence = sentenceOf(draft, frame);
  return (
    <fieldset className="proposal-pieces">
      <legend className="visually-hidden">{text.legend}</legend>
      {piece('who', text.whoLabel, text.whoExample)}
      {piece('better', text.betterLabel, text.betterExample)}
      <CooperationQuestion about={round.id} text={draft.better ?? ''} />
      {piece('soThat', text.soThatLabel, text.soThatExample)}
      <p className="step-hint">{people.noNames}</p>
      <div className="proposal-whole">
        <p className="step-hint">{text.together}</p>
        <p className="answer-text">{sentence ?? answering.incomplete}</p>
      </div>
    </fieldset>
  );
}
