import type { CardField } from '@ambitiebord/shared/domain/card-fields';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CardQuestion, SharingChoice } from './card-question.tsx';
import { useOwnCard } from './use-own-card.ts';

interface CardWritingProps {
  /** The questions in order. */
  readonly fields: readonly CardField[];
  readonly start: CardField;
  /** After the reveal, answers are shared one by one, so there is nothing to choose beforehand. */
  readonly late?: boolean;
  /** Whether the author just asked for this question, or can begin to type at once. */
  readonly arrives: boolean;
  readonly mayFinish: boolean;
  readonly onFinish: () => void;
}

/** The card, one question per screen. */
export function CardWriting({
  fields,
  start,
  late = false,
  arrives,
  ...finishing
}: CardWritingProps) {
  const { steps } = useMessages();
  const { asked } = useOwnCard();
  const [field, setField] = useState(start);
  const index = Math.max(fields.indexOf(field), 0);
  const current = fields[index] ?? start;
  const frame = useFocusOnChange(current, arrives);
  const isFirst = asked.includes(current);
  const total = isFirst ? fields.filter((each) => asked.includes(each)).length : fields.length;
  return (
    <div className="card-writing" ref={frame}>
      <p className="card-progress">{steps.card.progress(index + 1, total)}</p>
      {!isFirst && <p className="step-hint">{steps.card.moreHint}</p>}
      <CardQuestion key={current} field={current} />
      {!late && <SharingChoice field={current} />}
      <Steering fields={fields} index={index} onGo={setField} {...finishing} />
    </div>
  );
}

interface SteeringProps {
  readonly fields: readonly CardField[];
  readonly index: number;
  readonly onGo: (field: CardField) => void;
  readonly mayFinish: boolean;
  readonly onFinish: () => void;
}

/** To the next or previous question, to the rest of the questions, or *Klaar*. */
function Steering({ fields, index, onGo, mayFinish, onFinish }: SteeringProps) {
  const { card } = useMessages().steps;
  const { asked } = useOwnCard();
  const previous = fields[index - 1];
  const next = fields[index + 1];
  const inFirst = fields.slice(index, index + 1).some((field) => asked.includes(field));
  const moreComes = inFirst && next !== undefined && !asked.includes(next);
  const lastAsked = !inFirst || moreComes || next === undefined;
  return (
    <>
      <div className="step-actions">
        {lastAsked && (
          <Button
            variant="primary"
            size="large"
            aria-disabled={!mayFinish}
            onClick={() => mayFinish && onFinish()}
          >
            {card.done}
          </Button>
        )}
        {next && !moreComes && (
          <Button
            variant={lastAsked ? 'secondary' : 'primary'}
            size="large"
            onClick={() => onGo(next)}
          >
            {card.next}
          </Button>
        )}
        {previous && <Button onClick={() => onGo(previous)}>{card.previous}</Button>}
        {next && moreComes && (
          <Button variant="quiet" onClick={() => onGo(next)}>
            {card.more}
          </Button>
        )}
      </div>
      {lastAsked && !mayFinish && <p className="step-hint">{card.needsAnswer}</p>}
    </>
  );
}

/** Puts the focus in the field when another question comes; when the panel opens only for who `arrives`. */
function useFocusOnChange(field: CardField, arrives: boolean) {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef(arrives ? undefined : field);
  useEffect(() => {
    if (shown.current === field) return;
    shown.current = field;
    frame.current?.querySelector('textarea')?.focus();
  }, [field]);
  return frame;
}
