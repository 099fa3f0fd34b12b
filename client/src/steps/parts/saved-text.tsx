import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useTextField } from '../../session/use-text-field.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { PlainTyping } from '../plain-words/plain-words.tsx';

interface SavedTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly save: (text: string) => void;
  /** One line instead of a field that grows. */
  readonly short?: boolean;
  /** Whether nothing is asked about its words, which are names or the hard words themselves. */
  readonly asIs?: boolean;
}

/** A field that saves by itself what is typed in it. */
export function SavedText({ value, save, short = false, asIs = false, ...field }: SavedTextProps) {
  const typing = useTextField({ value, save });
  return (
    <>
      {short ? (
        <TextField {...field} maxLength={TEXT_LENGTH} {...typing} />
      ) : (
        <TextArea {...field} rows={1} maxLength={TEXT_LENGTH} {...typing} />
      )}
      {!asIs && <PlainTyping typing={typing} />}
    </>
  );
}
