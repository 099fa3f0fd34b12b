import type { ReactNode } from 'react';
import { Brand } from '../ui/brand.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { useEntryMessages } from '../ui/language.tsx';
import { ThemeMenu } from '../ui/theme-menu.tsx';
import './page.css';

interface PageProps {
  /** The title of the browser tab, before the name of the program. */
  readonly title: string;
  readonly children: ReactNode;
  /** A column of reading width in the middle. */
  readonly narrow?: boolean;
}

/** The frame of every page outside a running session. */
export function Page({ title, children, narrow = false }: PageProps) {
  const { common } = useEntryMessages();
  return (
    <div className="page">
      <title>{`${title} · ${common.appName}`}</title>
      <a className="skip-link" href="#content">
        {common.skipToContent}
      </a>
      <header className="page-head no-print">
        <Brand />
        <div className="page-settings">
          <LanguageSwitch />
          <ThemeMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1} className={narrow ? 'page-main page-narrow' : 'page-main'}>
        {children}
      </main>
    </div>
  );
}
