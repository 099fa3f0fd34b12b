import { showDay, sixWeeksAfter } from '@ambitiebord/shared/domain/days';
import { newId } from '@ambitiebord/shared/domain/ids';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { agreements } from '@ambitiebord/shared/views/agreements';
import { CalendarPlus } from 'lucide-react';
import { memo } from 'react';
import { addAgreement, rewordAgreement, type AgreementChanges } from '../../actions/agreements.ts';
import { changeOf } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { DayField } from '../parts/day-field.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { EditableItem } from './editable-item.tsx';
import { agreementElementId } from './waiting.tsx';

/** The day on which the group looks back. */
export function LookBack() {
  const { review: words } = useMessages().agreements;
  const { send, serverNow } = useSession();
  const takesPart = useTakesPart();
  const reviews = useSessionState(({ board }) => agreements(board).reviews);
  const choose = (due: number | undefined): void => {
    if (due !== undefined) send(addAgreement(newId(), { kind: 'review', due }));
  };
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      {reviews.length > 0 && (
        <ul className="agreements-list">
          {reviews.map((review) => (
            <Review key={review.id} review={review} />
          ))}
        </ul>
      )}
      {reviews.length === 0 && !takesPart && <p>{words.none}</p>}
      {reviews.length === 0 && takesPart && (
        <>
          <p className="step-hint">{words.hint}</p>
          <div className="agreements-row">
            <DayField label={words.due} value={undefined} onChange={choose} />
            <Button icon={CalendarPlus} onClick={() => choose(sixWeeksAfter(serverNow()))}>
              {words.inSixWeeks}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

const Review = memo(function Review({ review }: { readonly review: RecordOf<'agreement'> }) {
  const { review: words } = useMessages().agreements;
  const { language } = useLanguage();
  const { send } = useSession();
  const reword = (changes: AgreementChanges): void =>
    void send(changeOf(rewordAgreement(review, changes)));
  const shown = review.due === undefined ? words.none : words.shown(showDay(review.due, language));
  return (
    <EditableItem
      id={agreementElementId(review.id)}
      record={review}
      name={words.heading}
      fields={
        <>
          <DayField
            label={words.due}
            value={review.due}
            onChange={(due) => reword({ due: due ?? null })}
          />
          <SavedText
            optional
            label={words.text}
            value={review.text}
            save={(text) => reword({ text })}
          />
        </>
      }
    >
      <p className="agreement-text">{shown}</p>
      {review.text.trim() !== '' && <p>{review.text}</p>}
    </EditableItem>
  );
});
