import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { writtenOn } from '@ambitiebord/shared/i18n/written';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { useRef, useState } from 'react';
import { addWhyStep } from '../../actions/workshop.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Choice } from '../parts/choice.tsx';
import { useWorkSpace, useWorkView } from '../parts/work-space.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

const OWN_WORDS = 'own';

/** The next rung: one of the two questions or another, and the answer in the words of the other. */
export function AskWhy({ ladder }: { readonly ladder: Ladder }) {
  const { pairs, people, steps } = useMessages();
  const { why } = steps;
  const { send } = useWorkSpace();
  const whyQuestions = useWorkView(({ records }) => writtenOn(records).whyQuestions);
  const [chip, setChip] = useState('0');
  const [ownWords, setOwnWords] = useState('');
  const [answer, setAnswer] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const question =
    (chip === OWN_WORDS ? ownWords.trim() : undefined) ?? whyQuestions[Number(chip)] ?? '';

  return (
    <form
      ref={form}
      className="ask-why"
      onSubmit={(event) => {
        event.preventDefault();
        if (answer.trim() === '') return;
        send(addWhyStep(ladder, question || (whyQuestions[0] ?? ''), answer));
        setAnswer('');
        form.current?.querySelector('textarea')?.focus();
      }}
    >
      <Choice
        legend={why.questionChoice}
        options={[
          ...why.chips.map((label, index) => ({ value: String(index), label })),
          { value: OWN_WORDS, label: why.ownWords },
        ]}
        value={chip}
        onChange={setChip}
      />
      {chip === OWN_WORDS && (
        <TextField
          label={why.questionLabel}
          maxLength={TEXT_LENGTH}
          value={ownWords}
          onChange={({ target }) => setOwnWords(target.value)}
        />
      )}
      <TextArea
        label={why.newAnswerLabel}
        hint={`${why.answerHint} ${people.noNames}`}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={answer}
        onChange={({ target }) => setAnswer(target.value)}
      />
      <PlainDraft text={answer} onText={setAnswer} />
      <div className="step-actions">
        <Button type="submit" variant="primary">
          {why.addRung}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            // The other question is asked instead.
            setChip(chip === '0' ? '1' : '0');
            setAnswer('');
          }}
        >
          {pairs.skip}
        </Button>
      </div>
    </form>
  );
}
