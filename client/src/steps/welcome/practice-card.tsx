import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useFrameMessages } from '../../ui/language.tsx';

/** A card to practise on. It stays in this page, is never sent, and goes with the step. */
export function PracticeCard() {
  const { practice } = useFrameMessages().welcome;
  const [text, setText] = useState('');
  const [thrown, setThrown] = useState(false);
  const card = useRef<HTMLElement>(null);
  return (
    <section ref={card} className="practice-card" aria-label={practice.heading}>
      <h3>{practice.heading}</h3>
      <p className="step-hint">{practice.hint}</p>
      <TextArea
        label={practice.question}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setThrown(false);
        }}
      />
      <Button
        icon={Trash2}
        onClick={() => {
          setThrown(text !== '');
          setText('');
          card.current?.querySelector('textarea')?.focus();
        }}
      >
        {practice.throwAway}
      </Button>
      <output className="step-hint">{thrown && practice.thrown}</output>
    </section>
  );
}
