import type { CSSProperties, ReactNode } from 'react';
import './bars.css';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The count in words. */
  readonly words: string;
  /** What can be done with it. */
  readonly action?: ReactNode;
}

interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The count of the longest bar, when it is not among these. */
  readonly most?: number;
}

/** Counts as bars, each with its number in words. */
export function Bars({ label, bars, most = 0 }: BarsProps) {
  const longest = Math.max(most, ...bars.map(({ count }) => count), 1);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ key, label: what, count, words, action }) => (
        <li key={key} className="bar">
          <p className="answer-text">{what}</p>
          <div className="bar-line">
            <div className="bar-room">
              <div className="bar-filled" style={{ '--share': count / longest } as CSSProperties} />
            </div>
            <p className="bar-words">{words}</p>
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
