import '@fontsource/atkinson-hyperlegible-next/400.css';
import '@fontsource/atkinson-hyperlegible-next/700.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startServiceWorker } from './ui/installed.ts';
import { startRouter } from './ui/router.ts';
import { startTheme } from './ui/theme.ts';
import './ui/tokens.css';
import './ui/base.css';

// First of all: a secret in the address does not stay there.
startRouter();
startTheme();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void startServiceWorker();
