import { CARD_FIELDS } from '@ambitiebord/shared/domain/card-fields';
import { cardIdOf } from '@ambitiebord/shared/records/partner-card';
import { recordOf, sessionOf, type RecordOf } from '@ambitiebord/shared/records/registry';
import { takingPart } from '@ambitiebord/shared/records/taking-part';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { PencilLine, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useMessages } from '../../ui/language.tsx';
import { CardAfterReveal } from './card-after-reveal.tsx';
import { CardBeforeReveal } from './card-before-reveal.tsx';
import { CardOf } from './card-owner.tsx';
import { WriteForForm } from './write-for-form.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import './writing-for-others.css';

type Person = RecordOf<'participant'>;

/** A new card that was asked for. */
interface Sent {
  readonly commandId: string;
  /** Who was there then: who comes after that is whom the card is for. */
  readonly known: ReadonlySet<string>;
}

/** The cards that somebody writes for people without a device, and a new one. */
export function WritingForOthers() {
  const { cards } = useMessages();
  const text = cards.others;
  const people = useSessionState(({ board, me }) =>
    takingPart(board)
      .filter(({ writtenBy }) => writtenBy === me.participantId)
      .toSorted(compareAge),
  );
  const [open, setOpen] = useState<'new' | { readonly id: string }>();
  const [sent, setSent] = useState<Sent>();
  const refused = useSessionState(({ refusals }) =>
    refusals.some(({ commandId }) => commandId === sent?.commandId),
  );
  const arrived = sent && !refused ? people.find(({ id }) => !sent.known.has(id)) : undefined;
  const writing = arrived ?? people.find(({ id }) => open !== 'new' && id === open?.id);
  const close = (): void => {
    setOpen(undefined);
    setSent(undefined);
  };
  return (
    <Disclosure className="for-others" label={text.heading}>
      <div className="for-others-inside">
        <p className="step-hint">{text.intro}</p>
        {people.length > 0 && (
          <ul>
            {people.map((person) => (
              <li key={person.id}>
                <Line person={person} />
                <Button
                  icon={PencilLine}
                  aria-label={text.open(person.displayName)}
                  onClick={() => setOpen({ id: person.id })}
                >
                  {text.openShort}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <Button icon={UserRoundPen} onClick={() => setOpen('new')}>
          {text.add}
        </Button>
      </div>
      {writing && <CardDialog key={writing.id} person={writing} onClose={close} />}
      {!writing && open === 'new' && (
        <WriteForForm
          waiting={sent !== undefined && !refused}
          onClose={close}
          onSent={(commandId) => setSent({ commandId, known: new Set(people.map(({ id }) => id)) })}
        />
      )}
    </Disclosure>
  );
}

/** Who it is, and how far the card is. */
function Line({ person }: { readonly person: Person }) {
  const text = useMessages().cards.others;
  const organisation = useSessionState(
    ({ board }) => recordOf(board, 'partner', person.partnerId)?.name,
  );
  const shared = useSessionState(({ board }) => board.has(cardIdOf(person.id)));
  const draft = useSessionState(({ own }) => recordOf(own, 'partnerCard', cardIdOf(person.id)));
  const written = CARD_FIELDS.filter((field) => draft?.[field]?.trim()).length;
  const unshared = draft?.status === 'ready' ? text.ready : text.answers(written);
  const state = shared ? text.shared : unshared;
  const number = person.paperNumber === undefined ? [] : [text.paper(person.paperNumber)];
  return (
    <p>
      <strong>{person.displayName}</strong>
      <span className="for-others-about">
        {[organisation, ...number, state].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
}

function CardDialog({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const text = useMessages().cards.others;
  const revealed = useSessionState(({ board }) => sessionOf(board)?.revealedAt !== undefined);
  const { id: participantId, partnerId, displayName } = person;
  return (
    <Dialog title={text.cardOf(displayName)} onClose={onClose}>
      <p className="step-hint">{text.forWhom(displayName)}</p>
      <CardOf owner={{ participantId, partnerId }}>
        {revealed ? <CardAfterReveal /> : <CardBeforeReveal />}
      </CardOf>
    </Dialog>
  );
}
