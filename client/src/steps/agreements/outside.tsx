import { newId } from '@ambitiebord/shared/domain/ids';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { agreements } from '@ambitiebord/shared/views/agreements';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { addAgreement, rewordAgreement } from '../../actions/agreements.ts';
import { changeOf } from '../../actions/operations.ts';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { SavedText } from '../parts/saved-text.tsx';
import { useBoard } from '../parts/use-board.ts';
import { EditableItem } from './editable-item.tsx';
import { agreementElementId } from './waiting.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

/** What falls outside what the group does together. */
export function Outside() {
  const { agreements: texts, people } = useMessages();
  const words = texts.outside;
  const { send } = useSession();
  const { board, takesPart } = useBoard();
  const { outside } = agreements(board);
  return (
    <section className="agreements-part" aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <p className="step-hint">
        {words.hint} {people.noNames}
      </p>
      {outside.length > 0 && (
        <ul className="agreements-list">
          {outside.map((item) => (
            <EditableItem
              key={item.id}
              id={agreementElementId(item.id)}
              record={item}
              name={item.text.trim() || texts.empty}
              fields={
                <SavedText
                  label={words.text}
                  value={item.text}
                  save={(text) => void send(changeOf(rewordAgreement(item, { text })))}
                />
              }
            >
              <p>{item.text.trim() || texts.empty}</p>
            </EditableItem>
          ))}
        </ul>
      )}
      {takesPart && <AddOutside />}
    </section>
  );
}

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
