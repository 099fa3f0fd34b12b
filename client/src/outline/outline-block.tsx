/** Some lines of the list that follow each other. */

import { memo } from 'react';
import type { Editing } from '../actions/use-object-text.ts';
import type { Line } from './lines.ts';
import { OutlineRow } from './outline-row.tsx';

interface OutlineBlockProps {
  readonly lines: readonly Line[];
  /** The line to which Tab comes, if it is one of these. */
  readonly current: string | undefined;
  /** All that is selected, if it is one of these at least. */
  readonly selected: ReadonlySet<string>;
  /** What is written, if it is in one of these. */
  readonly editing: Editing | undefined;
}

/** The height of a line of two rows of words with the space below it, in rem: what is not in view counts as that high. */
const LINE_HEIGHT = 4.75;

export const OutlineBlock = memo(function OutlineBlock({
  lines,
  current,
  selected,
  editing,
}: OutlineBlockProps) {
  return (
    <div
      role="presentation"
      className="outline-block"
      style={{ containIntrinsicBlockSize: `auto ${lines.length * LINE_HEIGHT}rem` }}
    >
      {lines.map((line) => (
        <OutlineRow
          key={line.row.id}
          line={line}
          isCurrent={line.row.id === current}
          isSelected={selected.has(line.row.id)}
          editing={editing?.id === line.row.id ? editing : undefined}
        />
      ))}
    </div>
  );
});
