import type { Pair } from '@ambitiebord/shared/records/pair';
import { peopleOf, turnOf } from '@ambitiebord/shared/records/pairs';
import type { RecordOf, Records } from '@ambitiebord/shared/records/registry';
import { recordOf } from '@ambitiebord/shared/records/registry';
import type { Ladder } from '@ambitiebord/shared/views/ladders';
import { ArrowLeftRight, LockKeyhole } from 'lucide-react';
import { swap } from '../../actions/pairing.ts';
import { useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { useWorkSpace, useWorkView } from '../parts/work-space.tsx';
import { AddActivity } from './add-activity.tsx';
import { Ladders } from './ladder-list.tsx';

interface PairWorkProps {
  readonly pair: Pair;
  /** The ladders of the pair that are not on the board. */
  readonly ladders: readonly Ladder[];
  readonly closedId: string | undefined;
  readonly onOpen: (activityId: string) => void;
}

/** With whom one works, who asks now, and what is under way. */
export function PairWork({ pair, ladders, closedId, onOpen }: PairWorkProps) {
  const { pairs } = useMessages();
  const { language } = useLanguage();
  const { send } = useWorkSpace();
  const me = useSessionState((state) => state.me);
  const people = useWorkView(({ records }) => peopleOf(records, pair));
  const others = people.filter(({ id }) => id !== me.participantId);
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const names = useWorkView(({ records }) =>
    list.format(others.map((person) => nameWithPartner(records, person))),
  );
  return (
    <section className="pair-work" aria-label={pairs.yours}>
      <h3>{pairs.yours}</h3>
      <p>{others.length > 0 ? pairs.with(names) : pairs.alone}</p>
      {others.length > 0 && (
        <div className="pair-turn">
          <p aria-live="polite">{turnWords(pairs, people, pair, me.participantId)}</p>
          <Button icon={ArrowLeftRight} onClick={() => send(swap(pair))}>
            {pairs.swap}
          </Button>
        </div>
      )}
      <p className="pair-private">
        <LockKeyhole className="icon" aria-hidden />
        {pairs.private}
      </p>
      {ladders.length > 0 && (
        <div className="ladder-list">
          <h3>{pairs.yourLadders}</h3>
          <Ladders ladders={ladders} closedId={closedId} onOpen={onOpen} />
        </div>
      )}
      <AddActivity onAdded={onOpen} />
    </section>
  );
}

function nameWithPartner(records: Records, person: RecordOf<'participant'>): string {
  const partner = recordOf(records, 'partner', person.partnerId)?.name;
  return partner === undefined ? person.displayName : `${person.displayName} (${partner})`;
}

function turnWords(
  words: ReturnType<typeof useMessages>['pairs'],
  people: readonly RecordOf<'participant'>[],
  pair: Pair,
  me: string,
): string {
  const { asker, owner } = turnOf(pair);
  const name = (id: string): string => people.find((person) => person.id === id)?.displayName ?? '';
  if (asker === me) return words.youAsk(name(owner));
  return owner === me ? words.youAnswer(name(asker)) : words.othersAsk(name(asker), name(owner));
}
