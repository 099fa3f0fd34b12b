import { useMessages } from '../../ui/language.tsx';
import { identities } from '../../roles/browser.ts';
import { sessionPath } from '../../ui/addresses.ts';
import { Link } from '../../ui/link.tsx';

/** The sessions that this browser takes part in, to go on with. */
export function KnownSessions() {
  const { start, domain } = useMessages();
  const known = identities.list().filter(({ role }) => role !== 'display');
  if (known.length === 0) return undefined;
  return (
    <section className="known-sessions" aria-labelledby="known-sessions">
      <h2 id="known-sessions">{start.continueTitle}</h2>
      <ul>
        {known.map((identity) => (
          <li key={`${identity.sessionId}-${identity.role}`}>
            {/* Saving it again makes it the one that this tab uses. */}
            <Link href={sessionPath(identity.sessionId)} onClick={() => identities.save(identity)}>
              {identity.title}
            </Link>
            <span className="known-role">{domain.roles[identity.role]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
