import { useEffect, useState } from 'react';
import type { Identity } from '../../session/identities.ts';
import { useEntryMessages } from '../../ui/language.tsx';
import { sessionPath } from '../../ui/addresses.ts';
import { Link } from '../../ui/link.tsx';
import { outside } from '../outside.ts';

/** The sessions that this browser takes part in, to go on with. */
export function KnownSessions() {
  const { start, domain } = useEntryMessages();
  const [known, setKnown] = useState<readonly Identity[]>([]);
  useEffect(() => {
    void readKnown().then(setKnown);
  }, []);
  if (known.length === 0) return undefined;
  return (
    <section className="known-sessions" aria-labelledby="known-sessions">
      <h2 id="known-sessions">{start.continueTitle}</h2>
      <ul>
        {known.map((identity) => (
          <li key={`${identity.sessionId}-${identity.role}`}>
            <Link href={sessionPath(identity.sessionId)} onClick={() => void goOnAs(identity)}>
              {identity.title}
            </Link>
            <span className="known-role">{domain.roles[identity.role]}</span>
          </li>
        ))}
      </ul>
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

/** Saving it again makes it the one that this tab uses. */
async function goOnAs(identity: Identity): Promise<void> {
  const { identities } = await outside();
  identities.save(identity);
}
