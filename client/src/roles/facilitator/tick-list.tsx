import './agenda.css';

interface TickListProps<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly ticked: readonly Value[];
  readonly onTick: (value: Value, ticked: boolean) => void;
}

/** A list of things to tick, each a large target. */
export function TickList<Value extends string>(props: TickListProps<Value>) {
  const { legend, options, ticked, onTick } = props;
  return (
    <fieldset className="tick-list">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={ticked.includes(value)}
            onChange={({ target }) => onTick(value, target.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
