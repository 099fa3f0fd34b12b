import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import type { RecordOf } from '@ambitiebord/shared/records/registry';
import { editableText, reword } from '../../actions/editing.ts';
import { changeOf } from '../../actions/operations.ts';
import { useTextField } from '../../session/use-text-field.ts';
import { TextArea } from '../../ui/field.tsx';
import { PlainTyping } from '../plain-words/plain-words.tsx';
import { useWorkSpace, useWorkView } from './work-space.tsx';

interface RecordTextProps {
  readonly record: RecordOf<'activity' | 'goal' | 'cluster' | 'whyStep'>;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
}

/** The text of a board object: a field for who may reword it, plain text for the others. */
export function RecordText({ record, ...field }: RecordTextProps) {
  const text = editableText(record) ?? '';
  const mayReword = useWorkView(({ may }) => {
    const operation = reword(record, text);
    return operation !== undefined && may(operation);
  });
  if (!mayReword) return <p className="record-text">{text}</p>;
  return <RecordField key={record.id} record={record} text={text} {...field} />;
}

function RecordField({ record, text, ...field }: RecordTextProps & { readonly text: string }) {
  const { send } = useWorkSpace();
  const typing = useTextField({
    value: text,
    save: (value) => {
      const operation = reword(record, value);
      if (operation) send(changeOf(operation));
    },
  });
  return (
    <>
      <TextArea {...field} rows={1} maxLength={TEXT_LENGTH} {...typing} />
      <PlainTyping typing={typing} />
    </>
  );
}
