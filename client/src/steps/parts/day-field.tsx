import { dayOfMoment, momentOfDay } from '@ambitiebord/shared/domain/days';
import { useState } from 'react';
import { TextField } from '../../ui/field.tsx';

interface DayFieldProps {
  readonly label: string;
  readonly optional?: boolean;
  /** The moment that stands for the day, see `momentOfDay`. */
  readonly value: number | undefined;
  /** Gets undefined when the field was emptied. */
  readonly onChange: (moment: number | undefined) => void;
}

/** A day without a time. While a year is typed it is a year long ago at first: that changes nothing. */
export function DayField({ value, onChange, ...field }: DayFieldProps) {
  const [typed, setTyped] = useState<string>();
  const stored = value === undefined ? '' : dayOfMoment(value);
  return (
    <TextField
      {...field}
      type="date"
      min="1970-01-01"
      max="9999-12-31"
      value={typed ?? stored}
      onChange={({ target }) => {
        setTyped(target.value);
        const moment = momentOfDay(target.value);
        if (moment !== undefined || target.value === '') onChange(moment);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
