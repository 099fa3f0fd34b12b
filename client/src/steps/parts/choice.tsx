import { useId } from 'react';
import './choice.css';

interface ChoiceProps<Value extends string> {
  /** What is chosen; read out with each option. */
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** Radio buttons in a row, each a large target. */
export function Choice<Value extends string>({
  legend,
  hideLegend = false,
  options,
  value,
  onChange,
  disabled = false,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend className={hideLegend ? 'visually-hidden' : 'choice-legend'}>{legend}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
