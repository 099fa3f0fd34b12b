/** How many partners confirmed what was recorded last, and the way to do so. */

import type { GoalsSnapshotReference } from '@ambitiebord/shared/records/goals-snapshot';
import { recordsOf, sessionOf } from '@ambitiebord/shared/records/registry';
import { takenSnapshots } from '@ambitiebord/shared/views/goals-snapshots';
import { alsoSpokenFor } from '@ambitiebord/shared/policy/speaks-for';
import { useTrustWords } from '../../ui/trust-words.ts';
import { useSessionState } from '../../session/hooks.ts';
import { snapshotPath } from '../../ui/addresses.ts';
import { Link } from '../../ui/link.tsx';

/** The partners that confirmed the version that is there now. */
function confirmedBy({ signOffs = [], contentHash }: GoalsSnapshotReference): readonly string[] {
  return signOffs
    .filter((signOff) => signOff.contentHash === contentHash)
    .map(({ partnerId }) => partnerId);
}

/** For the panel of the step, and for the projector, which names nobody; nothing before something was recorded. */
export function Signed({ named = true }: { readonly named?: boolean }) {
  const { sign } = useTrustWords();
  const board = useSessionState((state) => state.board);
  const me = useSessionState((state) => state.me);
  const last = takenSnapshots(board).at(-1);
  const session = sessionOf(board);
  if (!last || !session) return null;
  const given = new Set(confirmedBy(last));
  const own = new Set([me.partnerId, ...alsoSpokenFor(me, board).map(({ id }) => id)]);
  // Who came later is not in what was recorded.
  const partners = recordsOf(board, 'partner').filter(
    ({ createdAt }) => createdAt <= last.createdAt,
  );
  const missing = partners.filter(({ id }) => !given.has(id));
  const isAsked = missing.some(({ id }) => own.has(id));
  return (
    <div className="step-signed">
      <p>{sign.count(given.size, partners.length)}</p>
      {named && given.size > 0 && missing.length > 0 && (
        <p dir="auto">{sign.missing(missing.map(({ name }) => name).join(', '))}</p>
      )}
      {isAsked && (
        <Link className="button button-primary" href={snapshotPath(session.id, last.id)}>
          {sign.read}
        </Link>
      )}
    </div>
  );
}
