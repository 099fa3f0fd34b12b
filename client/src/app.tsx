import { Suspense } from 'react';
import { BoardCanvas } from './canvas/board-later.ts';
import { CrashBoundary } from './screens/crash-boundary.tsx';
import { JoinScreen } from './screens/join/join-screen.tsx';
import { MessagePage } from './screens/message-page.tsx';
import { StartScreen } from './screens/start/start-screen.tsx';
import { readPath } from './ui/addresses.ts';
import { LanguageProvider, useEntryMessages } from './ui/language.tsx';
import { onDemand } from './ui/on-demand.tsx';
import { usePlace } from './ui/router.ts';
import { frameTextsIn } from './ui/texts.ts';
import { ToastProvider } from './ui/toast.tsx';
import { useFetchAhead } from './ui/use-fetch-ahead.ts';

/** A screen that cannot be fetched leaves nothing to show. */
const WHOLE = { isWhole: true };

// Yjs, the canvas and the sockets come with these; the pages before a session do without.
const SessionScreen = onDemand(
  async () => (await import('./screens/session/session-screen.tsx')).SessionScreen,
  { ...WHOLE, texts: frameTextsIn },
);
const ProjectorScreen = onDemand(
  async () => (await import('./screens/session/projector-screen.tsx')).ProjectorScreen,
  WHOLE,
);
const ScriptScreen = onDemand(
  async () => (await import('./screens/script/script-screen.tsx')).ScriptScreen,
  WHOLE,
);
const SnapshotScreen = onDemand(
  async () => (await import('./screens/snapshot/snapshot-screen.tsx')).SnapshotScreen,
  WHOLE,
);

const PrivacyScreen = onDemand(
  async () => (await import('./screens/privacy/privacy-screen.tsx')).PrivacyScreen,
  WHOLE,
);
const BoardsScreen = onDemand(
  async () => (await import('./screens/boards/boards-screen.tsx')).BoardsScreen,
  WHOLE,
);
const DecisionScreen = onDemand(
  async () => (await import('./screens/decision/decision-screen.tsx')).DecisionScreen,
  WHOLE,
);

/** What comes while somebody fills in who they are. */
const AFTER_JOINING = [SessionScreen, BoardCanvas];

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

function Join({ code }: { readonly code: string }) {
  useFetchAhead(AFTER_JOINING);
  return <JoinScreen code={code} />;
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
      return <Join key={address.code} code={address.code} />;
    case 'session':
      return (
        <SessionScreen
          key={address.sessionId}
          sessionId={address.sessionId}
          waiting={<Loading />}
        />
      );
    case 'display':
      return (
        <ProjectorScreen
          key={address.sessionId}
          sessionId={address.sessionId}
          waiting={<Loading />}
        />
      );
    case 'script':
      return (
        <ScriptScreen key={address.sessionId} sessionId={address.sessionId} waiting={<Loading />} />
      );
    case 'decision':
      return (
        <DecisionScreen
          key={address.sessionId}
          sessionId={address.sessionId}
          waiting={<Loading />}
        />
      );
    case 'snapshot':
      return (
        <SnapshotScreen
          key={address.snapshotId}
          sessionId={address.sessionId}
          snapshotId={address.snapshotId}
          waiting={<Loading />}
        />
      );
    case 'privacy':
      return <PrivacyScreen waiting={<Loading />} />;
    case 'boards':
      return <BoardsScreen waiting={<Loading />} />;
    case 'unknown':
      break;
  }
  return <MessagePage title={common.notFound} />;
}
