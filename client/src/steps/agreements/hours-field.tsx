import { useLanguage, useMessages } from '../../ui/language.tsx';
import { TextField } from '../../ui/field.tsx';
import { useTextField } from '../../session/use-text-field.ts';
import { readHours } from './read-hours.ts';

interface HoursFieldProps {
  readonly value: number | undefined;
  /** Gets undefined when the field was emptied. */
  readonly save: (hours: number | undefined) => void;
}

/** Hours a week, with a comma or a point. */
export function HoursField({ value, save }: HoursFieldProps) {
  const { lead } = useMessages().agreements;
  const { language } = useLanguage();
  const typing = useTextField({
    value: value === undefined ? '' : new Intl.NumberFormat(language).format(value),
    save: (text) => {
      const hours = readHours(text);
      if (hours !== 'wrong') save(hours);
    },
  });
  return (
    <TextField
      {...typing}
      label={lead.hours}
      hint={lead.hoursHint}
      error={readHours(typing.value) === 'wrong' ? lead.hoursInvalid : undefined}
      inputMode="decimal"
      maxLength={6}
    />
  );
}
