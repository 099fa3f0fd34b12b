import { useCallback, useEffect, useState } from 'react';
import type { Identity } from '../../session/identities.ts';
import { useEntryMessages } from '../../ui/language.tsx';
import { onDemand } from '../../ui/on-demand.tsx';
import { outside } from '../outside.ts';

// Only who was in a session has boards.
const MyBoards = onDemand(async () => (await import('./my-boards.tsx')).MyBoards);

/** The boards of this browser, to go on with. */
export function KnownSessions() {
  const { start } = useEntryMessages();
  const [known, setKnown] = useState<readonly Identity[]>([]);
  const read = useCallback(() => {
    void readKnown().then(setKnown);
  }, []);
  useEffect(read, [read]);
  if (known.length === 0) return undefined;
  return (
    <section className="known-sessions" aria-labelledby="known-sessions">
      <h2 id="known-sessions">{start.continueTitle}</h2>
      <MyBoards known={known} onForgotten={read} waiting={null} />
    </section>
  );
}

async function readKnown(): Promise<Identity[]> {
  try {
    const { identities } = await outside();
    return identities.list().filter(({ role }) => role !== 'display');
  } catch {
    // Without a connection the field for the code is there all the same, and says so when used.
    return [];
  }
}
