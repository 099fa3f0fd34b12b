import { MessageCircleQuestion, X } from 'lucide-react';
import { useState } from 'react';
import { tabStorage } from '../../session/storage.ts';
import { IconButton } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { useArrival } from './arrival.ts';
import './board-question.css';

interface BoardQuestionProps {
  /** What it is about, by id: who has heard it puts it away with that, in this tab only. Absent: it stays. */
  readonly about?: string;
  /** The question. */
  readonly children: string;
}

/** Something that the board asks by itself, calmly: no alarm, and nobody has to do anything with it. */
export function BoardQuestion({ about, children }: BoardQuestionProps) {
  const { ask } = useMessages().contributions;
  const key = `ambitiebord:heard:${about ?? ''}`;
  const [heard, setHeard] = useState(() => about !== undefined && tabStorage().get(key) === 'yes');
  const [leaving, setLeaving] = useState(false);
  // The focus was on the cross: it stays in this place, and reads what happened.
  const left = useArrival<HTMLSpanElement>(leaving);
  if (heard) {
    return (
      leaving && (
        <span ref={left} tabIndex={-1} className="visually-hidden">
          {ask.heard}
        </span>
      )
    );
  }
  return (
    <p className="board-question">
      <MessageCircleQuestion className="icon" aria-hidden />
      <span className="board-question-text">{children}</span>
      {about !== undefined && (
        <IconButton
          icon={X}
          label={ask.putAway(children)}
          onClick={() => {
            tabStorage().set(key, 'yes');
            setLeaving(true);
            setHeard(true);
          }}
        />
      )}
    </p>
  );
}
