import { newId } from '@ambitiebord/shared/domain/ids';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { agreements } from '@ambitiebord/shared/views/agreements';
import { Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { addAgreement, rewordAgreement } from '../../actions/agreements.ts';
import { changeOf } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useTakesPart } from '../parts/use-may.ts';
import { EditableItem } from './editable-item.tsx';
import { agreementElementId } from './waiting.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

/** What falls outside what the group does together. */
export function Outside() {
  const { agreements: texts, people } = useMessages();
  const words = texts.outside;
  const takesPart = useTakesPart();
  const outside = useSessionState(({ board }) => agreements(board).outside);
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p className="step-hint">
        {words.hint} {people.noNames}
      </p>
      {outside.length > 0 && (
        <ul className="agreements-list">
          {outside.map((item) => (
            <OutsideItem key={item.id} item={item} />
          ))}
        </ul>
      )}
      {takesPart && <AddOutside />}
    </section>
  );
}

const OutsideItem = memo(function OutsideItem({ item }: { readonly item: RecordOf<'agreement'> }) {
  const texts = useMessages().agreements;
  const { send } = useSession();
  const name = item.text.trim() || texts.empty;
  return (
    <EditableItem
      id={agreementElementId(item.id)}
      record={item}
      name={name}
      fields={
        <SavedText
          label={texts.outside.text}
          value={item.text}
          save={(text) => void send(changeOf(rewordAgreement(item, { text })))}
        />
      }
    >
      <p>{name}</p>
    </EditableItem>
  );
});

function AddOutside() {
  const { outside: words } = useMessages().agreements;
  const { send } = useSession();
  const [text, setText] = useState('');
  return (
    <form
      className="agreements-add"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        send(addAgreement(newId(), { kind: 'scopeOut', text }));
        setText('');
      }}
    >
      <TextField
        label={words.text}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <PlainDraft text={text} onText={setText} />
      <Button type="submit" icon={Plus}>
        {words.add}
      </Button>
    </form>
  );
}
