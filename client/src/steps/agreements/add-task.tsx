import { newId } from '@ambitiebord/shared/domain/ids';
import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { addAgreement } from '../../actions/agreements.ts';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { DayField } from '../parts/day-field.tsx';
import { PartnerSelect } from '../parts/partner-select.tsx';
import { PlainDraft } from '../plain-words/plain-words.tsx';

/** A new agreement: what, who and when. The rest can be added to it afterwards. */
export function AddTask({ isFirst }: { readonly isFirst: boolean }) {
  const { agreements: texts, people } = useMessages();
  const words = texts.tasks;
  const { send } = useSession();
  const [text, setText] = useState('');
  const [partnerId, setPartnerId] = useState<string>();
  const [due, setDue] = useState<number>();
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className="agreements-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.current?.querySelector('textarea')?.focus();
        setMissing(text.trim() === '');
        if (text.trim() === '') return;
        send(
          addAgreement(newId(), {
            kind: 'task',
            text,
            ...(partnerId === undefined ? {} : { responsibleId: partnerId }),
            ...(due === undefined ? {} : { due }),
          }),
        );
        setText('');
        setPartnerId(undefined);
        setDue(undefined);
      }}
    >
      <h4>{isFirst ? words.addFirst : words.addAnother}</h4>
      <TextArea
        label={words.text}
        hint={`${words.textHint} ${people.noNames}`}
        error={missing ? words.missing : undefined}
        rows={2}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setMissing(false);
        }}
      />
      <PlainDraft text={text} onText={setText} />
      <div className="agreements-row">
        <PartnerSelect
          label={words.who}
          none={texts.nobody}
          value={partnerId}
          onChange={setPartnerId}
        />
        <DayField label={words.due} optional value={due} onChange={setDue} />
      </div>
      <Button type="submit" icon={Plus} variant="primary">
        {words.add}
      </Button>
    </form>
  );
}
