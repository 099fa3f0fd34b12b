import { peopleOf, turnOf } from '@ambitiebord/shared/records/pairs';
import { recordsOf } from '@ambitiebord/shared/records/registry';
import { compareAge } from '@ambitiebord/shared/views/ladders';
import { ArrowLeftRight, Pencil, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { swapAll } from '../../actions/pairing.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useConnected } from '../parts/people.ts';
import { draftOf, lateIn, proposal, setPairsOf, withLate, type PairDraft } from './pair-draft.ts';
import { PairsEditor } from './pairs-editor.tsx';

/** The pairs of the session: proposed, changed and confirmed by the facilitator, who lets them swap. */
export function PairsControl() {
  const words = useMessages().pairs;
  const { send, sessionId } = useSession();
  const board = useSessionState((state) => state.board);
  const here = useConnected();
  const [draft, setDraft] = useState<PairDraft>();
  const [attempt, setAttempt] = useState(0);
  const pairs = recordsOf(board, 'pair').toSorted(compareAge);
  const propose = (next: number): void => {
    setAttempt(next);
    setDraft(proposal(board, here, `${sessionId} ${next}`));
  };

  if (draft) {
    return (
      <PairsEditor
        draft={draft}
        onChange={setDraft}
        onRedo={() => propose(attempt + 1)}
        onCancel={() => setDraft(undefined)}
        onConfirm={() => {
          send(setPairsOf(draft));
          setDraft(undefined);
        }}
      />
    );
  }
  if (pairs.length === 0) {
    const first = proposal(board, here, '');
    return (
      <section aria-label={words.heading}>
        <h3>{words.heading}</h3>
        <p className="step-hint">{first ? words.proposeHint : words.tooFew}</p>
        {first && (
          <Button icon={Users} variant="primary" onClick={() => propose(attempt)}>
            {words.propose}
          </Button>
        )}
      </section>
    );
  }
  return (
    <section aria-label={words.heading}>
      <h3>{words.heading}</h3>
      <Late onPlace={() => send(setPairsOf(withLate(board, here, sessionId)))} />
      <div className="step-actions">
        <Button icon={ArrowLeftRight} onClick={() => send(swapAll(pairs))}>
          {words.swapAll}
        </Button>
        <Button icon={Pencil} variant="quiet" onClick={() => setDraft(draftOf(board, here))}>
          {words.change}
        </Button>
      </div>
      <p className="step-hint">{words.swapAllHint}</p>
      <PairList />
    </section>
  );
}

function PairList() {
  const words = useMessages().pairs;
  const board = useSessionState((state) => state.board);
  return (
    <ul className="pair-list">
      {recordsOf(board, 'pair')
        .toSorted(compareAge)
        .map((pair) => {
          const { asker, owner } = turnOf(pair);
          const people = peopleOf(board, pair);
          const name = (id: string): string =>
            people.find((person) => person.id === id)?.displayName ?? '';
          const others = people.filter(({ id }) => id !== asker && id !== owner);
          return (
            <li key={pair.id}>
              {[
                asker === owner ? name(asker) : words.pairAsks(name(asker), name(owner)),
                ...others.map(({ displayName }) => displayName),
              ].join(', ')}
            </li>
          );
        })}
    </ul>
  );
}

/** Who came after the pairs were made: one press puts them in one. */
function Late({ onPlace }: { readonly onPlace: () => void }) {
  const words = useMessages().pairs;
  const { language } = useLanguage();
  const board = useSessionState((state) => state.board);
  const late = lateIn(board, useConnected());
  if (late.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <div className="pair-late">
      <p>{words.late(list.format(late.map(({ displayName }) => displayName)))}</p>
      <Button icon={UserPlus} variant="primary" onClick={onPlace}>
        {words.placeLate}
      </Button>
    </div>
  );
}
