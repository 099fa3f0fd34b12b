import { useState } from 'react';
import { identities } from '../../roles/browser.ts';
import type { Identity } from '../../session/identities.ts';
import { useEntryMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';

// Only who was in a session has boards.
const MyBoards = onDemand(async () => (await import('./my-boards.tsx')).MyBoards);

/** The boards of this browser, to go on with. */
export function KnownSessions() {
  const { start } = useEntryMessages();
  const [known, setKnown] = useState(readKnown);
  if (known.length === 0) return undefined;
  return (
    <section className="known-sessions" aria-labelledby="known-sessions">
      <h2 id="known-sessions">{start.continueTitle}</h2>
      <MyBoards known={known} onForgotten={() => setKnown(readKnown())} waiting={null} />
    </section>
  );
}

/** The projector is nothing that somebody goes on with. */
function readKnown(): Identity[] {
  return identities.list().filter(({ role }) => role !== 'display');
}
