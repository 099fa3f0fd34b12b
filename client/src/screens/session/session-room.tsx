import { sessionOf } from '@ambitiebord/shared/records/registry';
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { identities } from '../../roles/browser.ts';
import { IdentityProvider } from '../../roles/identity.tsx';
import { connectSession } from '../../session/connect.ts';
import { SessionProvider } from '../../session/hooks.ts';
import type { Identity } from '../../session/identities.ts';
import { mayReload, noteReload } from '../../session/reload-once.ts';
import type { ConnectionState, SessionClient } from '../../session/session-client.ts';
import { tabStorage } from '../../session/storage.ts';
import { Button } from '../../ui/button.tsx';
import { useFrameMessages, useSuggestedLanguage } from '../../ui/language.tsx';
import { MessagePage } from '../message-page.tsx';
import { forgetHere } from './forget-here.ts';
import { onDemand } from '../../ui/on-demand.tsx';

const Removed = onDemand(async () => (await import('./removed.tsx')).Removed);

const HandedOver = onDemand(async () => {
  const { HandedOver: component } = await import('./handed-over.tsx');
  return component;
});

/** Milliseconds in which one can read why the page is loaded again, at least; at most twice as many. */
const RELOAD_MS = 3_000;

interface SessionRoomProps {
  readonly identity: Identity;
  /** Shown when the board has been read. */
  readonly children: ReactNode;
  /** Shown instead of the message that the session is gone. */
  readonly whenGone?: ReactNode;
}

/** Keeps the connection to a session as long as it is shown. For another identity: another key. */
export function SessionRoom({ identity, children, whenGone }: SessionRoomProps) {
  const [connection] = useState(() => connectionOf(identity));
  const client = useSyncExternalStore(connection.subscribe, connection.client);
  if (!client) return null;
  return (
    <IdentityProvider value={identity}>
      <SessionProvider client={client}>
        <Doorway
          client={client}
          identity={identity}
          whenGone={whenGone ?? <Gone identity={identity} />}
        >
          {children}
        </Doorway>
      </SessionProvider>
    </IdentityProvider>
  );
}

/** A connection that is open as long as somebody looks at it. */
function connectionOf({ sessionId, participantId, role, seat, token }: Identity) {
  let client: SessionClient | undefined;
  return {
    client: () => client,
    subscribe: () => {
      const { origin: serverUrl } = location;
      const opened = connectSession({ serverUrl, sessionId, participantId, role, seat, token });
      client = opened;
      return () => opened.close();
    },
  };
}

function Doorway({
  client,
  identity,
  children,
  whenGone,
}: Required<SessionRoomProps> & { readonly client: SessionClient }) {
  const { common, errors, session: texts } = useFrameMessages();
  const connection = useStore(client.state, (state) => state.connection);
  const loaded = useStore(client.state, (state) => state.loaded);
  const session = useStore(client.state, ({ board }) => sessionOf(board));
  const [reloads] = useState(() => mayReload(tabStorage()));
  useSuggestedLanguage(session?.language);
  useKnownTitle(identity, session?.title);

  if (connection === 'gone') return whenGone;
  const exclusion = exclusionPage(connection, identity);
  if (exclusion) return exclusion;
  if (connection === 'outdated' && !(loaded && reloads)) {
    return (
      <MessagePage
        title={reloads ? texts.outdated : texts.outdatedStill}
        {...(reloads ? {} : { lead: texts.outdatedLead })}
      >
        {reloads && <ReloadSoon />}
        <Button variant="primary" onClick={() => location.reload()}>
          {common.reload}
        </Button>
      </MessagePage>
    );
  }
  if (loaded) {
    return (
      <>
        {connection === 'outdated' && <ReloadSoon />}
        {children}
      </>
    );
  }
  return (
    <p className="loading" role={connection === 'offline' ? 'alert' : undefined} aria-busy>
      {connection === 'offline' ? errors.unreachable : common.loading}
    </p>
  );
}

/** What is shown to who takes part here no more while the session goes on. */
function exclusionPage(connection: ConnectionState, identity: Identity): ReactNode {
  if (connection === 'removed') return <Removed identity={identity} waiting={null} />;
  if (connection === 'handed-over') return <HandedOver identity={identity} waiting={null} />;
  return undefined;
}

/** Loads the page again, not with everybody else at the same moment. What was written is on the device by then. */
function ReloadSoon(): null {
  useEffect(() => {
    const wait = RELOAD_MS * (1 + Math.random());
    const timer = setTimeout(() => {
      noteReload(tabStorage());
      location.reload();
    }, wait);
    return () => clearTimeout(timer);
  }, []);
  return null;
}

/** Who came by a secret link gets to know the title here, for the list on the start page. */
function useKnownTitle(identity: Identity, title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined && title !== identity.title) identities.save({ ...identity, title });
  }, [identity, title]);
}

/** Says that somebody does not take part any more. */
export function Gone({ identity }: { readonly identity: Identity }) {
  const { session } = useFrameMessages();
  return (
    <MessagePage title={session.gone} lead={session.goneLead}>
      <Button onClick={() => forgetHere(identity)}>{session.clear}</Button>
    </MessagePage>
  );
}
