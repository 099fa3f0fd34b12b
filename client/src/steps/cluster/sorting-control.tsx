import { tablesOf, turnsFor } from '@ambitiebord/shared/policy/may-sort';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { ArrowRight, Check, Hand } from 'lucide-react';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { partnerPeople } from '../parts/people.ts';
import { namesNow } from './names-now.ts';
import { TablesControl } from './tables.tsx';

/** The facilitator's hand on the silence in which goals are sorted: begin it, next turn, end it. */
export function SortingControl() {
  const { control } = useMessages().sorting;
  const { send } = useSession();
  const sorting = useSessionState(({ board }) => sessionOf(board)?.sorting);
  const ahead = useSessionState(({ board }) => ({
    turns: turnsFor(board),
    people: partnerPeople(board).length,
  }));
  const open = (turn: number | null) => (): void => {
    send({ type: 'setSorting', turn });
  };
  if (!sorting) {
    return (
      <section className="sorting-control" aria-label={control.label}>
        <h3>{control.label}</h3>
        <p className="step-hint">{control.about}</p>
        <TablesControl />
        {ahead.turns > 1 && (
          <p className="step-hint">{control.turnsAhead(ahead.turns, ahead.people)}</p>
        )}
        <Button icon={Hand} onClick={open(0)}>
          {control.start}
        </Button>
      </section>
    );
  }
  const { turn, turns } = sorting;
  const last = turn + 1 === turns;
  return (
    <section className="sorting-control" aria-label={control.label}>
      <h3>{control.label}</h3>
      <SortingTurn />
      <p className="step-hint">{control.names}</p>
      <div className="step-actions">
        {!last && (
          <Button variant="primary" icon={ArrowRight} onClick={open(turn + 1)}>
            {control.next}
          </Button>
        )}
        <Button variant={last ? 'primary' : 'secondary'} icon={Check} onClick={open(null)}>
          {control.end}
        </Button>
      </div>
    </section>
  );
}

/** Which turn it is, and whose; nothing while nobody sorts in silence. */
export function SortingTurn() {
  const { control, tables } = useMessages().sorting;
  const { language } = useLanguage();
  const { sorting, now, alone } = useSessionState(({ board }) => ({
    sorting: sessionOf(board)?.sorting,
    now: namesNow(board),
    alone: tablesOf(board) === 1,
  }));
  if (!sorting) return null;
  if (sorting.turns === 1) return <p>{control.everybody}</p>;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <>
      <p className="sorting-turn">{control.turn(sorting.turn + 1, sorting.turns)}</p>
      {now.map(({ table, names }) => (
        <p key={table}>
          {alone ? control.now(list.format(names)) : tables.now(table, list.format(names))}
        </p>
      ))}
    </>
  );
}
