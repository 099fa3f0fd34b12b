import { TABLES } from '@ambitiebord/shared/domain/limits';
import { seating, tablesOf } from '@ambitiebord/shared/policy/may-sort';
import { sessionOf } from '@ambitiebord/shared/records/registry';
import { memo } from 'react';
import { changeOf, update } from '../../actions/operations.ts';
import { useSession, useSessionState } from '../../session/hooks.ts';
import { Select } from '../../ui/field.tsx';
import { useMessages } from '../../ui/language.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

/** The tables of a room with so many, the first being 1. */
const numbers = (tables: number): number[] => Array.from({ length: tables }, (_, at) => at + 1);

/** Before the silence: at how many tables the room sits, and who sits where as the board deals them. */
export function TablesControl() {
  const { tables: words } = useMessages().sorting;
  const { send } = useSession();
  const { session, tables, seated } = useSessionState(({ board }) => ({
    session: sessionOf(board),
    tables: tablesOf(board),
    seated: seating(board)
      .filter(({ person }) => person.removedAt === undefined)
      .toSorted((a, b) => a.table - b.table || a.place - b.place)
      .map(({ person }) => person),
  }));
  if (!session) return null;
  return (
    <>
      <Select
        label={words.label}
        hint={words.hint}
        value={String(tables)}
        onChange={({ target }) => send(changeOf(update(session, { tables: Number(target.value) })))}
      >
        {numbers(TABLES).map((count) => (
          <option key={count} value={count}>
            {words.count(count)}
          </option>
        ))}
      </Select>
      {tables > 1 && (
        <Disclosure label={words.who}>
          <ul className="sorting-tables">
            {seated.map(({ id, displayName }) => (
              <li key={id}>
                <TableOf participantId={id} label={words.of(displayName)} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** For a partner: the own table, which can be put right until the silence begins. */
export function MyTable() {
  const { tables: words } = useMessages().sorting;
  const { seat, tables, isSilent, me } = useSessionState(({ board, me: self }) => ({
    seat: seating(board).find(({ person }) => person.id === self.participantId),
    tables: tablesOf(board),
    isSilent: sessionOf(board)?.sorting !== undefined,
    me: self,
  }));
  if (!seat || tables === 1) return null;
  return isSilent ? (
    <p>{words.mine(seat.table)}</p>
  ) : (
    <TableOf participantId={me.participantId} label={words.choose} />
  );
}

const TableOf = memo(function TableOf({
  participantId,
  label,
}: {
  readonly participantId: string;
  readonly label: string;
}) {
  const { tables: words } = useMessages().sorting;
  const { send } = useSession();
  const seat = useSessionState(({ board }) =>
    seating(board).find(({ person }) => person.id === participantId),
  );
  const tables = useSessionState(({ board }) => tablesOf(board));
  if (!seat) return null;
  return (
    <Select
      label={label}
      value={String(seat.table)}
      onChange={({ target }) =>
        send(changeOf(update(seat.person, { table: Number(target.value) })))
      }
    >
      {numbers(tables).map((table) => (
        <option key={table} value={table}>
          {words.table(table)}
        </option>
      ))}
    </Select>
  );
});
