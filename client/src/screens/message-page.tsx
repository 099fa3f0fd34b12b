import type { ReactNode } from 'react';
import { useEntryMessages } from '../ui/language.tsx';
import { Page } from './page.tsx';

interface MessagePageProps {
  readonly title: string;
  readonly lead?: string;
  /** More than a sentence. */
  readonly detail?: ReactNode;
  /** What can be done about it; going to the start is always there. */
  readonly children?: ReactNode;
}

/** A page that only says something. */
export function MessagePage({ title, lead, detail, children }: MessagePageProps) {
  const { common } = useEntryMessages();
  return (
    <Page title={title} narrow>
      <div className="panel">
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {detail}
        <div className="form-actions">
          {children}
          <a className="button button-secondary" href="/">
            {common.toStart}
          </a>
        </div>
      </div>
    </Page>
  );
}
