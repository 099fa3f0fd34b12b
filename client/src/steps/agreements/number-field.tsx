import { useTextField } from '../../session/use-text-field.ts';
import { TextField } from '../../ui/field.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { MOST_EUROS, MOST_HOURS, readNumber } from './read-number.ts';

interface SavedNumberProps {
  readonly value: number | undefined;
  /** Gets undefined when the field was emptied. */
  readonly save: (value: number | undefined) => void;
}

/** Hours a week. */
export function HoursField(saved: SavedNumberProps) {
  const { lead } = useMessages().agreements;
  const words = { label: lead.hours, hint: lead.hoursHint, invalid: lead.hoursInvalid };
  return <NumberField {...saved} {...words} most={MOST_HOURS} maxLength={6} />;
}

/** Euros. */
export function AmountField(saved: SavedNumberProps) {
  const { tasks } = useMessages().agreements;
  const words = { label: tasks.amount, hint: tasks.amountHint, invalid: tasks.amountInvalid };
  return <NumberField optional {...saved} {...words} most={MOST_EUROS} maxLength={14} />;
}

interface NumberFieldProps extends SavedNumberProps {
  readonly label: string;
  readonly hint: string;
  readonly invalid: string;
  readonly optional?: boolean;
  readonly most: number;
  readonly maxLength: number;
}

/** A number with a comma or a point, saved when it is one. */
function NumberField({ value, save, invalid, most, ...field }: NumberFieldProps) {
  const { language } = useLanguage();
  // Without points between thousands, which would be read as a fraction.
  const format = new Intl.NumberFormat(language, { useGrouping: false });
  const typing = useTextField({
    value: value === undefined ? '' : format.format(value),
    save: (text) => {
      const number = readNumber(text, most);
      if (number !== 'wrong') save(number);
    },
  });
  return (
    <TextField
      {...typing}
      {...field}
      error={readNumber(typing.value, most) === 'wrong' ? invalid : undefined}
      inputMode="decimal"
    />
  );
}
