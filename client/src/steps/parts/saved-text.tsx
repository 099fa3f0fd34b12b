import { TEXT_LENGTH } from '@ambitiebord/shared/domain/limits';
import { useTextField } from '../../session/use-text-field.ts';
import { TextArea, TextField } from '../../ui/field.tsx';

interface SavedTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly optional?: boolean;
  readonly value: string;
  readonly save: (text: string) => void;
  /** One line instead of a field that grows. */
  readonly short?: boolean;
}

/** A field that saves by itself what is typed in it. */
export function SavedText({ value, save, short = false, ...field }: SavedTextProps) {
  const typing = useTextField({ value, save });
  if (short) return <TextField {...field} maxLength={TEXT_LENGTH} {...typing} />;
  return <TextArea {...field} rows={1} maxLength={TEXT_LENGTH} {...typing} />;
}
