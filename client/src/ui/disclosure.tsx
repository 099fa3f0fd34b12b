import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import './disclosure.css';

interface DisclosureProps {
  /** What is behind it. */
  readonly label: ReactNode;
  readonly children: ReactNode;
  /** Whether it is open to begin with, and again whenever this changes; in between people decide. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  /** Smaller, for what belongs to one line of many. */
  readonly small?: boolean;
  readonly className?: string;
}

/** What is not needed now, behind one line that says what it is. */
export function Disclosure(props: DisclosureProps) {
  const { label, children, open, onToggle, small = false, className } = props;
  return (
    <details
      className={classNames('disclosure', small && 'disclosure-small', className)}
      open={open}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary>{label}</summary>
      <div className="disclosure-inside">{children}</div>
    </details>
  );
}
