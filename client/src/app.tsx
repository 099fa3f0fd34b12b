import { lazy, Suspense } from 'react';
import { CrashBoundary } from './screens/crash-boundary.tsx';
import { JoinScreen } from './screens/join/join-screen.tsx';
import { MessagePage } from './screens/message-page.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { readPath } from './ui/addresses.ts';
import { LanguageProvider, useEntryMessages } from './ui/language.tsx';
import { usePlace } from './ui/router.ts';
import { ToastProvider } from './ui/toast.tsx';

// Yjs, the canvas and the sockets come with these; the pages before a session do without.
const SessionScreen = lazy(async () => {
  const { SessionScreen: component } = await import('./screens/session/session-screen.tsx');
  return { default: component };
});
const ProjectorScreen = lazy(async () => {
  const { ProjectorScreen: component } = await import('./screens/session/projector-screen.tsx');
  return { default: component };
});
const SnapshotScreen = lazy(async () => {
  const { SnapshotScreen: component } = await import('./screens/snapshot/snapshot-screen.tsx');
  return { default: component };
});

/** The whole page: providers, and the screen that the address asks for. */
export function App() {
  return (
    // Without the texts of a language there is nothing to say yet.
    <Suspense fallback={null}>
      <LanguageProvider>
        <ToastProvider>
          <CrashBoundary>
            <Suspense fallback={<Loading />}>
              <Screen />
            </Suspense>
          </CrashBoundary>
        </ToastProvider>
      </LanguageProvider>
    </Suspense>
  );
}

function Loading() {
  const { common } = useEntryMessages();
  return (
    <p className="loading" aria-busy>
      {common.loading}
    </p>
  );
}

function Screen() {
  const { common } = useEntryMessages();
  const address = readPath(usePlace().path);
  switch (address.screen) {
    case 'start':
      return <StartScreen />;
    case 'join':
      return <JoinScreen key={address.code} code={address.code} />;
    case 'session':
      return <SessionScreen key={address.sessionId} sessionId={address.sessionId} />;
    case 'display':
      return <ProjectorScreen key={address.sessionId} sessionId={address.sessionId} />;
    case 'snapshot':
      return (
        <SnapshotScreen
          key={address.snapshotId}
          sessionId={address.sessionId}
          snapshotId={address.snapshotId}
        />
      );
    case 'unknown':
      break;
  }
  return <MessagePage title={common.notFound} />;
}
