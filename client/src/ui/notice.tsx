import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import './notice.css';

const ICONS = { info: Info, good: CircleCheck, problem: CircleAlert } as const;

interface NoticeProps {
  readonly tone?: keyof typeof ICONS;
  readonly children: ReactNode;
}

/** A message that stands in the page; a problem is read out when it appears. */
export function Notice({ tone = 'info', children }: NoticeProps) {
  const IconShape = ICONS[tone];
  return (
    <div className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <IconShape className="icon" aria-hidden />
      <div>{children}</div>
    </div>
  );
}
